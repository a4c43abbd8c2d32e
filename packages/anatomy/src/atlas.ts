import { filled, listOf } from './absence.ts';
import type { Backing } from './backing.ts';
import type { Citation, Seen } from './citation.ts';
import type { Helpline } from './helpline.ts';
import { allHelps, type Muscle } from './muscle.ts';
import type { Place } from './place.ts';
import type { PlaceMap } from './placeMap.ts';
import type { Prevalence } from './prevalence.ts';
import type { RedFlag } from './redFlag.ts';
import type { Reference } from './reference.ts';
import type { Region } from './region.ts';
import type { TriggerPoint, Zone } from './triggerPoint.ts';
import { placesOfZone } from './zones.ts';

/** All that is known of the body and of what to ask, checked as a whole by `checkAtlas`. */
export interface Atlas {
	readonly regions: readonly Region[];
	/** the places of the skin, each in one region */
	readonly places: readonly Place[];
	/** how large each place is and what it borders on */
	readonly placeMap: PlaceMap;
	/** by muscle, the group that it is a part of */
	readonly groups: Readonly<Record<string, string>>;
	/** published shares of people with trigger points, for priors */
	readonly prevalence: readonly Prevalence[];
	readonly muscles: readonly Muscle[];
	readonly redFlags: readonly RedFlag[];
	readonly helplines: readonly Helpline[];
	readonly references: Readonly<Record<string, Reference>>;
}

/**
 * What one file cannot know about another, as sentences; none when the atlas is whole.
 *
 * Each begins with the place of the fault (`muscles/soleus trp1: …`), so that whoever reads files
 * can name the file beside it.
 */
export function checkAtlas(atlas: Atlas): string[] {
	return [
		...twice('regions', atlas.regions),
		...twice('muscles', atlas.muscles),
		...twice('red-flags', atlas.redFlags),
		...twice('helplines', atlas.helplines),
		...idProblems(atlas),
		...mapProblems(atlas),
		...muscleProblems(atlas),
		...flagProblems(atlas),
		...citationProblems(atlas)
	];
}

function twice(file: string, records: readonly { id: string }[]): string[] {
	const ids = records.map((record) => record.id);
	return ids
		.filter((id, i) => ids.indexOf(id) !== i)
		.map((id) => `${file} ${id}: the id is used twice`);
}

function idProblems({ regions, muscles }: Atlas): string[] {
	const muscleIds = new Set(muscles.map((m) => m.id));
	return regions
		.filter((region) => muscleIds.has(region.id))
		.map((region) => `regions ${region.id}: a muscle has the same id`);
}

function mapProblems({ places, placeMap }: Atlas): string[] {
	const ids = new Set(places.map(({ id }) => id));
	const named = Object.entries(placeMap).flatMap(([id, { beside, across }]) => [
		id,
		...Object.keys(beside),
		...Object.keys(across)
	]);
	return [
		...[...ids].filter((id) => !Object.hasOwn(placeMap, id)).map((id) => `${id} has no size`),
		...new Set(named.filter((id) => !ids.has(id)).map((id) => `${id} is no place`))
	].map((problem) => `meshes/place-map ${problem}: run npm run atlas:map`);
}

function muscleProblems(atlas: Atlas): string[] {
	const regions = new Map(atlas.regions.map((region) => [region.id, region]));
	const flags = new Set(atlas.redFlags.map((flag) => flag.id));
	return atlas.muscles.flatMap((muscle) => [
		...muscle.triggerPoints.flatMap((point) => pointProblems(atlas, regions, muscle, point)),
		...listOf(muscle.mimics)
			.flatMap(({ excludeFirst }) => excludeFirst)
			.filter((id) => !flags.has(id))
			.map((id) => `muscles/${muscle.id} mimics: unknown question ${id}`),
		...listOf(muscle.otherEffects)
			.flatMap(({ points }) => points ?? [])
			.filter((id) => !muscle.triggerPoints.some((point) => point.id === id))
			.map((id) => `muscles/${muscle.id} otherEffects: unknown point ${id}`)
	]);
}

function pointProblems(
	{ places }: Atlas,
	regions: ReadonlyMap<string, Region>,
	muscle: Muscle,
	point: TriggerPoint
): string[] {
	const at = `muscles/${muscle.id} ${point.id}`;
	const over = regions.get(point.over);
	const alone = filled(muscle.selfCare)?.kind === 'steps';
	const reached = point.refersTo.map((zone) => ({ zone, in: placesOfZone(zone, places) }));
	return [
		...(over ? [] : [`${at}: unknown region ${point.over}`]),
		...(over?.neverPress && alone
			? [`${at}: ${point.over} is never pressed, so the muscle is not for self-treatment`]
			: []),
		...reached
			.filter((one) => one.in.length === 0)
			.map(({ zone }) => `${at}: unknown ${named(zone)}`),
		...reached
			.filter(({ zone, in: found }) => zone.side && found.length > 0 && found.every(onMidline))
			.map(({ zone }) => `${at}: ${named(zone)} is on the midline and has no side`)
	];
}

const onMidline = ({ midline }: Place): boolean => midline;
const named = (zone: Zone): string =>
	'place' in zone ? `place ${zone.place}` : `region ${zone.region}`;

function flagProblems(atlas: Atlas): string[] {
	const places = new Set(atlas.regions.map((region) => region.id));
	const numbers = new Set(atlas.helplines.map((line) => line.id));
	return atlas.redFlags.flatMap((flag) => [
		...(flag.regions === 'any' ? [] : flag.regions)
			.filter((id) => !places.has(id))
			.map((id) => `red-flags ${flag.id}: unknown place ${id}`),
		...flag.numbers
			.filter((id) => !numbers.has(id))
			.map((id) => `red-flags ${flag.id}: unknown number ${id}`)
	]);
}

const depth: Record<Seen, number> = { 'not-opened': 0, abstract: 1, 'full-text': 2 };

function citationProblems(atlas: Atlas): string[] {
	return citationsOf(atlas).flatMap(({ at, cited }) => {
		const work = Object.hasOwn(atlas.references, cited.ref) && atlas.references[cited.ref];
		if (!work) return [`${at}: unknown reference ${cited.ref}`];
		if (depth[cited.seen] <= depth[work.seen]) return [];
		return [`${at}: says ${cited.seen} of ${cited.ref}, of which only ${work.seen} is on record`];
	});
}

function citationsOf(atlas: Atlas): { at: string; cited: Citation }[] {
	const under = (at: string, list: readonly Citation[]) => list.map((cited) => ({ at, cited }));
	return [
		...atlas.redFlags.flatMap((flag) => under(`red-flags ${flag.id}`, flag.sources)),
		...atlas.helplines.flatMap((line) => under(`helplines ${line.id}`, line.sources)),
		...atlas.muscles.flatMap((muscle) =>
			backingsOf(muscle).flatMap(({ at, backing }) =>
				under(`muscles/${muscle.id} ${at}`, [...backing.cites, ...backing.disputedBy])
			)
		)
	];
}

/** All that a muscle's record leans on, with the field that leans on it. */
export function backingsOf(
	muscle: Muscle
): readonly { readonly at: string; readonly backing: Backing }[] {
	const of = (at: string, list: readonly { readonly sources: Backing }[]) =>
		list.map(({ sources }) => ({ at, backing: sources }));
	return [
		{ at: 'sources', backing: muscle.anatomy },
		...(muscle.practice ? [{ at: 'sources', backing: muscle.practice }] : []),
		...muscle.triggerPoints.map(({ id, sources }) => ({ at: id, backing: sources })),
		...of('otherEffects', listOf(muscle.otherEffects)),
		...of('keySatellites', listOf(muscle.keySatellites)),
		...of('motorPoints', filled(muscle.motorPoints)?.zones ?? []),
		...of('loads', listOf(muscle.loads)),
		...of('notices', listOf(muscle.notices)),
		...of('mimics', listOf(muscle.mimics)),
		...of('helps', allHelps(muscle)),
		...of('cautions', muscle.cautions)
	];
}
