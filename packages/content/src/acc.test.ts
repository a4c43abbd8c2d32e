import { afterEach, beforeEach, expect, test } from 'vitest';
import { accPeriodOn } from './acc.ts';
import { loadContent } from './loadContent.ts';
import { type ContentCopy, contentFolder, copyContent } from './testing.ts';

const path = 'acc/contributions.json';
const { acc } = loadContent(contentFolder);

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

test('rates hold from their first day until a later one or their last', () => {
	expect(accPeriodOn(acc, '2024-05-31')).toBeUndefined();
	expect(accPeriodOn(acc, '2024-06-01')?.validFrom).toBe('2024-06-01');
	const [period] = acc.periods;
	if (!period) throw new Error('no period');
	const ended = { periods: [{ ...period, validTo: '2025-01-31' }] };
	expect(accPeriodOn(ended, '2025-01-31')?.validTo).toBe('2025-01-31');
	expect(accPeriodOn(ended, '2025-02-01')).toBeUndefined();
	const two = { periods: [period, { ...period, validFrom: '2025-07-01' }] };
	expect(accPeriodOn(two, '2025-06-30')?.validFrom).toBe('2024-06-01');
	expect(accPeriodOn(two, '2025-07-01')?.validFrom).toBe('2025-07-01');
});

test('rates that nobody has confirmed with ACC say so', () => {
	expect(acc.periods.at(-1)).toMatchObject({
		confirm: true,
		source: expect.stringMatching(/ACC1523/)
	});
});

test('an amount whose GST does not add up is refused by its place', () => {
	copy.change(path, (json) => {
		Object.assign(json.periods?.[0]?.rates?.[1]?.flat ?? {}, { inclCents: 3152 });
	});
	expect(copy.problems()).toEqual([
		expect.stringContaining(`content/${path}, periods[0].rates[1].flat: must be the same amount`)
	]);
});

test('periods out of order are refused', () => {
	copy.change(path, (json) => {
		const [period] = json.periods ?? [];
		if (period) json.periods?.push(period);
	});
	expect(copy.problems()).toEqual([
		expect.stringContaining(`content/${path}, periods: must stand in order of time`)
	]);
});
