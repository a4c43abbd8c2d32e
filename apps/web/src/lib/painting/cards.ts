import {
	type Drawing,
	type DrawingMark,
	describePlaces,
	type Quality,
	type Spot,
	type SurfacePlace,
	sidedName,
	sizeInWords
} from '@palpate/drawing';
import { placeKey, placesIn } from './edits.ts';

/** One pain as the list beside the figure shows it. */
export interface Card {
	readonly key: string;
	/** indexes into the drawing's marks */
	readonly marks: readonly number[];
	/** where it is: "Left outer elbow" */
	readonly title: string;
	/** "the size of a palm"; "the whole place" as long as nothing has been painted */
	readonly size: string;
	readonly intensity: number | null;
	readonly quality: Quality | null;
	/** the largest first */
	readonly places: readonly SurfacePlace[];
}

/**
 * The cards of a drawing in which only whole places are marked: for that no skin is needed. Places
 * of a region that feel alike share a card.
 */
export function cardsOfPlaces(
	drawing: Drawing,
	places: readonly SurfacePlace[],
	regionNames: ReadonlyMap<string, string>
): readonly Card[] {
	const byKey = new Map(places.map((place) => [placeKey(place), place]));
	const last = new Map<SurfacePlace, number>();
	for (const [index, mark] of drawing.marks.entries()) {
		const place = mark.kind === 'place' ? byKey.get(keyOf(mark)) : undefined;
		if (place) last.set(place, index);
	}
	const groups = Map.groupBy(
		[...last].map(([place, index]) => ({ place, index, mark: drawing.marks[index] })),
		({ place, mark }) => JSON.stringify([place.region, place.side, feelOf(mark)])
	);
	return [...groups.values()].map((group): Card => {
		const there = group.map(({ place }) => place);
		const marks = group.map(({ index }) => index);
		const [{ region, side } = { region: '' }] = there;
		const whole = placesIn(places, region, side).length === there.length;
		const regionName = regionNames.get(region);
		return {
			key: `${region}:${side ?? ''}:${Math.min(...marks)}`,
			marks,
			title: whole && regionName ? sidedName(regionName, side) : titleOf(there),
			size: there.length === 1 ? 'the whole place' : `${there.length} whole places`,
			...feelOf(group[0]?.mark),
			places: there
		};
	});
}

/** The cards of a drawing that was painted on. */
export const cardsOfSpots = (spots: readonly Spot[]): readonly Card[] =>
	spots.map((spot) => ({
		key: `spot:${spot.marks[0]}`,
		marks: spot.marks,
		title: describePlaces(spot),
		size: sizeInWords(spot.areaSquareMillimetres),
		intensity: spot.intensity,
		quality: spot.quality,
		places: spot.places.map(({ place }) => place)
	}));

/** Whether a drawing can be understood by the names of its places alone. */
export const onlyPlaces = ({ marks }: Drawing): boolean =>
	marks.every(({ kind }) => kind === 'place');

function titleOf(places: readonly SurfacePlace[]): string {
	const covered = places.map((place) => ({
		place,
		areaSquareMillimetres: 1,
		share: 1,
		intensity: null,
		qualities: []
	}));
	return describePlaces({ places: covered, areaSquareMillimetres: covered.length });
}

function feelOf(mark: DrawingMark | undefined) {
	if (!mark || mark.kind === 'erasure') return { intensity: null, quality: null };
	return { intensity: mark.intensity, quality: mark.quality };
}

const keyOf = ({ place, side }: Extract<DrawingMark, { kind: 'place' }>): string =>
	placeKey({ id: place, ...(side && { side }) });
