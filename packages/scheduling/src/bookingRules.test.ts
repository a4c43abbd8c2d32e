import { expect, test } from 'vitest';
import { type BookingQuery, checkBooking } from './bookingRules.ts';
import { day, minute } from './period.ts';

const nine = Date.parse('2026-12-01T09:00:00+13:00');

/** Nine o'clock, at a place open from nine to noon, asked the week before. */
const makeBooking = (changes: Partial<BookingQuery> = {}): BookingQuery => ({
	start: nine,
	service: 'massage',
	offered: ['dry-needling', 'massage'],
	open: [{ start: nine, end: nine + 180 * minute }],
	minutes: 40,
	stepMinutes: 20,
	noticeMinutes: 120,
	horizonDays: 60,
	now: nine - 7 * day,
	...changes
});

test('a booking within the rules gets its slot', () => {
	expect(checkBooking(makeBooking())).toEqual({
		ok: true,
		value: { start: nine, end: nine + 40 * minute }
	});
});

test.each([
	['a service they do not offer', 'service-not-offered', { service: 'acupuncture' }],
	['a practitioner who offers nothing', 'service-not-offered', { offered: [] }],
	['119 minutes ahead', 'notice-too-short', { now: nine - 119 * minute }],
	['in the past', 'notice-too-short', { now: nine + day }],
	['a minute past the horizon', 'too-far-ahead', { now: nine - 60 * day - minute }],
	['before opening', 'outside-opening-hours', { start: nine - 20 * minute }],
	['running past closing', 'outside-opening-hours', { start: nine + 160 * minute }],
	['at closing', 'outside-opening-hours', { start: nine + 180 * minute }],
	['on a closed day', 'outside-opening-hours', { open: [] }],
	['between two steps', 'not-on-the-grid', { start: nine + 10 * minute }],
	['a second late', 'not-on-the-grid', { start: nine + 1000 }]
])('%s is refused as %s', (_, code, changes) => {
	expect(checkBooking(makeBooking(changes))).toEqual({ ok: false, error: { code } });
});

test.each([
	['exactly as much notice as is asked', { now: nine - 120 * minute }],
	['exactly at the horizon', { now: nine - 60 * day }],
	['ending exactly at closing', { start: nine + 140 * minute }]
])('%s is accepted', (_, changes) => {
	expect(checkBooking(makeBooking(changes)).ok).toBe(true);
});

test('a rule out of its range is a fault, not a refusal', () => {
	expect(() => checkBooking(makeBooking({ stepMinutes: 0 }))).toThrow(RangeError);
});
