import { expect, test } from 'vitest';
import { dateIn, dayPeriod, instantAt, openPeriods, startOfDay } from './openingHours.ts';
import { minute } from './period.ts';

const auckland = 'Pacific/Auckland';
const at = (iso: string) => Date.parse(iso);
const hours = 60 * minute;

/** ISO times read better than milliseconds when a test fails. */
const shown = (periods: readonly { start: number; end: number }[]) =>
	periods.map(({ start, end }) => [new Date(start).toISOString(), new Date(end).toISOString()]);

const weekdayHours = [
	{ from: '08:00', to: '12:30' },
	{ from: '13:00', to: '17:00' }
];

test('a summer Tuesday in Wellington is thirteen hours ahead of UTC', () => {
	const open = openPeriods({ tuesday: weekdayHours }, [], auckland, '2026-12-01', '2026-12-01');
	expect(open).toEqual([
		{ start: at('2026-12-01T08:00:00+13:00'), end: at('2026-12-01T12:30:00+13:00') },
		{ start: at('2026-12-01T13:00:00+13:00'), end: at('2026-12-01T17:00:00+13:00') }
	]);
});

test('the same hours are twelve hours ahead in winter', () => {
	const open = openPeriods({ tuesday: weekdayHours }, [], auckland, '2026-06-02', '2026-06-02');
	expect(open[0]?.start).toBe(at('2026-06-02T08:00:00+12:00'));
});

test('a day without hours, with an empty list, or on a closure is closed', () => {
	const week = { monday: [], tuesday: weekdayHours };
	expect(openPeriods(week, [], auckland, '2026-11-30', '2026-11-30')).toEqual([]);
	expect(openPeriods(week, [], auckland, '2026-12-02', '2026-12-06')).toEqual([]);
	expect(openPeriods(week, ['2026-12-01'], auckland, '2026-11-30', '2026-12-06')).toEqual([]);
	expect(openPeriods({}, [], auckland, '2026-11-30', '2026-12-31')).toEqual([]);
});

test('the first and the last date are both included', () => {
	const daily = { monday: weekdayHours, tuesday: weekdayHours, wednesday: weekdayHours };
	const open = openPeriods(daily, [], auckland, '2026-11-30', '2026-12-02');
	expect(open.map(({ start }) => dateIn(auckland, start))).toEqual([
		'2026-11-30',
		'2026-11-30',
		'2026-12-01',
		'2026-12-01',
		'2026-12-02',
		'2026-12-02'
	]);
});

test('ranges of one day come sorted, and joined where they overlap or touch', () => {
	const muddled = {
		tuesday: [
			{ from: '15:00', to: '17:00' },
			{ from: '08:00', to: '10:00' },
			{ from: '10:00', to: '11:00' },
			{ from: '16:00', to: '18:00' }
		]
	};
	expect(openPeriods(muddled, [], auckland, '2026-12-01', '2026-12-01')).toEqual([
		{ start: at('2026-12-01T08:00:00+13:00'), end: at('2026-12-01T11:00:00+13:00') },
		{ start: at('2026-12-01T15:00:00+13:00'), end: at('2026-12-01T18:00:00+13:00') }
	]);
});

test('open across midnight is two periods that touch there', () => {
	const night = {
		friday: [{ from: '22:00', to: '24:00' }],
		saturday: [{ from: '00:00', to: '02:00' }]
	};
	const midnight = at('2026-12-05T00:00:00+13:00');
	expect(openPeriods(night, [], auckland, '2026-12-04', '2026-12-05')).toEqual([
		{ start: midnight - 2 * hours, end: midnight },
		{ start: midnight, end: midnight + 2 * hours }
	]);
});

// 27 September 2026: at 2:00 NZST the clock jumps to 3:00 NZDT, 2026-09-26T14:00Z.
// 5 April 2026: at 3:00 NZDT the clock goes back to 2:00 NZST, 2026-04-04T14:00Z.
test.each([
	['opens on the skipped 02:30', '2026-09-27', '02:30', '05:00', '14:00Z', '16:00Z'],
	['closes on the skipped 02:30', '2026-09-27', '01:00', '02:30', '13:00Z', '14:00Z'],
	['spans the skipped hour', '2026-09-27', '01:00', '04:00', '13:00Z', '15:00Z'],
	['opens on the 02:30 that comes twice', '2026-04-05', '02:30', '05:00', '13:30Z', '17:00Z'],
	['closes on the 02:30 that comes twice', '2026-04-05', '01:00', '02:30', '12:00Z', '13:30Z'],
	['spans the hour that comes twice', '2026-04-05', '01:00', '04:00', '12:00Z', '16:00Z'],
	['opens as the hour has come twice', '2026-04-05', '03:00', '04:00', '15:00Z', '16:00Z']
])('a Sunday that %s', (_, date, from, to, start, end) => {
	const before = date === '2026-09-27' ? '2026-09-26' : '2026-04-04';
	const open = openPeriods({ sunday: [{ from, to }] }, [], auckland, date, date);
	expect(shown(open)).toEqual(
		shown([{ start: at(`${before}T${start}`), end: at(`${before}T${end}`) }])
	);
});

test('hours that lie wholly in the skipped hour never happen', () => {
	const sunday = [
		{ from: '02:10', to: '02:50' },
		{ from: '08:00', to: '09:00' }
	];
	expect(openPeriods({ sunday }, [], auckland, '2026-09-27', '2026-09-27')).toHaveLength(1);
	expect(openPeriods({ sunday }, [], auckland, '2026-09-20', '2026-09-20')).toHaveLength(2);
});

test.each([
	[auckland, '2026-09-27', 23],
	[auckland, '2026-04-05', 25],
	[auckland, '2026-12-01', 24],
	['Australia/Lord_Howe', '2026-10-04', 23.5],
	['Australia/Lord_Howe', '2026-04-05', 24.5],
	['UTC', '2026-04-05', 24],
	['Pacific/Apia', '2011-12-30', 0] // the date that Samoa left out
])('open all day in %s on %s is %d hours', (timeZone, date, length) => {
	const allDay = [{ from: '00:00', to: '24:00' }];
	const always = {
		monday: allDay,
		tuesday: allDay,
		wednesday: allDay,
		thursday: allDay,
		friday: allDay,
		saturday: allDay,
		sunday: allDay
	};
	const open = openPeriods(always, [], timeZone, date, date);
	expect(open.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(length * hours);
	const { start, end } = dayPeriod(date, timeZone);
	expect(end - start).toBe(length * hours);
});

test('a day whose midnight is skipped begins when the clock has jumped', () => {
	expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(at('2018-11-04T01:00:00-02:00'));
	expect(startOfDay('2026-12-01', auckland)).toBe(at('2026-12-01T00:00:00+13:00'));
});

test('the clinic’s zone decides the hour and the date, not the machine’s', () => {
	const open = openPeriods(
		{ tuesday: [{ from: '09:00', to: '10:00' }] },
		[],
		'Europe/Lisbon',
		'2026-12-01',
		'2026-12-01'
	);
	expect(open).toEqual([{ start: at('2026-12-01T09:00Z'), end: at('2026-12-01T10:00Z') }]);
	expect(dateIn(auckland, at('2026-11-30T11:00Z'))).toBe('2026-12-01');
	expect(dateIn(auckland, at('2026-11-30T10:59:59.999Z'))).toBe('2026-11-30');
	expect(dateIn('Europe/Lisbon', at('2026-11-30T11:00Z'))).toBe('2026-11-30');
});

test.each([
	['ends before it starts', { from: '12:00', to: '09:00' }],
	['lasts no time', { from: '09:00', to: '09:00' }],
	['has no leading zero', { from: '8:00', to: '9:00' }],
	['has an hour too many', { from: '08:00', to: '24:30' }],
	['has sixty minutes', { from: '08:60', to: '09:00' }],
	['starts at the end of the day', { from: '24:00', to: '24:00' }]
])('a range that %s is a fault', (_, range) => {
	expect(() => openPeriods({ tuesday: [range] }, [], auckland, '2026-12-01', '2026-12-01')).toThrow(
		RangeError
	);
});

test('an unknown zone or date is a fault', () => {
	expect(() => instantAt('2026-12-01', '09:00', 'Pacific/Ngaio')).toThrow(RangeError);
	expect(() => instantAt('2026-02-30', '09:00', auckland)).toThrow(RangeError);
	expect(() => dateIn(auckland, 0.5)).toThrow(RangeError);
});
