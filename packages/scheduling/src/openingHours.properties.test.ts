import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, datesBetween, weekdayOf, weekdays } from './localDate.ts';
import {
	clockIn,
	dateIn,
	dayPeriod,
	instantAt,
	openPeriods,
	type WeeklyHours
} from './openingHours.ts';
import { minute, type Period } from './period.ts';

const timeZone = fc.constantFrom(
	'Pacific/Auckland',
	'Pacific/Chatham',
	'Australia/Lord_Howe',
	'Europe/Lisbon',
	'America/St_Johns',
	'UTC'
);
// Half of the dates stand beside a change of the clock somewhere.
const date = fc.oneof(
	fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2026-01-01', days)),
	fc.constantFrom('2026-03-29', '2026-04-05', '2026-09-27', '2026-10-04', '2026-10-25')
);
const minuteOfDay = fc.integer({ min: 0, max: 1440 });
const clockTime = (minutes: number) =>
	[Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0')).join(':');
const range = fc
	.tuple(minuteOfDay, minuteOfDay)
	.filter(([from, to]) => from < to)
	.map(([from, to]) => ({ from: clockTime(from), to: clockTime(to) }));
const hours: fc.Arbitrary<WeeklyHours> = fc.record(
	Object.fromEntries(weekdays.map((day) => [day, fc.array(range, { maxLength: 3 })])),
	{ requiredKeys: [] }
);

const covers = (periods: readonly Period[], t: number) =>
	periods.some((p) => p.start <= t && t < p.end);

test('a wall-clock time is the first minute of its date that shows it or a later one', () => {
	fc.assert(
		fc.property(date, fc.integer({ min: 0, max: 1439 }), timeZone, (on, minutes, zone) => {
			const { start, end } = dayPeriod(on, zone);
			let t = start;
			while (t < end && minutesShown(zone, t) < minutes) t += minute;
			expect(instantAt(on, clockTime(minutes), zone)).toBe(t);
		}),
		{ numRuns: 30 }
	);
});

function minutesShown(zone: string, instant: number): number {
	const clock = clockIn(zone, instant);
	return clock.hour * 60 + clock.minute;
}

test('a later time of day never comes before an earlier one', () => {
	fc.assert(
		fc.property(date, minuteOfDay, minuteOfDay, timeZone, (on, a, b, zone) => {
			const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map(clockTime);
			expect(instantAt(on, earlier as string, zone)).toBeLessThanOrEqual(
				instantAt(on, later as string, zone)
			);
		})
	);
});

test('away from changes of the clock, a place is open exactly when the clock shows its hours', () => {
	fc.assert(
		fc.property(hours, date, fc.integer({ min: 0, max: 1439 }), timeZone, (week, on, at, zone) => {
			const { start, end } = dayPeriod(on, zone);
			fc.pre(end - start === 1440 * minute);
			const shown = clockTime(at);
			const listed = (week[weekdayOf(on)] ?? []).some(
				({ from, to }) => from <= shown && shown < to
			);
			const open = openPeriods(week, [], zone, on, on);
			expect(covers(open, start + at * minute)).toBe(listed);
		})
	);
});

test('periods come sorted, never empty, never overlapping, each within one open date', () => {
	const closures = fc.array(date, { maxLength: 3 });
	fc.assert(
		fc.property(hours, closures, date, fc.nat(9), timeZone, (week, closed, first, days, zone) => {
			const last = addDays(first, days);
			const open = openPeriods(week, closed, zone, first, last);
			open.forEach((period, i) => {
				expect(period.start).toBeLessThan(period.end);
				expect(period.start).toBeGreaterThanOrEqual(open[i - 1]?.end ?? -Infinity);
				const on = dateIn(zone, period.start);
				expect(dateIn(zone, period.end - 1)).toBe(on);
				expect(closed).not.toContain(on);
				expect(datesBetween(first, last)).toContain(on);
			});
		})
	);
});

test('asking day by day gives the same periods as asking for all days at once', () => {
	fc.assert(
		fc.property(hours, date, fc.nat(9), timeZone, (week, first, days, zone) => {
			const last = addDays(first, days);
			const each = datesBetween(first, last).flatMap((on) => openPeriods(week, [], zone, on, on));
			expect(openPeriods(week, [], zone, first, last)).toEqual(each);
		})
	);
});

test('days follow one another without gap or overlap, and every instant has the date it lies in', () => {
	fc.assert(
		fc.property(date, fc.nat(25 * 60 * minute), timeZone, (on, after, zone) => {
			const { start, end } = dayPeriod(on, zone);
			expect(dayPeriod(addDays(on, 1), zone).start).toBe(end);
			expect(dateIn(zone, start + (after % (end - start)))).toBe(on);
		})
	);
});
