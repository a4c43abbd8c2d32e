// How much does freeSlots gain over looking at every minute of every visit?
import { day, minute, type Period } from './period.ts';
import { freeSlots, type Slot, type SlotQuery } from './slots.ts';

export const question =
	'how much does freeSlots gain over looking at every minute, in eight weeks of a busy diary?';

// Eight weeks of eight-hour days, each with four visits taken; plain UTC, so that no zone plays a part.
const firstMorning = Date.parse('2026-03-02T09:00Z');
const mornings = Array.from({ length: 56 }, (_, n) => firstMorning + n * day);
const hoursFrom = (start: number, from: number, to: number): Period => ({
	start: start + from * 60 * minute,
	end: start + to * 60 * minute
});

const query: SlotQuery = {
	open: mornings.map((morning) => hoursFrom(morning, 0, 8)),
	busy: mornings.flatMap((morning) =>
		[0, 2, 4, 6.5].map((hour) => hoursFrom(morning, hour, hour + 1))
	),
	minutes: 60,
	stepMinutes: 15,
	bufferMinutes: 15,
	noticeMinutes: 120,
	horizonDays: 60,
	now: firstMorning
};

export const baseline = { name: 'every minute', run: () => slotsByTheMinute(query) };
export const candidate = { name: 'freeSlots', run: () => freeSlots(query) };

/** The promise of freeSlots put plainly, as its property test does. */
function slotsByTheMinute(q: SlotQuery): readonly Slot[] {
	const starts = q.open.flatMap((period) =>
		minutesOf(period).filter((start) => (start - period.start) % (q.stepMinutes * minute) === 0)
	);
	return starts
		.filter((start) => start >= q.now + q.noticeMinutes * minute)
		.filter((start) => start <= q.now + q.horizonDays * day)
		.map((start) => ({ start, end: start + q.minutes * minute }))
		.filter((slot) => minutesOf(slot).every((t) => covers(q.open, t)))
		.filter((slot) => {
			const kept = { start: slot.start, end: slot.end + q.bufferMinutes * minute };
			return !minutesOf(kept).some((t) => covers(q.busy, t));
		});
}

const covers = (periods: readonly Period[], t: number) =>
	periods.some((period) => period.start <= t && t < period.end);

const minutesOf = ({ start, end }: Period) =>
	Array.from({ length: (end - start) / minute }, (_, n) => start + n * minute);
