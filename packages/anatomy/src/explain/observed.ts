import type { Covered, Side } from '@palpate/drawing';
import { settings } from './settings.ts';
import type { SkinPlaces } from './skinPlaces.ts';

/**
 * One thing that was seen: a place that is marked, or a region ticked in a list, which says that one
 * of its places hurts and not which.
 */
export interface Seen {
	/** numbers of its places, rising */
	readonly places: readonly number[];
	/** how much of it is marked, 0 < marked <= 1 */
	readonly marked: number;
	/** how much it counts */
	readonly counts: number;
	/** by place: what was marked there */
	readonly squareCentimetres: readonly number[];
}

/** What was seen of somebody's pain. What is not in it was left unmarked. */
export interface Observed {
	readonly seen: readonly Seen[];
	/** how much it counts that a place was left unmarked, 0..1 */
	readonly silence: number;
	/** marks where no muscle may be named, or of places that nobody knows: left out */
	readonly unranked: readonly string[];
}

/** A drawing counts by how much of each place it covers. */
export function observedDrawing(skin: SkinPlaces, covered: readonly Covered[]): Observed {
	const unranked = new Set<string>();
	const seen = covered.flatMap(({ place, areaSquareMillimetres, intensity }): Seen[] => {
		const at = skin.numbers.get(place.id)?.find((n) => skin.places[n]?.side === place.side);
		const counts = at === undefined ? 0 : (skin.counts[at] ?? 0);
		if (at === undefined || counts === 0) {
			unranked.add(place.region);
			return [];
		}
		const area = areaSquareMillimetres / 100;
		const whole = skin.squareCentimetres[at] ?? 0;
		const enough = Math.min(settings.fullMarkSquareCentimetres, whole / 2);
		const marked = Math.min(1, area / enough) * strengthOf(intensity);
		return marked > 0 ? [{ places: [at], marked, counts, squareCentimetres: [area] }] : [];
	});
	return { seen: inOrder(seen), silence: 1, unranked: [...unranked] };
}

/** What somebody picked from a list or found by search: a region, or a place of it. */
export type ListedPain = ({ readonly region: string } | { readonly place: string }) & {
	readonly side?: Side | undefined;
	/** 0..10; null while nobody has said */
	readonly intensity: number | null;
};

/**
 * A list says which regions hurt, not where in them, or which places. The strongest mark of each
 * counts, and a place counts instead of its region.
 */
export function observedMarks(skin: SkinPlaces, marks: readonly ListedPain[]): Observed {
	const unranked = new Set<string>();
	const things = new Map<string, Seen>();
	for (const mark of marks) {
		const places = placesOfMark(skin, mark);
		if (places.length === 0) unranked.add(regionOf(skin, mark));
		const marked = strengthOf(mark.intensity);
		const key = places.join();
		if (places.length === 0 || marked <= (things.get(key)?.marked ?? 0)) continue;
		things.set(key, {
			places,
			marked,
			counts: settings.dependence,
			squareCentimetres: places.map((at) => skin.squareCentimetres[at] ?? 0)
		});
	}
	const single = new Set(
		[...things.values()].flatMap(({ places: [at, ...more] }) => (more.length === 0 ? [at] : []))
	);
	const seen = [...things.values()].filter(
		({ places }) => places.length === 1 || !places.some((at) => single.has(at))
	);
	return { seen: inOrder(seen), silence: settings.silenceOfList, unranked: [...unranked] };
}

function regionOf(skin: SkinPlaces, mark: ListedPain): string {
	if ('region' in mark) return mark.region;
	const [at] = skin.numbers.get(mark.place) ?? [];
	return at === undefined ? mark.place : (skin.places[at]?.region ?? mark.place);
}

/** A place or region with sides that is marked without one says nothing, and the other way round. */
function placesOfMark(skin: SkinPlaces, mark: ListedPain): readonly number[] {
	const counts = (at: number) => (skin.counts[at] ?? 0) > 0;
	if ('place' in mark)
		return (skin.numbers.get(mark.place) ?? []).filter(
			(at) => counts(at) && skin.places[at]?.side === mark.side
		);
	return (skin.ofRegion.get(mark.region) ?? []).filter((at) => {
		const place = skin.places[at];
		if (!place || !counts(at)) return false;
		if (place.regionOnMidline) return mark.side === undefined;
		return mark.side !== undefined && (place.side ?? mark.side) === mark.side;
	});
}

/** No pain is no mark; a strong pain is surer than a faint one; not said counts in full. */
const strengthOf = (intensity: number | null): number => {
	if (intensity === null) return 1;
	return intensity === 0 ? 0 : Math.min(1, 0.5 + intensity / 10);
};

/** By place, so that the order in which things were marked changes nothing. */
const inOrder = (seen: readonly Seen[]): readonly Seen[] =>
	seen.toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
