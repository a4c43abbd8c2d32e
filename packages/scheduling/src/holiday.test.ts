import { expect, test } from 'vitest';
import wellington from '../../../content/holidays/nz-wellington.json' with { type: 'json' };
import { type HolidayTable, holidayDates } from './holiday.ts';
import { weekdayOf } from './localDate.ts';

const table: HolidayTable = wellington;

// Public holidays in Wellington as they were looked up, apart from the file: the day, and after an
// arrow the day it is observed on.
const expected = {
	"New Year's Day": ['2026-01-01', '2027-01-01', '2028-01-01 → 2028-01-03'],
	"Day after New Year's Day": ['2026-01-02', '2027-01-02 → 2027-01-04', '2028-01-02 → 2028-01-04'],
	'Wellington Anniversary Day': ['2026-01-19', '2027-01-25', '2028-01-24'],
	'Waitangi Day': ['2026-02-06', '2027-02-06 → 2027-02-08', '2028-02-06 → 2028-02-07'],
	'Good Friday': ['2026-04-03', '2027-03-26', '2028-04-14'],
	'Easter Monday': ['2026-04-06', '2027-03-29', '2028-04-17'],
	'Anzac Day': ['2026-04-25 → 2026-04-27', '2027-04-25 → 2027-04-26', '2028-04-25'],
	"King's Birthday": ['2026-06-01', '2027-06-07', '2028-06-05'],
	Matariki: ['2026-07-10', '2027-06-25', '2028-07-14'],
	'Labour Day': ['2026-10-26', '2027-10-25', '2028-10-23'],
	'Christmas Day': ['2026-12-25', '2027-12-25 → 2027-12-27', '2028-12-25'],
	'Boxing Day': ['2026-12-26 → 2026-12-28', '2027-12-26 → 2027-12-28', '2028-12-26']
};

test('Wellington’s holidays are those that were looked up elsewhere, no more and no fewer', () => {
	const listed = Map.groupBy(table.holidays, ({ name }) => name);
	const asText = [...listed].map(([name, days]) => [
		name,
		days.map(({ date, observed }) => (date === observed ? date : `${date} → ${observed}`))
	]);
	expect(Object.fromEntries(asText)).toEqual(expected);
});

test('a holiday is observed on a weekday, moves only from a weekend, and the list is in order', () => {
	const weekend = ['saturday', 'sunday'];
	for (const { date, observed } of table.holidays) {
		expect(weekend).not.toContain(weekdayOf(observed));
		expect(observed !== date).toBe(weekend.includes(weekdayOf(date)));
	}
	const dates = table.holidays.map(({ date }) => date);
	expect(dates).toEqual(dates.toSorted());
});

test('the table names its source and the licence it came under', () => {
	expect(table.source).toMatchObject({ name: 'date-holidays', licence: 'CC-BY-SA-3.0' });
	expect(table.source.credit).toContain('date-holidays');
});

test('a clinic closes on the day itself, the day observed, or both, each date once', () => {
	const boxing = { name: 'Boxing Day', date: '2026-12-26', observed: '2026-12-28' };
	const christmas = { name: 'Christmas Day', date: '2026-12-25', observed: '2026-12-25' };
	expect(holidayDates([boxing, christmas], 'date')).toEqual(['2026-12-25', '2026-12-26']);
	expect(holidayDates([boxing, christmas], 'observed')).toEqual(['2026-12-25', '2026-12-28']);
	expect(holidayDates([boxing, christmas], 'both')).toEqual([
		'2026-12-25',
		'2026-12-26',
		'2026-12-28'
	]);
});
