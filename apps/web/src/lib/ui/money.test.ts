import { expect, test } from 'vitest';
import { dollars } from './money.ts';

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
