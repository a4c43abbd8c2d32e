import { area } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { areas, matches } from './areas.ts';

const neck = { name: 'Front of the neck', synonyms: ['throat', 'adam’s apple'] };

test('every area of the atlas has its heading, once', () => {
	expect(areas.map(({ id }) => id).toSorted()).toEqual(area.options.toSorted());
});

test.each(['', 'neck', 'NECK', 'fro', 'throat', 'adams app', 'adam’s', 'neck front', 'thrōat'])(
	'"%s" finds the front of the neck',
	(typed) => {
		expect(matches(neck, typed)).toBe(true);
	}
);

test.each(['heel', 'neck heel', 'hroat'])('"%s" does not', (typed) => {
	expect(matches(neck, typed)).toBe(false);
});
