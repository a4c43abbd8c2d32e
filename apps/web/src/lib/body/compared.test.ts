import type { Finding } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { atlas } from '#lib/api/testing.ts';
import { compared } from './compared.ts';

const finding = (
	share: number,
	covers: readonly string[],
	expected: readonly string[]
): Finding => ({
	muscle: 'infraspinatus',
	side: 'right',
	weight: 0.4,
	evidence: 2,
	points: [],
	covers: { share, places: covers.map((place) => ({ place, side: 'right' })) },
	expected: expected.map((place) => ({ place, side: 'right' })),
	reasons: []
});

test('two muscles are told apart by what only one reaches, and by what else they would have hurt', () => {
	const one = finding(0.824, ['kneecap', 'temple'], ['jaw-joint']);
	const other = finding(1, ['temple'], []);
	expect(compared(atlas, one, other)).toEqual({
		both: 'Both are said to be felt where you marked: Right temple.',
		lines: [
			{ covers: '82 % of what you marked', only: 'Right kneecap', expected: 'Right jaw joint' },
			{ covers: 'All of what you marked', only: 'nothing', expected: 'nothing more' }
		]
	});
});

test('two that share nothing say so, and a long list is cut with a count', () => {
	const many = atlas.places.filter(({ midline }) => !midline).map(({ id }) => id);
	const told = compared(
		atlas,
		finding(0.5, many.slice(0, 9), []),
		finding(0.1, many.slice(9, 10), [])
	);
	expect(told.both).toMatch(/different places/);
	expect(told.lines[0].only).toMatch(/; 4 places more$/);
	expect(told.lines[1].covers).toBe('10 % of what you marked');
});
