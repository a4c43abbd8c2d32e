import { markKey, type PainMark, type Side } from '@palpate/drawing';
import type { Atlas } from './atlas.ts';
import type { Muscle } from './muscle.ts';
import { type Region, regionInSentence } from './region.ts';
import { rankable } from './screening.ts';
import type { TriggerPoint } from './triggerPoint.ts';
import { type RegionZone, regionZones } from './zones.ts';

/** A muscle, on one side, whose trigger points are said to refer to what was marked. */
export interface Candidate {
	/** id of the muscle */
	readonly muscle: string;
	/** the muscle's own side, which is the person's; absent for a muscle on the midline */
	readonly side?: Side;
	/** 0..1, to three decimals; for ordering, not a probability */
	readonly score: number;
	readonly fit: 'fits-well' | 'fits-partly' | 'possible';
	readonly dots: 1 | 2 | 3 | 4 | 5;
	/** plain sentences for the reader */
	readonly reasons: readonly string[];
	/** the marks that its patterns reach */
	readonly covers: readonly PainMark[];
	/** ids of essential places that were not marked */
	readonly alsoExpected: readonly string[];
}

/** A spillover place counts for less than an essential one of the same weight. */
const spilloverShare = 0.6;
/** How much a marked place that the muscle does not reach counts against it. */
const unreachedShare = 0.5;
/** The most that unmarked essential places take off. */
const unmarkedShare = 0.3;

/**
 * Muscles whose trigger points are said to refer to the marked places, best fit first.
 *
 * For each muscle and side: how much of the drawing its patterns reach (each mark by its strength
 * and by the weight of the place in the pattern), less a little for essential places that were not
 * marked. Marks on the other side of the body do not count against a muscle, since its twin may
 * explain them. Where trigger points of one muscle overlap the strongest counts, they do not add up.
 *
 * Marks of strength 0, of unknown places and of places without sourced safety questions are left
 * out. Pure and deterministic: mirrored marks give the mirrored answer.
 *
 * Where it stops being true: the weights are our own estimates, not measured frequencies; patterns
 * differ between people, and an expert panel said that no fixed area should be expected
 * (fernandez-2018); places are coarse, so a mark covers more than the person meant; pain in many
 * places has explanations that are not muscles. The score orders a reading list. It is no
 * probability and no diagnosis, and nobody is to see it before the safety questions are answered.
 */
export function explain(atlas: Atlas, marks: readonly PainMark[]): readonly Candidate[] {
	const scene = lookAt(atlas, marks);
	return atlas.muscles
		.flatMap((muscle) => sidesOf(muscle).flatMap((side) => candidateFor(scene, muscle, side) ?? []))
		.toSorted(
			(a, b) =>
				b.score - a.score || compare(a.muscle, b.muscle) || compare(a.side ?? '', b.side ?? '')
		);
}

/**
 * How much a muscle on one side speaks for the marks: the sum, over the marks it reaches, of the
 * strength (0..1) times the weight of the place. Not normalised; a further mark never lowers it.
 */
export function evidenceFor(
	atlas: Atlas,
	muscle: Muscle,
	side: Side,
	marks: readonly PainMark[]
): number {
	const scene = lookAt(atlas, marks);
	return total(reachedMarks(scene, muscle, side).map(({ mark, by }) => strength(mark) * by));
}

/** Places that may be ranked though no muscle of the atlas refers there. Pages say so plainly. */
export function placesWithoutMuscles(atlas: Atlas): readonly string[] {
	const reached = new Set(
		atlas.muscles.flatMap((m) =>
			m.triggerPoints.flatMap((p) => regionZones(p.refersTo, atlas).map((z) => z.region))
		)
	);
	return atlas.regions
		.map((region) => region.id)
		.filter((id) => rankable(atlas, id) && !reached.has(id));
}

/** The marks that count, and the places by id. */
interface Scene {
	readonly atlas: Atlas;
	readonly marks: readonly PainMark[];
	readonly places: ReadonlyMap<string, Region>;
	readonly marked: ReadonlySet<string>;
	readonly rankable: ReadonlySet<string>;
}

function lookAt(atlas: Atlas, marks: readonly PainMark[]): Scene {
	const places = new Map(atlas.regions.map((region) => [region.id, region]));
	const ranked = new Set([...places.keys()].filter((id) => rankable(atlas, id)));
	const counted = strongestOfEach(marks).filter(
		(mark) => mark.intensity > 0 && ranked.has(mark.region)
	);
	return { atlas, marks: counted, places, marked: new Set(counted.map(markKey)), rankable: ranked };
}

function strongestOfEach(marks: readonly PainMark[]): readonly PainMark[] {
	const strongest = new Map<string, PainMark>();
	for (const mark of marks) {
		const other = strongest.get(markKey(mark));
		if (!other || other.intensity < mark.intensity) strongest.set(markKey(mark), mark);
	}
	return [...strongest.values()];
}

function candidateFor(scene: Scene, muscle: Muscle, side: Side): Candidate | undefined {
	const reached = reachedMarks(scene, muscle, side);
	if (reached.length === 0) return undefined;

	const expected = expectedZones(scene, muscle, side);
	const unmarked = expected.filter((zone) => !scene.marked.has(zone.key));
	const missing = total(unmarked.map((z) => z.weight)) / total(expected.map((z) => z.weight));
	const score = round(coverage(scene, reached, side) * (1 - unmarkedShare * missing));

	return {
		muscle: muscle.id,
		side,
		score,
		fit: fitOf(score),
		dots: dotsOf(score),
		reasons: reasonsFor(scene, reached, unmarked),
		covers: reached.map(({ mark }) => mark),
		alsoExpected: [...new Set(unmarked.map((zone) => zone.region))]
	};
}

/** The share of the drawing on this side and the midline that the muscle reaches, 0..1. */
function coverage(scene: Scene, reached: readonly Reached[], side: Side): number {
	const hit = new Set(reached.map(({ mark }) => markKey(mark)));
	const elsewhere = scene.marks.filter(
		(mark) => !hit.has(markKey(mark)) && (mark.side === undefined || mark.side === side)
	);
	const spoken = total(reached.map(({ mark, by }) => strength(mark) * by));
	const counted =
		total(reached.map(({ mark }) => strength(mark))) +
		unreachedShare * total(elsewhere.map(strength));
	return spoken / counted;
}

/** A zone as it lies on the body for a muscle of this side. */
interface PlacedZone extends RegionZone {
	readonly key: string;
	readonly far: boolean;
	/** over the muscle itself, where its trigger point lies */
	readonly own: boolean;
}

function placedZones(scene: Scene, point: TriggerPoint, side: Side): readonly PlacedZone[] {
	return regionZones(point.refersTo, scene.atlas).flatMap((zone) => {
		const place = scene.places.get(zone.region);
		if (!place) return [];
		const far = zone.side === 'opposite';
		const lies = place.midline ? {} : { side: far ? other(side) : side };
		const key = markKey({ region: zone.region, ...lies });
		return [{ ...zone, key, far, own: !far && zone.region === point.over }];
	});
}

interface Reached {
	readonly mark: PainMark;
	readonly zone: PlacedZone;
	/** the weight of the place, less for spillover, 0..1 */
	readonly by: number;
}

/** The marks that a muscle reaches, each by the trigger point that reaches it best. */
function reachedMarks(scene: Scene, muscle: Muscle, side: Side): readonly Reached[] {
	const zones = muscle.triggerPoints.flatMap((point) => placedZones(scene, point, side));
	return scene.marks.flatMap((mark) => {
		const best = zones
			.filter((zone) => zone.key === markKey(mark))
			.toSorted((a, b) => pull(b) - pull(a))[0];
		return best ? [{ mark, zone: best, by: pull(best) }] : [];
	});
}

/**
 * The essential places one would expect to be marked too: those of the trigger points that reach a
 * mark with an essential place, or, if none does, of all that reach one. Each place once.
 */
function expectedZones(scene: Scene, muscle: Muscle, side: Side): readonly PlacedZone[] {
	const points = muscle.triggerPoints.map((point) => placedZones(scene, point, side));
	const touches = (zones: readonly PlacedZone[], essential: boolean) =>
		zones.some((z) => scene.marked.has(z.key) && (!essential || z.extent === 'essential'));
	const strong = points.filter((zones) => touches(zones, true));
	const speaking = strong.length > 0 ? strong : points.filter((zones) => touches(zones, false));
	const essential = speaking
		.flat()
		.filter((zone) => zone.extent === 'essential' && scene.rankable.has(zone.region));
	return [...new Map(essential.map((zone) => [zone.key, zone])).values()];
}

function reasonsFor(
	scene: Scene,
	reached: readonly Reached[],
	unmarked: readonly PlacedZone[]
): readonly string[] {
	const zones = reached.map(({ zone }) => zone);
	const said = (pick: (zone: PlacedZone) => boolean) => inWords(scene, zones.filter(pick));
	const away = said((z) => z.extent === 'essential' && !z.own);
	const own = said((z) => z.extent === 'essential' && z.own);
	const spill = said((z) => z.extent === 'spillover');
	const missing = inWords(scene, unmarked);
	return [
		away && `Trigger points here are said to refer to ${away}, which you marked.`,
		own &&
			`Trigger points here are said to be felt over the muscle itself, at ${own}, which you marked.`,
		spill && `Some people are said to feel pain from here at ${spill}, which you marked.`,
		missing && `Would also be expected at ${missing}, which you did not mark.`
	].filter((sentence) => sentence !== '');
}

function inWords(scene: Scene, zones: readonly PlacedZone[]): string {
	const names = zones.map((zone) => {
		const place = scene.places.get(zone.region);
		if (!place) throw new Error(`unknown place ${zone.region}`);
		return `${regionInSentence(place)}${zone.far ? ' on the other side' : ''}`;
	});
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function fitOf(score: number): Candidate['fit'] {
	if (score >= 0.7) return 'fits-well';
	return score >= 0.4 ? 'fits-partly' : 'possible';
}

function dotsOf(score: number): Candidate['dots'] {
	if (score >= 0.85) return 5;
	if (score >= 0.7) return 4;
	if (score >= 0.4) return 3;
	return score >= 0.2 ? 2 : 1;
}

const sidesOf = (_muscle: Muscle): readonly Side[] => ['left', 'right'];
const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');
const strength = (mark: PainMark): number => mark.intensity / 10;
const pull = (zone: RegionZone): number =>
	zone.weight * (zone.extent === 'essential' ? 1 : spilloverShare);
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const round = (score: number): number => Math.round(score * 1000) / 1000;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
