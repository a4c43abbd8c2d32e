import type { Atlas, Finding, PlaceOnSide } from '@palpate/anatomy';
import { sidedName } from '@palpate/drawing';
import { type BesideRows, namedInShort } from './besideRows.ts';

/** What a comparison says of one of two muscles. Every line is there, so that rows can stand level. */
export interface ComparedLines {
	/** how much of what was marked lies in its zones */
	readonly covers: string;
	/** of that, what the other one does not reach */
	readonly only: string;
	/** what belongs to its pattern and was not marked */
	readonly expected: string;
}

export interface Compared {
	/** what was marked and both are said to reach */
	readonly both: string;
	readonly lines: readonly [ComparedLines, ComparedLines];
}

/** Two muscles beside each other, by what was marked and what was not. */
export function compared(atlas: Atlas, one: Finding, other: Finding): Compared {
	const names = new Map(atlas.places.map(({ id, name }) => [id, name]));
	const inWords = (places: readonly PlaceOnSide[]): string =>
		namedInShort(places.map(({ place, side }) => sidedName(names.get(place) ?? place, side)));
	const linesOf = (own: Finding, apart: Finding): ComparedLines => ({
		covers: `${inPercent(own.covers.share)} of what you marked`,
		only: inWords(without(own.covers.places, apart.covers.places)) || 'nothing',
		expected: inWords(own.expected) || 'nothing more'
	});
	const shared = one.covers.places.filter((place) => has(other.covers.places, place));
	return {
		both:
			shared.length > 0
				? `Both are said to be felt where you marked: ${inWords(shared)}.`
				: 'They are said to be felt in different places of what you marked.',
		lines: [linesOf(one, other), linesOf(other, one)]
	};
}

export const comparedRows = ({ covers, only, expected }: ComparedLines): BesideRows => [
	['Covers', covers],
	['Marked, and only this one reaches it', only],
	['Would also be expected, and is not marked', expected]
];

const has = (places: readonly PlaceOnSide[], { place, side }: PlaceOnSide): boolean =>
	places.some((one) => one.place === place && one.side === side);

const without = (
	places: readonly PlaceOnSide[],
	others: readonly PlaceOnSide[]
): readonly PlaceOnSide[] => places.filter((place) => !has(others, place));

/** "82 %"; all of it only when it is all, as the reasons have it. */
function inPercent(share: number): string {
	if (share >= 1) return 'All';
	return `${Math.min(99, Math.max(1, Math.round(share * 100)))} %`;
}
