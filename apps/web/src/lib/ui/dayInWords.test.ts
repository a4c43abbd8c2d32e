import { expect, test } from 'vitest';
import { dayInWords } from './dayInWords.ts';

test('a day is read as people here write it, wherever the computer stands', () => {
	expect(dayInWords('2024-06-01')).toBe('1 June 2024');
	expect(dayInWords('2026-12-31')).toBe('31 December 2026');
});
