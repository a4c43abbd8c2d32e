import type { Place } from './place.ts';
import type { Region } from './region.ts';
import type { Zone } from './triggerPoint.ts';

/** The places of the skin that a zone lies in: one, or all of a region; none that nobody knows. */
export const placesOfZone = (zone: Zone, places: readonly Place[]): readonly Place[] =>
	places.filter((place) =>
		'place' in zone ? place.id === zone.place : place.region === zone.region
	);

/** A zone in the words of regions, which marks, safety questions and version 1 of the API speak. */
export interface RegionZone {
	readonly region: string;
	readonly extent: Zone['extent'];
	readonly weight: number;
	/** the side seen from the muscle; `same` when absent, and of no meaning on the midline */
	readonly side?: 'opposite';
}

/**
 * The regions that a pattern reaches, each once a side: essential when one of its places is, with
 * the greatest weight of that extent.
 */
export function regionZones(
	zones: readonly Zone[],
	{ places, regions }: { readonly places: readonly Place[]; readonly regions: readonly Region[] }
): readonly RegionZone[] {
	const midline = new Set(regions.filter((region) => region.midline).map(({ id }) => id));
	const found = new Map<string, RegionZone>();
	for (const zone of zones) {
		const region = 'region' in zone ? zone.region : placesOfZone(zone, places)[0]?.region;
		if (region === undefined) continue;
		const sides = midline.has(region) ? onOneSide : sidesOf(zone);
		for (const side of sides) {
			const { extent, weight } = zone;
			const one = { region, extent, weight, ...(side === 'opposite' ? { side } : {}) } as const;
			const other = found.get(`${region} ${side}`);
			if (!other || isStronger(one, other)) found.set(`${region} ${side}`, one);
		}
	}
	return [...found.values()];
}

/** A zone in the words of places. */
export interface PlaceZone {
	readonly place: string;
	readonly region: string;
	readonly extent: Zone['extent'];
	readonly weight: number;
	/** the side seen from the muscle; `same` when absent, and of no meaning on the midline */
	readonly side?: 'opposite';
}

/**
 * The places that a pattern reaches, each once a side: essential when one of its zones is, with the
 * greatest weight, as the inference reads them.
 */
export function placeZones(zones: readonly Zone[], places: readonly Place[]): readonly PlaceZone[] {
	const found = new Map<string, PlaceZone>();
	for (const zone of zones)
		for (const { id, region, midline } of placesOfZone(zone, places))
			for (const side of midline ? onOneSide : sidesOf(zone)) {
				const before = found.get(`${id} ${side}`);
				found.set(`${id} ${side}`, {
					place: id,
					region,
					extent: before?.extent === 'essential' ? 'essential' : zone.extent,
					weight: Math.max(zone.weight, before?.weight ?? 0),
					...(side === 'opposite' ? { side } : {})
				});
			}
	return [...found.values()];
}

const onOneSide = ['same'] as const;

const sidesOf = ({ side = 'same' }: Zone): readonly ('same' | 'opposite')[] =>
	side === 'both' ? ['same', 'opposite'] : [side];

const isStronger = (one: RegionZone, other: RegionZone): boolean =>
	one.extent === other.extent ? one.weight > other.weight : one.extent === 'essential';
