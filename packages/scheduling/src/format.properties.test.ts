import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatTime, parseInstant, toIso } from './format.ts';
import { addDays, parseDate, weekdayOf, weekdays, weekOf } from './localDate.ts';
import { dateIn } from './openingHours.ts';

const timeZone = fc.constantFrom(
	'Pacific/Auckland',
	'Pacific/Chatham',
	'Australia/Lord_Howe',
	'Europe/Lisbon',
	'America/St_Johns',
	'UTC'
);
const second = fc
	.integer({
		min: Date.parse('1990-01-01T00:00Z') / 1000,
		max: Date.parse('2090-01-01T00:00Z') / 1000
	})
	.map((seconds) => seconds * 1000);
const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

test('an instant written for the API is read back as the same instant, in every zone', () => {
	fc.assert(
		fc.property(second, timeZone, (instant, zone) => {
			expect(parseInstant(toIso(zone, instant))).toEqual({ ok: true, value: instant });
		})
	);
});

test('the API’s date, the calendar and the clock agree on one instant', () => {
	fc.assert(
		fc.property(second, timeZone, (instant, zone) => {
			const iso = toIso(zone, instant);
			expect(iso.slice(0, 10)).toBe(dateIn(zone, instant));
			expect(as24Hours(formatTime(zone, instant))).toBe(iso.slice(11, 16));
		})
	);
});

function as24Hours(text: string): string {
	const [, hour, past, half] = /^([1-9]|1[0-2]):(\d\d) (am|pm)$/.exec(text) ?? [];
	const hours = (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
	return `${String(hours).padStart(2, '0')}:${past}`;
}

test('a date that people read names the same day as the calendar', () => {
	fc.assert(
		fc.property(date, (on) => {
			const [weekday, , month, year] = formatDate(on).split(' ');
			expect(weekday?.toLowerCase()).toBe(weekdayOf(on));
			const day = Number(formatDate(on).split(' ')[1]);
			const again = new Date(`${day} ${month} ${year} UTC`).toISOString().slice(0, 10);
			expect(again).toBe(on);
		})
	);
});

test('only what is on the calendar is a date, and it comes back unchanged', () => {
	fc.assert(
		fc.property(fc.nat(9999), fc.nat(19), fc.nat(39), (year, month, day) => {
			const text = [
				String(year).padStart(4, '0'),
				...[month, day].map((n) => String(n).padStart(2, '0'))
			].join('-');
			const utc = new Date(0);
			utc.setUTCFullYear(year, month - 1, day);
			const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day;
			expect(parseDate(text).ok).toBe(exists);
		})
	);
});

test('adding days and taking them off again comes back', () => {
	fc.assert(
		fc.property(date, fc.integer({ min: -4000, max: 4000 }), (on, days) => {
			expect(addDays(addDays(on, days), -days)).toBe(on);
		})
	);
});

test('a week is Monday to Sunday and holds the date it was asked for', () => {
	fc.assert(
		fc.property(date, (on) => {
			const week = weekOf(on);
			expect(week.map(weekdayOf)).toEqual(weekdays);
			expect(week).toContain(on);
			for (const other of week) expect(weekOf(other)).toEqual(week);
		})
	);
});
