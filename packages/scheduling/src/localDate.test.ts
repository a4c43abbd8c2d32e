import { expect, test } from 'vitest';
import { addDays, datesBetween, parseDate, weekdayOf, weekOf } from './localDate.ts';

test.each(['2026-12-01', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])(
	'%s is a date',
	(text) => {
		expect(parseDate(text)).toEqual({ ok: true, value: text });
	}
);

test.each([
	['', 'nothing'],
	['2026-02-29', 'no leap year'],
	['1900-02-29', 'a century is no leap year'],
	['2026-02-30', 'no such day'],
	['2026-04-31', 'no such day'],
	['2026-00-10', 'no such month'],
	['2026-13-01', 'no such month'],
	['2026-12-00', 'no such day'],
	['2026-1-1', 'too short'],
	['26-12-01', 'no century'],
	['20261201', 'no hyphens'],
	['01/12/2026', 'another order'],
	['2026-12-01T09:40', 'a time as well'],
	['2026-12-01 ', 'a space'],
	['2026-12-01\n', 'a line break'],
	['+002026-12-01', 'six-digit year'],
	['-000001-12-01', 'before year 0'],
	['٢٠٢٦-١٢-٠١', 'other digits'],
	["2026-12-01'; drop", 'mischief']
])('%j is refused as a date: %s', (text) => {
	expect(parseDate(text)).toEqual({ ok: false, error: { code: 'not-a-date' } });
});

test('days are added across months, years, leap days and changes of the clock', () => {
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
	expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
	expect(addDays('2026-09-26', 2)).toBe('2026-09-28');
	expect(addDays('2026-12-01', 0)).toBe('2026-12-01');
});

test('a malformed date is a fault, not a refusal', () => {
	expect(() => addDays('yesterday', 1)).toThrow(RangeError);
	expect(() => addDays('2026-12-01', 0.5)).toThrow(RangeError);
	expect(() => weekdayOf('2026-02-30')).toThrow(RangeError);
});

test('the week begins on Monday, also for a Sunday and across the new year', () => {
	const week = [
		'2026-12-28',
		'2026-12-29',
		'2026-12-30',
		'2026-12-31',
		'2027-01-01',
		'2027-01-02',
		'2027-01-03'
	];
	expect(weekOf('2026-12-28')).toEqual(week);
	expect(weekOf('2027-01-03')).toEqual(week);
	expect(weekdayOf('2027-01-03')).toBe('sunday');
});

test('dates between include both ends, and there are none backwards', () => {
	expect(datesBetween('2026-11-30', '2026-12-01')).toEqual(['2026-11-30', '2026-12-01']);
	expect(datesBetween('2026-12-01', '2026-12-01')).toEqual(['2026-12-01']);
	expect(datesBetween('2026-12-02', '2026-12-01')).toEqual([]);
	expect(datesBetween('2026-12-05', '2026-12-01')).toEqual([]);
});
