import type { Side } from '@palpate/drawing';
import { nameInSentence } from '../region.ts';
import type { SkinPlaces } from './skinPlaces.ts';

/** How places are named inside a sentence, worked out once. */
export interface PlaceWords {
	/** by number of the place: "the temple", "above the ear" */
	readonly names: readonly string[];
	/** by number: the numbers of all places of its region on its side, where there are several */
	readonly siblings: readonly (readonly number[])[];
	/** by number: how its region is named */
	readonly regions: readonly string[];
	readonly sides: readonly (Side | undefined)[];
}

/** @param regionNames  by id */
export function placeWords(skin: SkinPlaces, regionNames: ReadonlyMap<string, string>): PlaceWords {
	return {
		names: skin.places.map(({ name }) => nameInSentence(name)),
		regions: skin.places.map(({ region, name }) => nameInSentence(regionNames.get(region) ?? name)),
		sides: skin.places.map(({ side }) => side),
		siblings: skin.places.map(({ region, side }) => {
			const all = skin.ofRegion.get(region) ?? [];
			const own = all.filter((at) => skin.places[at]?.side === side);
			return own.length > 1 ? own : [];
		})
	};
}

/** So many are named; of more the rest are counted. */
const mostNamed = 4;

/**
 * Places inside a sentence: "the temple, above the ear and the jaw joint". A region whose places are
 * all there is named as one; a place on the other side than `side`, or on both, says so.
 */
export function placesInWords(
	words: PlaceWords,
	at: readonly number[],
	side: Side | undefined
): string {
	const there = new Set(at);
	const sidesOf = new Map<string, Set<Side | undefined>>();
	for (const n of at) {
		const siblings = words.siblings[n] ?? [];
		const isWhole = siblings.length > 0 && siblings.every((one) => there.has(one));
		const name = (isWhole ? words.regions : words.names)[n] ?? '';
		sidesOf.set(name, (sidesOf.get(name) ?? new Set()).add(words.sides[n]));
	}
	return listed([...sidesOf].map(([name, sides]) => `${name}${sidesInWords(sides, side)}`));
}

/** Left before right or the other way round must not matter: both are told as one. */
function sidesInWords(sides: ReadonlySet<Side | undefined>, side: Side | undefined): string {
	if (sides.has('left') && sides.has('right')) return ' on both sides';
	const [place] = sides;
	if (place === undefined || place === side) return '';
	return side === undefined ? ` on the ${place}` : ' on the other side';
}

function listed(names: readonly string[]): string {
	const shown =
		names.length > mostNamed
			? [...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} places more`]
			: names;
	return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
