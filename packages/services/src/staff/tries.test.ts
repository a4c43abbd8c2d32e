import { expect, test } from 'vitest';
import { waitAfter } from './tries.ts';

const seconds = (count: number, sinceLatest = 0) =>
	waitAfter({ count, latest: 1_000_000 }, 5, 1_000_000 + sinceLatest * 1000) / 1000;

test('the first few may fail without a wait', () => {
	expect([0, 1, 4].map((count) => seconds(count))).toEqual([0, 0, 0]);
});

test('then each failure doubles the wait, up to a quarter of an hour', () => {
	expect([5, 6, 7, 8].map((count) => seconds(count))).toEqual([15, 30, 60, 120]);
	expect([11, 12, 500].map((count) => seconds(count))).toEqual([900, 900, 900]);
});

test('the wait runs from the latest failure and ends', () => {
	expect(seconds(6, 29)).toBe(1);
	expect(seconds(6, 30)).toBe(0);
	expect(waitAfter({ count: 0, latest: null }, 0, 0)).toBe(0);
});
