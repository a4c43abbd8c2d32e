import type { Body } from './body.ts';
import type { Skin } from './cells.ts';
import type { Covered } from './coverage.ts';
import { sidedName } from './describeMark.ts';
import type { Drawing, Quality } from './drawing.ts';
import { type Spot, spotsOf } from './spots.ts';

export const qualityWords: Readonly<Record<Quality, string>> = {
	ache: 'aching',
	burning: 'burning',
	stabbing: 'stabbing',
	numb: 'numb',
	tingling: 'tingling'
};

/** A drawing in words: a line for each spot, or the one that nothing is marked. */
export function describeDrawing(body: Body, skin: Skin, drawing: Drawing): string[] {
	const lines = spotsOf(body, skin, drawing).map(describeSpot);
	return lines.length > 0 ? lines : ['Nothing is marked.'];
}

/** A spot in words: "Left outer elbow and left forearm, aching, 6 of 10, the size of a palm". */
export function describeSpot(spot: Spot): string {
	const where = describePlaces(spot);
	const rest = [...feelingOf(spot), sizeInWords(spot.areaSquareMillimetres)].join(', ');
	return where.includes(';') ? `${where}: ${rest}` : `${where}, ${rest}`;
}

function feelingOf({ intensity, quality }: Pick<Spot, 'intensity' | 'quality'>): string[] {
	if (intensity === null && quality === null) return ['kind and strength not said'];
	return [
		quality === null ? 'kind not said' : qualityWords[quality],
		intensity === null ? 'strength not said' : `${intensity} of 10`
	];
}

/** So many places are named; of a larger spot the rest are counted. */
const mostNamed = 4;

/** Where a spot lies: "Left and right knee, left shin and 3 places more". */
export function describePlaces({
	places,
	areaSquareMillimetres
}: Pick<Spot, 'places' | 'areaSquareMillimetres'>): string {
	const telling = places.filter(
		(covered, index) =>
			index === 0 ||
			covered.share >= 1 / 3 ||
			covered.areaSquareMillimetres >= areaSquareMillimetres / 5
	);
	const names = namesOf(telling);
	const rest = names.length > mostNamed ? names.splice(mostNamed - 1) : [];
	const items = rest.length > 0 ? [...names, `${rest.length} places more`] : names;
	const text = listed(items);
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names with commas of their own, "shin, upper half", are kept apart by semicolons. */
function listed(items: readonly string[]): string {
	if (items.some((item) => item.includes(','))) return items.join('; ');
	return items.length > 1
		? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
		: (items[0] ?? '');
}

/** Both sides of a place are named together, where the first of them stands. */
function namesOf(places: readonly Covered[]): string[] {
	return places.flatMap(({ place }, index) => {
		const twin = places.findIndex(
			(other) => other.place.id === place.id && other.place.side !== place.side
		);
		if (twin >= 0 && twin < index) return [];
		return [lowerFirst(sidedName(place.name, twin >= 0 ? 'both' : place.side))];
	});
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** What an area is about as large as: the geometric middles between them are the bounds. */
const sizes: readonly { readonly below: number; readonly words: string }[] = [
	{ below: 350, words: 'a fingertip' },
	{ below: 1200, words: 'a coin' },
	{ below: 3500, words: 'half a palm' },
	{ below: 7000, words: 'a palm' },
	{ below: 11_500, words: 'two palms' },
	{ below: 19_000, words: 'a hand' },
	{ below: 33_000, words: 'two hands' }
];

/** An area in words that need no ruler: "the size of a palm", "larger than two hands". */
export function sizeInWords(squareMillimetres: number): string {
	const size = sizes.find(({ below }) => squareMillimetres < below);
	return size ? `the size of ${size.words}` : 'larger than two hands';
}
