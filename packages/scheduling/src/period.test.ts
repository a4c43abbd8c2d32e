import { expect, test } from 'vitest';
import { contains, intersectPeriods, mergePeriods, overlaps, subtractPeriods } from './period.ts';

const p = (start: number, end: number) => ({ start, end });

test('periods that only touch do not overlap', () => {
	expect(overlaps(p(0, 10), p(10, 20))).toBe(false);
	expect(overlaps(p(0, 11), p(10, 20))).toBe(true);
	expect(overlaps(p(0, 30), p(10, 20))).toBe(true);
});

test('an empty period overlaps nothing, not even the period around it', () => {
	expect(overlaps(p(5, 5), p(0, 10))).toBe(false);
});

test('a period contains itself and what shares an end with it', () => {
	expect(contains(p(0, 10), p(0, 10))).toBe(true);
	expect(contains(p(0, 10), p(4, 10))).toBe(true);
	expect(contains(p(0, 10), p(4, 11))).toBe(false);
	expect(contains(p(0, 10), p(-1, 4))).toBe(false);
});

test.each([
	['nothing', [], []],
	['one inside another', [p(0, 10), p(2, 3)], [p(0, 10)]],
	['touching ends', [p(5, 10), p(0, 5)], [p(0, 10)]],
	['a gap', [p(6, 10), p(0, 5)], [p(0, 5), p(6, 10)]],
	['empty and backward periods', [p(3, 3), p(9, 8)], []]
])('merging %s', (_, periods, merged) => {
	expect(mergePeriods(periods)).toEqual(merged);
});

test.each([
	['nothing', [p(0, 10)], [], [p(0, 10)]],
	['all of it', [p(0, 10)], [p(0, 10)], []],
	['more than all of it', [p(0, 10)], [p(-5, 15)], []],
	['the middle', [p(0, 10)], [p(4, 6)], [p(0, 4), p(6, 10)]],
	['what only touches', [p(0, 10)], [p(-5, 0), p(10, 15)], [p(0, 10)]],
	['both ends', [p(0, 10)], [p(-5, 2), p(8, 15)], [p(2, 8)]],
	['one cut across two periods', [p(0, 10), p(20, 30)], [p(5, 25)], [p(0, 5), p(25, 30)]],
	['cuts that overlap, unsorted', [p(0, 10)], [p(5, 7), p(2, 6)], [p(0, 2), p(7, 10)]],
	['an empty cut', [p(0, 10)], [p(5, 5)], [p(0, 10)]]
])('cutting away %s', (_, periods, taken, left) => {
	expect(subtractPeriods(periods, taken)).toEqual(left);
});

test('a practitioner is open where their own hours and the clinic’s meet', () => {
	expect(intersectPeriods([p(0, 10), p(20, 30)], [p(5, 25)])).toEqual([p(5, 10), p(20, 25)]);
	expect(intersectPeriods([p(0, 10)], [p(10, 20)])).toEqual([]);
});
