import type { Side } from '@palpate/drawing';
import type { Atlas } from '../atlas.ts';
import type { Muscle } from '../muscle.ts';
import { middleShare } from '../prevalence.ts';
import type { TriggerPoint, Zone } from '../triggerPoint.ts';
import { placesOfZone } from '../zones.ts';
import { type PlaceWords, placeWords } from './placesInWords.ts';
import { settings } from './settings.ts';
import { type SkinPlaces, skinPlaces } from './skinPlaces.ts';

/** One way in which a muscle may hurt: by one of its points, or by all of them. */
export interface Pattern {
	/** ids of the points */
	readonly points: readonly string[];
	/** how likely it is this way, of all ways of the muscle; together 1 */
	readonly share: number;
	readonly logShare: number;
	/** numbers of the places that it reaches, rising */
	readonly at: Int32Array;
	/** by those: how likely it makes somebody mark the place, 0..1 */
	readonly reach: Float64Array;
	/** by those: log of how likely it leaves the place unmarked, times how much that counts */
	readonly silence: Float64Array;
	/** the sum of `silence` */
	readonly wholeSilence: number;
}

/** A muscle on one side, as a source of pain. */
export interface Source {
	readonly muscle: Muscle;
	/** absent for a muscle on the midline */
	readonly side?: Side;
	/** log odds that it is active, before anything was drawn */
	readonly prior: number;
	/** numbers of its patterns: from the first, so many */
	readonly first: number;
	readonly ways: number;
	/** by number of the place: the greatest weight that the record gives it, essential or not */
	readonly zones: ReadonlyMap<number, { readonly weight: number; readonly essential: boolean }>;
	/** numbers of its essential places, those of most weight first */
	readonly essential: readonly number[];
	/** number of the same muscle on the other side; its own on the midline */
	readonly twin: number;
}

/** All that can be worked out before anybody draws. */
export interface Model {
	readonly skin: SkinPlaces;
	readonly words: PlaceWords;
	readonly sources: readonly Source[];
	/** of all sources, those of one together */
	readonly patterns: readonly Pattern[];
	/** by number of the place: the numbers of the sources in whose zones it lies */
	readonly sourcesAt: readonly (readonly number[])[];
	/** by number of the place: the patterns that reach it, and where in the pattern it stands */
	readonly reaching: readonly (readonly Reaching[])[];
}

export interface Reaching {
	readonly pattern: number;
	readonly index: number;
}

const models = new WeakMap<Atlas, Model>();

/** The model of an atlas; made once for each. */
export function modelOf(atlas: Atlas): Model {
	const known = models.get(atlas);
	if (known) return known;
	const skin = skinPlaces(atlas);
	const unplaced = atlas.muscles.flatMap((muscle) => sourcesOf(atlas, skin, muscle));
	const patterns = unplaced.flatMap((source) => source.patterns);
	let first = 0;
	const sources = unplaced.map(({ patterns: own, ...source }, n): Source => {
		const placed = { ...source, twin: twinOf(unplaced, n), first, ways: own.length };
		first += own.length;
		return placed;
	});
	const names = new Map(atlas.regions.map(({ id, name }) => [id, name]));
	const words = placeWords(skin, names);
	const sourcesAt: number[][] = skin.places.map(() => []);
	for (const [n, { zones }] of sources.entries())
		for (const at of zones.keys()) sourcesAt[at]?.push(n);
	const reaching = reachingOf(skin, patterns);
	const model = { skin, words, sources, patterns, sourcesAt, reaching };
	models.set(atlas, model);
	return model;
}

type Unplaced = Omit<Source, 'twin' | 'first' | 'ways'> & {
	readonly patterns: readonly Pattern[];
};

function sourcesOf(atlas: Atlas, skin: SkinPlaces, muscle: Muscle): readonly Unplaced[] {
	const prior = logOdds(priorOf(atlas, muscle.id));
	const sides = muscle.side === 'midline' ? [undefined] : (['left', 'right'] as const);
	return sides.map((side) => {
		const points = muscle.triggerPoints.map((point) => ({
			id: point.id,
			weights: weightsOf(atlas, skin, point, side)
		}));
		const zones = new Map<number, { weight: number; essential: boolean }>();
		for (const { weights } of points)
			for (const [at, { weight, essential }] of weights) {
				const before = zones.get(at);
				zones.set(at, {
					weight: Math.max(weight, before?.weight ?? 0),
					essential: essential || (before?.essential ?? false)
				});
			}
		return {
			muscle,
			...(side ? { side } : {}),
			prior,
			zones,
			essential: [...zones]
				.filter(([, { essential }]) => essential)
				.toSorted(([a, x], [b, y]) => y.weight - x.weight || a - b)
				.map(([at]) => at),
			patterns: waysOf(points).map(({ ids, share, weights }) =>
				patternOf(skin, ids, share, weights)
			)
		};
	});
}

const twinOf = (sources: readonly Unplaced[], n: number): number => {
	const found = sources.findIndex((one, m) => m !== n && one.muscle === sources[n]?.muscle);
	return found < 0 ? n : found;
};

type Weights = ReadonlyMap<number, { readonly weight: number; readonly essential: boolean }>;

/** By number of the place: how strongly a point of a muscle on this side belongs to it. */
function weightsOf(
	atlas: Atlas,
	skin: SkinPlaces,
	point: TriggerPoint,
	side: Side | undefined
): Weights {
	const found = new Map<number, { weight: number; essential: boolean }>();
	for (const zone of point.refersTo)
		for (const { id } of placesOfZone(zone, atlas.places))
			for (const at of skin.numbers.get(id) ?? []) {
				if (!liesOn(zone, skin.places[at]?.side, side)) continue;
				const before = found.get(at);
				found.set(at, {
					weight: Math.max(zone.weight, before?.weight ?? 0),
					essential: zone.extent === 'essential' || (before?.essential ?? false)
				});
			}
	return found;
}

/** A muscle on the midline is felt on both sides alike. */
function liesOn({ side = 'same' }: Zone, place: Side | undefined, muscle: Side | undefined) {
	if (place === undefined || muscle === undefined || side === 'both') return true;
	return (place === muscle) === (side === 'same');
}

interface Way {
	readonly ids: readonly string[];
	readonly share: number;
	readonly weights: Weights;
}

function waysOf(points: readonly { readonly id: string; readonly weights: Weights }[]): Way[] {
	const [only] = points;
	if (only && points.length === 1) return [{ ids: [only.id], share: 1, weights: only.weights }];
	const all = new Map<number, { weight: number; essential: boolean }>();
	for (const { weights } of points)
		for (const [at, zone] of weights)
			if (zone.weight > (all.get(at)?.weight ?? 0)) all.set(at, zone);
	return [
		...points.map(({ id, weights }) => ({
			ids: [id],
			share: (1 - settings.allPoints) / points.length,
			weights
		})),
		{ ids: points.map(({ id }) => id), share: settings.allPoints, weights: all }
	];
}

/** What is drawn spills over: a place takes a share of the weight of those it borders on. */
function patternOf(
	skin: SkinPlaces,
	points: readonly string[],
	share: number,
	weights: Weights
): Pattern {
	const near = new Set<number>(weights.keys());
	for (const at of weights.keys()) for (const one of skin.beside[at] ?? []) near.add(one.at);
	const reached = [...near]
		.sort((a, b) => a - b)
		.map((at) => {
			const around = (skin.beside[at] ?? []).reduce(
				(sum, one) => sum + one.share * (weights.get(one.at)?.weight ?? 0),
				0
			);
			const weight = Math.max(weights.get(at)?.weight ?? 0, settings.blur * around);
			return { at, reach: settings.reporting * weight };
		})
		.filter(({ at, reach }) => reach >= settings.faintest && (skin.counts[at] ?? 0) > 0);
	const silence = Float64Array.from(
		reached,
		({ at, reach }) => (skin.counts[at] ?? 0) * Math.log1p(-reach)
	);
	return {
		points,
		share,
		logShare: Math.log(share),
		at: Int32Array.from(reached, ({ at }) => at),
		reach: Float64Array.from(reached, ({ reach }) => reach),
		silence,
		wholeSilence: silence.reduce((sum, one) => sum + one, 0)
	};
}

function reachingOf(skin: SkinPlaces, patterns: readonly Pattern[]): Reaching[][] {
	const reaching: Reaching[][] = skin.places.map(() => []);
	for (const [pattern, { at }] of patterns.entries())
		for (const [index, place] of at.entries()) reaching[place]?.push({ pattern, index });
	return reaching;
}

/**
 * How likely a muscle is active on a side before anything was drawn: the same for all, raised by the
 * published share of people in pain with active points there, of the muscle itself or of its group.
 */
export function priorOf({ prevalence, groups }: Atlas, muscle: string): number {
	const told = prevalence.filter(
		(one) =>
			one.points === 'active' &&
			one.pain.length > 0 &&
			(one.muscle === muscle || one.muscle === groups[muscle])
	);
	if (told.length === 0) return settings.prior;
	const share = told.reduce((sum, one) => sum + middleShare(one), 0) / told.length;
	const odds = (settings.prior / (1 - settings.prior)) * (1 + settings.priorOfPrevalence * share);
	return odds / (1 + odds);
}

export const logOdds = (probability: number): number =>
	Math.log(probability) - Math.log1p(-probability);
