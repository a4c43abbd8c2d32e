import { type SurfacePlace, sidedPlaces } from '@palpate/drawing';
import type { Atlas } from '../atlas.ts';
import { rankable } from '../screening.ts';
import { settings } from './settings.ts';

/** The places of the skin by number, left and right apart: what a pattern and a drawing lie on. */
export interface SkinPlaces {
	readonly places: readonly SurfacePlace[];
	readonly squareCentimetres: Float64Array;
	/** how much it counts whether the place is marked, 0 where no muscle may be named */
	readonly counts: Float64Array;
	/** the same place on the other side; itself on the midline */
	readonly twin: Int32Array;
	/** by place, those beside it with their share of its border */
	readonly beside: readonly (readonly { readonly at: number; readonly share: number }[])[];
	/** by id, left and right or the one on the midline */
	readonly numbers: ReadonlyMap<string, readonly number[]>;
	/** by region */
	readonly ofRegion: ReadonlyMap<string, readonly number[]>;
}

export function skinPlaces(atlas: Atlas): SkinPlaces {
	const midline = new Set(atlas.regions.filter((region) => region.midline).map(({ id }) => id));
	const places = sidedPlaces(atlas.places, midline);
	const numbers = new Map<string, number[]>();
	const ofRegion = new Map<string, number[]>();
	for (const [n, { id, region }] of places.entries()) {
		numbers.set(id, [...(numbers.get(id) ?? []), n]);
		ofRegion.set(region, [...(ofRegion.get(region) ?? []), n]);
	}
	const sizes = places.map(({ id }) => atlas.placeMap[id]);
	const ranked = new Map(atlas.regions.map(({ id }) => [id, rankable(atlas, id)]));
	return {
		places,
		numbers,
		ofRegion,
		squareCentimetres: Float64Array.from(sizes, (size) => size?.squareCentimetres ?? 0),
		counts: Float64Array.from(places, ({ region }, n) =>
			ranked.get(region) ? countOf(sizes[n]?.squareCentimetres ?? 0) : 0
		),
		twin: Int32Array.from(places, ({ id }, n) => numbers.get(id)?.find((one) => one !== n) ?? n),
		beside: places.map((place, n) => neighboursOf(place, sizes[n]))
	};

	function neighboursOf({ side }: SurfacePlace, size: Atlas['placeMap'][string] | undefined) {
		const onSide = (of: Readonly<Record<string, number>>, wanted: SurfacePlace['side']) =>
			Object.entries(of).flatMap(([id, share]) =>
				(numbers.get(id) ?? [])
					.filter((at) => places[at]?.side === undefined || places[at]?.side === wanted)
					.map((at) => ({ at, share }))
			);
		if (!size) return [];
		// a place on the midline borders on both sides alike
		if (side === undefined)
			return Object.entries(size.beside).flatMap(([id, share]) =>
				(numbers.get(id) ?? []).map((at) => ({ at, share }))
			);
		return [
			...onSide(size.beside, side),
			...onSide(size.across, side === 'left' ? 'right' : 'left')
		];
	}
}

/** Large places count in full, small ones by their size, so that a finger does not count as ten. */
const countOf = (squareCentimetres: number): number =>
	settings.dependence * Math.min(1, squareCentimetres / settings.fullPlaceSquareCentimetres);
