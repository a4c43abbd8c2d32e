import { expect, test } from 'vitest';
import { readAtlas } from '../testing.ts';
import { modelOf } from './model.ts';
import { placesInWords } from './placesInWords.ts';

const { skin, words } = modelOf(readAtlas());
const at = (...ids: readonly string[]) =>
	ids.map((id) => {
		const [name = '', side] = id.split(':');
		return (
			skin.numbers.get(name)?.find((n) => side === undefined || skin.places[n]?.side === side) ?? -1
		);
	});

test.each([
	[
		['temple:left', 'above-the-ear:left', 'jaw-joint:left'],
		'the temple, above the ear and the jaw joint'
	],
	[['heel-cord-lower:left'], 'the heel cord above the heel'],
	[['outer-upper-arm-middle:left'], 'the outer upper arm (middle)'],
	[['front-of-shoulder-inner:left', 'front-of-shoulder-outer:left'], 'the front of the shoulder'],
	[['calf-outer:right'], 'the calf (outer half) on the other side'],
	[['calf-outer:right', 'calf-outer:left'], 'the calf (outer half) on both sides'],
	[['navel'], 'the navel'],
	[
		['temple:left', 'cheek:left', 'jaw-joint:left', 'nose', 'chin'],
		'the temple, the cheek, the jaw joint and 2 places more'
	]
])('%j for a muscle on the left is "%s"', (ids, sentence) => {
	expect(placesInWords(words, at(...ids), 'left')).toBe(sentence);
});

test('for a muscle on the midline a side is named', () => {
	expect(placesInWords(words, at('armpit:right'), undefined)).toBe('the armpit on the right');
});
