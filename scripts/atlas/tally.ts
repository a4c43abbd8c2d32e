// What there is in the atlas and what is missing, counted.
import {
	type Atlas,
	backingsOf,
	type Citation,
	type EmptyReason,
	filled,
	helpKinds,
	isEmpty,
	isNoneFound,
	type Mapped,
	type Muscle,
	mapped,
	placesOfZone
} from '@palpate/anatomy';

/** Of one field of the complete records: how many hold something, say "none found", or are empty. */
export interface FieldTally {
	readonly field: string;
	readonly held: number;
	readonly noneFound: number;
	readonly empty: ReadonlyMap<EmptyReason, number>;
	/** of all that could hold something, 0..1 */
	readonly emptyShare: number;
}

/** Fields for which "searched, none found" is a whole answer. */
const mayBeNone = ['motorPoints', 'keySatellites', 'otherEffects'];

/** At most this share of the complete records may leave a field empty, save those three. */
export const mostEmpty = 0.1;

export function fieldTallies(muscles: readonly Muscle[]): readonly FieldTally[] {
	const complete = muscles.filter(({ status }) => status === 'complete');
	const values = new Map<string, unknown[]>();
	const add = (field: string, value: unknown) =>
		values.set(field, [...(values.get(field) ?? []), value]);
	for (const muscle of complete) {
		for (const field of [
			...(['attachments', 'fibreDirection', 'otherEffects', 'keySatellites'] as const),
			...(['motorPoints', 'loads', 'notices', 'mimics', 'selfCare'] as const)
		])
			add(field, muscle[field]);
		for (const kind of helpKinds) add(`helps.${kind}`, muscle.helps[kind]);
		for (const { at, depth } of muscle.triggerPoints) {
			add('triggerPoints.at', at);
			add('triggerPoints.depth', depth);
		}
	}
	return [...values].map(([field, all]) => {
		const empty = new Map<EmptyReason, number>();
		for (const value of all)
			if (isEmpty(value)) empty.set(value.empty, (empty.get(value.empty) ?? 0) + 1);
		const left = [...empty.values()].reduce((sum, one) => sum + one, 0);
		const noneFound = all.filter(isNoneFound).length;
		return {
			field,
			held: all.length - left - noneFound,
			noneFound,
			empty,
			emptyShare: left / all.length
		};
	});
}

/** Fields that more than a tenth of the complete records leave empty. */
export const tooOftenEmpty = (tallies: readonly FieldTally[]): readonly string[] =>
	tallies
		.filter(({ field, emptyShare }) => !mayBeNone.includes(field) && emptyShare > mostEmpty)
		.map(({ field }) => field);

export interface PlaceTally {
	readonly id: string;
	readonly region: string;
	/** muscles that refer there at all, and those of which it is essential */
	readonly muscles: number;
	readonly essential: number;
}

export function placeTallies({ places, muscles }: Atlas): readonly PlaceTally[] {
	const reached = new Map<string, Set<string>>();
	const essential = new Map<string, Set<string>>();
	const add = (to: Map<string, Set<string>>, place: string, muscle: string) =>
		to.set(place, (to.get(place) ?? new Set()).add(muscle));
	for (const { id, triggerPoints } of muscles)
		for (const zone of triggerPoints.flatMap(({ refersTo }) => refersTo))
			for (const place of placesOfZone(zone, places)) {
				add(reached, place.id, id);
				if (zone.extent === 'essential') add(essential, place.id, id);
			}
	return places.map(({ id, region }) => ({
		id,
		region,
		muscles: reached.get(id)?.size ?? 0,
		essential: essential.get(id)?.size ?? 0
	}));
}

export interface MappedTally {
	readonly mapped: Mapped;
	readonly zones: number;
	readonly muscles: number;
}

/** Zones of motor points by what their sources looked for, in the order of the list. */
export function mappedTallies(muscles: readonly Muscle[]): readonly MappedTally[] {
	const zones = muscles.flatMap(({ id, motorPoints }) =>
		(filled(motorPoints)?.zones ?? []).map((zone) => ({ id, mapped: zone.mapped }))
	);
	return mapped.options.map((one) => {
		const found = zones.filter((zone) => zone.mapped === one);
		return { mapped: one, zones: found.length, muscles: new Set(found.map(({ id }) => id)).size };
	});
}

export interface CitationTally {
	readonly seen: Citation['seen'];
	readonly basis: Citation['basis'];
	readonly citations: number;
	readonly works: number;
}

/** Each backing is counted once where it is said, not wherever it carries a statement. */
export function citationTallies(muscles: readonly Muscle[]): readonly CitationTally[] {
	const backings = muscles.flatMap((muscle) => [
		...new Set(backingsOf(muscle).map(({ backing }) => backing))
	]);
	const cited = backings.flatMap(({ cites, disputedBy }) => [...cites, ...disputedBy]);
	const groups = Map.groupBy(cited, ({ seen, basis }) => `${seen} ${basis}`);
	return [...groups.values()].flatMap((list) => {
		const [first] = list;
		if (!first) return [];
		const works = new Set(list.map(({ ref }) => ref)).size;
		return [{ seen: first.seen, basis: first.basis, citations: list.length, works }];
	});
}
