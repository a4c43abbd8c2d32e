import type { Side } from '@palpate/drawing';
import type { Atlas } from '../atlas.ts';
import type { Inference } from './infer.ts';
import type { Model, Source } from './model.ts';
import type { Observed } from './observed.ts';
import { placesInWords } from './placesInWords.ts';

/** A place of the skin, on one side or on the midline. */
export interface PlaceOnSide {
	readonly place: string;
	readonly side?: Side;
}

/** A muscle on one side whose trigger points are said to refer to what was marked. */
export interface Finding {
	readonly muscle: string;
	/** absent for a muscle on the midline */
	readonly side?: Side;
	/** 0..1, to four decimals: how likely it is active by this model, given all that was told */
	readonly weight: number;
	/**
	 * to two decimals: natural log of how much likelier this muscle alone makes the drawing than no
	 * muscle does. Further marks never lower it
	 */
	readonly evidence: number;
	/** its trigger points, the likeliest first; 0..1, to two decimals */
	readonly points: readonly { readonly id: string; readonly weight: number }[];
	/** what was marked and lies in its zones, and how much of all that was marked it is, 0..1 */
	readonly covers: { readonly share: number; readonly places: readonly PlaceOnSide[] };
	/** essential places of its likeliest points that were not marked */
	readonly expected: readonly PlaceOnSide[];
	/** plain sentences for the reader */
	readonly reasons: readonly string[];
}

/** All that the findings are read from. */
export interface Reading {
	readonly atlas: Atlas;
	readonly model: Model;
	readonly observed: Observed;
	readonly inference: Inference;
}

/** The muscles that reach something that was marked, the likeliest first. */
export function findingsOf(reading: Reading): readonly Finding[] {
	const { model, inference } = reading;
	const marked = new Set(
		reading.observed.seen.flatMap(({ places, marked: by }) => (by >= someOfIt ? places : []))
	);
	return [...seenBySource(reading)]
		.map(([n, seen]) => findingFor(n, model.sources[n] as Source, seen))
		.toSorted(
			(a, b) =>
				b.weight - a.weight ||
				b.evidence - a.evidence ||
				compare(a.muscle, b.muscle) ||
				compare(a.side ?? '', b.side ?? '')
		);

	function findingFor(n: number, source: Source, seen: readonly number[]): Finding {
		const covered = placesCovered(reading, source, seen);
		const unmarked = expectedOf(reading, source, marked);
		const share = shareOf(reading.observed, seen);
		return {
			muscle: source.muscle.id,
			...(source.side ? { side: source.side } : {}),
			weight: rounded(inference.weights[n] as number, 4),
			evidence: rounded(inference.evidence[n] as number, 2),
			points: pointsOf(reading, source),
			covers: { share: rounded(share, 3), places: covered.map((at) => onSide(model, at)) },
			expected: unmarked.map((at) => onSide(model, at)),
			reasons: reasonsFor(source, covered, unmarked, share)
		};
	}

	function reasonsFor(
		{ zones, side, muscle }: Source,
		covered: readonly number[],
		unmarked: readonly number[],
		share: number
	): readonly string[] {
		const words = (at: readonly number[]) => placesInWords(model.words, at, side);
		const own = new Set(muscle.triggerPoints.map(({ over }) => over));
		const isOwn = (at: number) => {
			const place = model.skin.places[at];
			return place !== undefined && own.has(place.region) && (place.side ?? side) === side;
		};
		const essential = covered.filter((at) => zones.get(at)?.essential);
		const away = words(essential.filter((at) => !isOwn(at)));
		const over = words(essential.filter(isOwn));
		const some = words(covered.filter((at) => !zones.get(at)?.essential));
		const missing = words(unmarked);
		return [
			`Covers ${inPercent(share)} of what you marked.`,
			away && `Its trigger points are said to refer to what you marked: ${away}.`,
			over &&
				`${away ? 'They' : 'Its trigger points'} are said to be felt over the muscle itself, which you marked: ${over}.`,
			some && `Some people are said to feel it where you marked: ${some}.`,
			missing && `Would also be expected, and is not marked: ${missing}.`
		].filter((sentence) => sentence !== '');
	}
}

/** By number of the source: the numbers of the things seen that lie in its zones. */
function seenBySource({ model, observed }: Reading): ReadonlyMap<number, readonly number[]> {
	const found = new Map<number, number[]>();
	for (const [thing, { places }] of observed.seen.entries())
		for (const place of places)
			for (const source of model.sourcesAt[place] ?? []) {
				const things = found.get(source);
				if (!things) found.set(source, [thing]);
				else if (things.at(-1) !== thing) things.push(thing);
			}
	return found;
}

const placesCovered = (
	{ observed }: Reading,
	{ zones }: Source,
	seen: readonly number[]
): readonly number[] =>
	seen
		.flatMap((n) => observed.seen[n]?.places ?? [])
		.filter((at) => zones.has(at))
		.toSorted((a, b) => (zones.get(b)?.weight ?? 0) - (zones.get(a)?.weight ?? 0) || a - b);

/** Of a drawing by area; of a list, where nobody knows how large it is, by mark. */
function shareOf({ seen, silence }: Observed, covered: readonly number[]): number {
	const size = (n: number) =>
		silence < 1 ? 1 : (seen[n]?.squareCentimetres.reduce((sum, one) => sum + one, 0) ?? 0);
	const whole = seen.reduce((sum, _, n) => sum + size(n), 0);
	return covered.reduce((sum, n) => sum + size(n), 0) / whole;
}

/** Enough of a place was marked to say that it was. */
const someOfIt = 0.1;

/** Essential places of the likeliest way in which a muscle hurts that were left unmarked. */
function expectedOf(
	{ model, inference }: Reading,
	source: Source,
	marked: ReadonlySet<number>
): readonly number[] {
	const unmarked = source.essential.filter((at) => !marked.has(at));
	if (unmarked.length === 0) return unmarked;
	const likeliest = model.patterns[bestWay(inference, source)]?.at;
	return unmarked.filter((at) => likeliest?.includes(at));
}

function bestWay({ ways }: Inference, { first, ways: count }: Source): number {
	let best = first;
	for (let n = first; n < first + count; n++)
		if ((ways[n] as number) > (ways[best] as number) + 1e-9) best = n;
	return best;
}

function pointsOf(
	{ model, inference }: Reading,
	{ first, ways, muscle }: Source
): Finding['points'] {
	const weights = new Map(muscle.triggerPoints.map(({ id }) => [id, 0]));
	for (let n = first; n < first + ways; n++)
		for (const id of model.patterns[n]?.points ?? [])
			weights.set(id, (weights.get(id) ?? 0) + (inference.ways[n] as number));
	return [...weights]
		.map(([id, weight]) => ({ id, weight: rounded(weight, 2) }))
		.toSorted((a, b) => b.weight - a.weight || compare(a.id, b.id));
}

export function onSide({ skin }: Model, at: number): PlaceOnSide {
	const { id = '', side } = skin.places[at] ?? {};
	return side ? { place: id, side } : { place: id };
}

/** "82 %"; all of it only when it is all */
function inPercent(share: number): string {
	if (share > 1 - 1e-9) return 'all';
	return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}

export const rounded = (value: number, decimals: number): number =>
	Math.round(value * 10 ** decimals) / 10 ** decimals + 0;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
