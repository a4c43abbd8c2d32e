import { expect, test } from 'vitest';
import { dayInWords, dollars } from './money.ts';

test.each([
	[0, '$0.00'],
	[5, '$0.05'],
	[3153, '$31.53'],
	[7900, '$79.00'],
	[123456, '$1234.56']
])('%i cents are %s', (cents, words) => {
	expect(dollars(cents)).toBe(words);
});

test('part of a cent is a fault', () => {
	expect(() => dollars(31.5)).toThrow(RangeError);
});

test('a day is read as people here write it, wherever the computer stands', () => {
	expect(dayInWords('2024-06-01')).toBe('1 June 2024');
	expect(dayInWords('2026-12-31')).toBe('31 December 2026');
});
