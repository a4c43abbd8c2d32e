import { bases, grades } from '@palpate/content';
import { expect, test } from 'vitest';
import { afterMark, markFor } from './support.ts';

test('everything a claim may rest on has its mark', () => {
	expect(bases.map((basis) => markFor(basis))).toEqual([
		{ basis: 'measured' },
		{ basis: 'modelled' },
		{ basis: 'idea' }
	]);
	expect(grades.map((grade) => markFor(grade))).toEqual([
		{ grade: 'good' },
		{ grade: 'some' },
		{ grade: 'expert' },
		{ grade: 'disputed' }
	]);
});

test('what follows the mark begins as a sentence, and may be nothing', () => {
	expect(afterMark(', in one small study.')).toBe('In one small study.');
	expect(afterMark('.')).toBe('');
});
