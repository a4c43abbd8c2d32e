import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkBooking } from './bookingRules.ts';
import { dateIn } from './openingHours.ts';
import { day, minute, type Period } from './period.ts';
import { freeSlots, mergeFirstAvailable, type Slot } from './slots.ts';

// Minutes after midnight UTC on 1 December 2026, so that a failure can be read.
const midnight = Date.parse('2026-12-01T00:00Z');
const lastMinute = 600;

const period = fc
	.tuple(fc.nat(lastMinute), fc.integer({ min: -20, max: 200 }))
	.map(([from, length]) => ({
		start: midnight + from * minute,
		end: midnight + (from + length) * minute
	}));

const query = fc.record({
	open: fc.array(period, { maxLength: 4 }),
	busy: fc.array(period, { maxLength: 5 }),
	minutes: fc.integer({ min: 1, max: 60 }),
	stepMinutes: fc.integer({ min: 1, max: 60 }),
	bufferMinutes: fc.nat(20),
	now: fc.integer({ min: -1700, max: 200 }).map((m) => midnight + m * minute),
	noticeMinutes: fc.nat(600),
	horizonDays: fc.nat(3)
});

const covers = (periods: readonly Period[], t: number) =>
	periods.some((p) => p.start <= t && t < p.end);

const minutesOf = (p: Period) =>
	Array.from({ length: Math.round((p.end - p.start) / minute) }, (_, n) => p.start + n * minute);

const everyMinute = Array.from({ length: lastMinute + 200 }, (_, n) => midnight + n * minute);

// The plainest restatement of the promise: try every minute, and look at every minute of the visit.
test('a start is offered exactly when it is on the grid, open and free throughout, and in time', () => {
	fc.assert(
		fc.property(query, (q) => {
			const wanted = everyMinute.filter((start) => {
				const visit = minutesOf({ start, end: start + q.minutes * minute });
				const kept = minutesOf({ start, end: start + (q.minutes + q.bufferMinutes) * minute });
				return (
					q.open.some(
						(p) => covers([p], start) && ((start - p.start) / minute) % q.stepMinutes === 0
					) &&
					visit.every((t) => covers(q.open, t)) &&
					!kept.some((t) => covers(q.busy, t)) &&
					start - q.now >= q.noticeMinutes * minute &&
					start - q.now <= q.horizonDays * day
				);
			});
			expect(freeSlots(q).map(({ start }) => start)).toEqual(wanted);
		})
	);
});

test('every slot offered keeps every rule', () => {
	fc.assert(
		fc.property(query, (q) => {
			for (const slot of freeSlots(q)) {
				expect(slot.end - slot.start).toBe(q.minutes * minute);
				expect(minutesOf(slot).every((t) => covers(q.open, t))).toBe(true);
				const kept = { start: slot.start, end: slot.end + q.bufferMinutes * minute };
				expect(minutesOf(kept).some((t) => covers(q.busy, t))).toBe(false);
				expect(slot.start).toBeGreaterThanOrEqual(q.now + q.noticeMinutes * minute);
				expect(slot.start).toBeLessThanOrEqual(q.now + q.horizonDays * day);
				expect(
					q.open.some(
						(p) => p.start <= slot.start && (slot.start - p.start) % (q.stepMinutes * minute) === 0
					)
				).toBe(true);
			}
		})
	);
});

test('slots come sorted, each start once, whatever the order of what is open and busy', () => {
	fc.assert(
		fc.property(query, (q) => {
			const slots = freeSlots(q);
			expect(slots.every((s, i) => i === 0 || (slots[i - 1] as Slot).start < s.start)).toBe(true);
			const turned = { ...q, open: q.open.toReversed(), busy: q.busy.toReversed() };
			expect(freeSlots(turned)).toEqual(slots);
		})
	);
});

test('taking a slot leaves exactly the others that are clear of it', () => {
	fc.assert(
		fc.property(query, fc.nat(), (q, pick) => {
			const slots = freeSlots(q);
			fc.pre(slots.length > 0);
			const taken = slots[pick % slots.length] as Slot;
			const buffer = q.bufferMinutes * minute;
			const left = freeSlots({
				...q,
				busy: [...q.busy, { start: taken.start, end: taken.end + buffer }]
			});
			expect(left).toEqual(
				slots.filter((s) => s.end + buffer <= taken.start || taken.end + buffer <= s.start)
			);
		})
	);
});

test('a booking passes the rules exactly when an empty diary offers its start', () => {
	fc.assert(
		fc.property(query, (q) => {
			const passed = everyMinute
				.map((start) => checkBooking({ ...q, start, service: 'massage', offered: ['massage'] }))
				.flatMap((answer) => (answer.ok ? [answer.value] : []));
			expect(passed).toEqual(freeSlots({ ...q, busy: [] }));
		})
	);
});

const offers = fc.uniqueArray(
	fc.record({
		practitioner: fc.stringMatching(/^[a-z]{1,4}$/),
		slots: fc.uniqueArray(fc.nat(12), { maxLength: 8 }).map((steps) =>
			steps.map((n) => ({
				start: midnight + n * 3 * 3_600_000,
				end: midnight + n * 3 * 3_600_000 + 1
			}))
		),
		bookings: fc.record({ '2026-12-01': fc.nat(2), '2026-12-02': fc.nat(2) })
	}),
	{ selector: (offer) => offer.practitioner, maxLength: 5 }
);

test('first available neither loses nor invents an offer, and its order is by bookings, then id', () => {
	fc.assert(
		fc.property(offers, (some) => {
			const merged = mergeFirstAvailable(some, 'UTC');
			const pairs = merged.flatMap((m) => m.practitioners.map((id) => `${m.start} ${id}`));
			const given = some.flatMap((o) => o.slots.map((s) => `${s.start} ${o.practitioner}`));
			expect(pairs.toSorted()).toEqual(given.toSorted());
			expect(merged.map((m) => m.start)).toEqual([...new Set(merged.map((m) => m.start))].sort());

			for (const { start, practitioners } of merged) {
				const date = dateIn('UTC', start) as '2026-12-01' | '2026-12-02';
				const rank = (id: string) => {
					const count = some.find((o) => o.practitioner === id)?.bookings[date] ?? 0;
					return `${count} ${id}`;
				};
				expect(practitioners.map(rank)).toEqual(practitioners.map(rank).toSorted());
			}
			expect(mergeFirstAvailable(some.toReversed(), 'UTC')).toEqual(merged);
		})
	);
});
