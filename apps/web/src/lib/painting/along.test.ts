import { expect, test } from 'vitest';
import { along, inChunks } from './along.ts';

test('a fast hand leaves no gaps: touches lie no farther apart than asked, and end where it is', () => {
	const touches = along([0, 0], [10, 0], 3);
	expect(touches).toEqual([
		[2.5, 0],
		[5, 0],
		[7.5, 0],
		[10, 0]
	]);
});

test('a hand that rests leaves one touch', () => {
	expect(along([4, 4], [4, 4], 3)).toEqual([[4, 4]]);
});

test('a long stroke is kept in several marks', () => {
	expect(inChunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
	expect(inChunks([], 2)).toEqual([]);
});
