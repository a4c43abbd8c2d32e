import { expect, test } from 'vitest';
import { openPeriods } from './openingHours.ts';
import { day, minute } from './period.ts';
import {
	countByDate,
	freeSlots,
	mergeFirstAvailable,
	occupiedBy,
	type SlotQuery
} from './slots.ts';

const auckland = 'Pacific/Auckland';
const at = (iso: string) => Date.parse(iso);
const nine = at('2026-12-01T09:00:00+13:00');

/** minutes after nine */
const p = (from: number, to: number) => ({
	start: nine + from * minute,
	end: nine + to * minute
});

/** Open from nine to noon, visits of 40 minutes every 20, asked the week before. */
const makeQuery = (changes: Partial<SlotQuery> = {}): SlotQuery => ({
	open: [p(0, 180)],
	busy: [],
	minutes: 40,
	stepMinutes: 20,
	bufferMinutes: 0,
	now: nine - 7 * day,
	noticeMinutes: 120,
	horizonDays: 60,
	...changes
});

const starts = (changes: Partial<SlotQuery>) =>
	freeSlots(makeQuery(changes)).map(({ start }) => (start - nine) / minute);

test('an empty morning offers every step at which a visit still ends by closing', () => {
	expect(starts({})).toEqual([0, 20, 40, 60, 80, 100, 120, 140]);
	expect(freeSlots(makeQuery())[0]).toEqual(p(0, 40));
});

test.each([
	['closed', { open: [] }, []],
	['an open period shorter than the visit', { open: [p(0, 39)] }, []],
	['an open period exactly as long as the visit', { open: [p(0, 40)] }, [0]],
	['a visit in the middle', { busy: [p(60, 100)] }, [0, 20, 100, 120, 140]],
	['a visit that starts off the grid', { busy: [p(45, 85)] }, [0, 100, 120, 140]],
	['all taken', { busy: [p(-60, 240)] }, []],
	[
		'taken just before and just after',
		{ busy: [p(-40, 0), p(180, 220)] },
		[0, 20, 40, 60, 80, 100, 120, 140]
	],
	[
		'a buffer that meets the next visit',
		{ busy: [p(60, 100)], bufferMinutes: 10 },
		[0, 100, 120, 140]
	],
	['a buffer that just fits', { busy: [p(70, 100)], bufferMinutes: 10 }, [0, 20, 100, 120, 140]],
	['a grid that starts with each period', { open: [p(0, 50), p(65, 130)] }, [0, 65, 85]],
	['periods that touch', { open: [p(0, 50), p(50, 100)], minutes: 40 }, [0, 20, 40, 50]],
	['the same period twice', { open: [p(0, 60), p(0, 60)] }, [0, 20]],
	['periods out of order', { open: [p(100, 140), p(0, 40)] }, [0, 100]],
	['notice that runs out at 9:20', { now: nine - 100 * minute }, [20, 40, 60, 80, 100, 120, 140]],
	[
		'notice that ends just after 9:20',
		{ now: nine - 100 * minute + 1 },
		[40, 60, 80, 100, 120, 140]
	],
	['a horizon that ends at 9:20', { now: nine + 20 * minute - 60 * day }, [0, 20]],
	['yesterday', { now: nine + 2 * day, noticeMinutes: 0 }, []]
])('%s', (_, changes, expected) => {
	expect(starts(changes)).toEqual(expected);
});

test('a buffer may run past closing time', () => {
	expect(starts({ open: [p(0, 40)], bufferMinutes: 30 })).toEqual([0]);
});

test('a visit takes itself and the buffer after it', () => {
	expect(occupiedBy(p(0, 40), 10)).toEqual(p(0, 50));
});

test('a visit may begin before midnight and end after it', () => {
	const night = {
		friday: [{ from: '23:00', to: '24:00' }],
		saturday: [{ from: '00:00', to: '01:00' }]
	};
	const open = openPeriods(night, [], auckland, '2026-12-04', '2026-12-05');
	const found = freeSlots(makeQuery({ open, minutes: 45, stepMinutes: 30 }));
	expect(found.map(({ start }) => new Date(start).toISOString())).toEqual([
		'2026-12-04T10:00:00.000Z',
		'2026-12-04T10:30:00.000Z',
		'2026-12-04T11:00:00.000Z'
	]);
});

test.each([
	['loses an hour', '2026-09-27', 3],
	['gains an hour', '2026-04-05', 5],
	['is like any other', '2026-09-20', 4]
])('open from 1:00 to 5:00 on a night that %s, visits fill the real hours', (_, date, count) => {
	const open = openPeriods({ sunday: [{ from: '01:00', to: '05:00' }] }, [], auckland, date, date);
	const query = makeQuery({ open, minutes: 60, stepMinutes: 60, now: (open[0]?.start ?? 0) - day });
	const found = freeSlots(query);
	expect(found).toHaveLength(count);
	expect(new Set(found.map(({ start }) => start)).size).toBe(count);
});

test.each([
	{ minutes: 0 },
	{ stepMinutes: 0 },
	{ stepMinutes: -20 },
	{ bufferMinutes: -1 },
	{ noticeMinutes: -1 },
	{ horizonDays: -1 },
	{ minutes: Number.NaN }
])('a rule out of its range is a fault: %o', (changes) => {
	expect(() => freeSlots(makeQuery(changes))).toThrow(RangeError);
});

const offer = (practitioner: string, slots = [p(0, 40)], bookings = {}) => ({
	practitioner,
	slots,
	bookings
});

test('first available lists each start once, with everyone who could take it', () => {
	const merged = mergeFirstAvailable(
		[offer('bea', [p(0, 40), p(40, 80)]), offer('ari', [p(40, 80), p(20, 60)])],
		auckland
	);
	expect(merged).toEqual([
		{ ...p(0, 40), practitioners: ['bea'] },
		{ ...p(20, 60), practitioners: ['ari'] },
		{ ...p(40, 80), practitioners: ['ari', 'bea'] }
	]);
});

test('whoever has the fewest bookings that day comes first, then the id decides', () => {
	const first = (bookings: Record<string, Record<string, number>>) =>
		mergeFirstAvailable(
			['cam', 'bea', 'ari'].map((id) => offer(id, [p(0, 40)], bookings[id] ?? {})),
			auckland
		)[0]?.practitioners;

	expect(first({})).toEqual(['ari', 'bea', 'cam']);
	expect(first({ ari: { '2026-12-01': 3 }, bea: { '2026-12-01': 1 } })).toEqual([
		'cam',
		'bea',
		'ari'
	]);
	// A full day elsewhere in the week does not count, nor does the date in London.
	expect(first({ ari: { '2026-12-02': 9, '2026-11-30': 9 } })).toEqual(['ari', 'bea', 'cam']);
});

test('nobody free is an empty list', () => {
	expect(mergeFirstAvailable([], auckland)).toEqual([]);
	expect(mergeFirstAvailable([offer('ari', [])], auckland)).toEqual([]);
});

test('slots of different services cannot be merged', () => {
	expect(() =>
		mergeFirstAvailable([offer('ari', [p(0, 40)]), offer('bea', [p(0, 60)])], auckland)
	).toThrow(RangeError);
});

test('bookings are counted on the clinic’s dates', () => {
	const late = at('2026-12-01T23:30:00+13:00');
	expect(countByDate([nine, late, late + 60 * minute], auckland)).toEqual({
		'2026-12-01': 2,
		'2026-12-02': 1
	});
	expect(countByDate([], auckland)).toEqual({});
});
