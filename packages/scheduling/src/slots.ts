import type { LocalDate } from './localDate.ts';
import { dateIn } from './openingHours.ts';
import { contains, day, mergePeriods, minute, overlaps, type Period } from './period.ts';

/** One time a visit could take, buffer not included; `[start, end)` in epoch milliseconds. */
export interface Slot extends Period {}

/** What a service and its clinic ask of a visit that is booked online. */
export interface VisitRules {
	/** how long the visit lasts, whole, > 0 */
	readonly minutes: number;
	/** distance between starts that are offered, whole, > 0, from the start of each open period */
	readonly stepMinutes: number;
	/** least time between booking and start, >= 0; exactly this much is enough */
	readonly noticeMinutes: number;
	/** how far ahead a visit may start, in days of 24 hours; exactly this far is still allowed */
	readonly horizonDays: number;
}

export interface SlotQuery extends VisitRules {
	/** as `openPeriods` gives them; periods that touch are walked across without a break */
	readonly open: readonly Period[];
	/** what is taken, each with its own buffer, in any order */
	readonly busy: readonly Period[];
	/** kept free after the visit, >= 0; it may run past closing time */
	readonly bufferMinutes: number;
	/** epoch milliseconds */
	readonly now: number;
}

/**
 * Every time that can be offered: on the grid, inside the open periods, clear of what is taken,
 * neither too soon nor too far ahead. Sorted by start, each start once; slots overlap one another
 * when the step is shorter than the visit.
 *
 * @throws RangeError when `minutes` or `stepMinutes` is not positive, or the others are negative
 */
export function freeSlots(query: SlotQuery): readonly Slot[] {
	const { open, busy, minutes, bufferMinutes, now } = query;
	checkRules(query);
	if (!(bufferMinutes >= 0)) throw new RangeError(`bufferMinutes ${bufferMinutes} is negative`);

	const joined = mergePeriods(open);
	return gridStarts(open, query.stepMinutes)
		.filter((start) => timing(start, query, now) === 'in-time')
		.map((start) => ({ start, end: start + minutes * minute }))
		.filter((slot) => joined.some((period) => contains(period, slot)))
		.filter((slot) => !busy.some((taken) => overlaps(taken, occupiedBy(slot, bufferMinutes))));
}

/** What a visit takes from the diary: itself and the buffer after it. */
export function occupiedBy(slot: Slot, bufferMinutes: number): Period {
	return { start: slot.start, end: slot.end + bufferMinutes * minute };
}

/** @returns whether the visit may be booked now, going by its start alone */
export function timing(
	start: number,
	rules: VisitRules,
	now: number
): 'in-time' | 'too-soon' | 'too-far' {
	if (start < now + rules.noticeMinutes * minute) return 'too-soon';
	if (start > now + rules.horizonDays * day) return 'too-far';
	return 'in-time';
}

/**
 * Whether a visit may begin here: a whole number of steps after the start of an open period that
 * the instant lies in.
 */
export function isOnGrid(start: number, open: readonly Period[], stepMinutes: number): boolean {
	return open.some(
		(period) =>
			period.start <= start &&
			start < period.end &&
			(start - period.start) % (stepMinutes * minute) === 0
	);
}

function gridStarts(open: readonly Period[], stepMinutes: number): readonly number[] {
	const starts = open.flatMap((period) => stepsIn(period, stepMinutes * minute));
	return [...new Set(starts)].sort((a, b) => a - b);
}

function stepsIn(period: Period, step: number): readonly number[] {
	const count = Math.max(0, Math.ceil((period.end - period.start) / step));
	return Array.from({ length: count }, (_, n) => period.start + n * step);
}

/** @throws RangeError when a rule is outside its range: content is checked, so this is a fault */
export function checkRules(rules: VisitRules): void {
	const { minutes, stepMinutes, noticeMinutes, horizonDays } = rules;
	if (!(minutes > 0 && stepMinutes > 0)) {
		throw new RangeError(`minutes ${minutes} and stepMinutes ${stepMinutes} must be positive`);
	}
	if (!(noticeMinutes >= 0 && horizonDays >= 0)) {
		throw new RangeError(`noticeMinutes ${noticeMinutes}, horizonDays ${horizonDays}: not below 0`);
	}
}

/** What one practitioner could take, and how full their days already are. */
export interface PractitionerSlots {
	readonly practitioner: string;
	readonly slots: readonly Slot[];
	/** live bookings by date, as `countByDate` gives them; a date that is absent has none */
	readonly bookings: Readonly<Record<LocalDate, number>>;
}

/** A time, and who could take it: the first of them is the one to book. */
export interface FirstAvailable extends Slot {
	readonly practitioners: readonly [string, ...string[]];
}

/**
 * The times of several practitioners as one list, each start once. Whoever has the fewest bookings
 * that day comes first, and of two with as many the one whose id sorts first, so that work is spread
 * and the same question has the same answer.
 *
 * @param offers for one service, so that slots which start together end together
 * @throws RangeError when they do not
 */
export function mergeFirstAvailable(
	offers: readonly PractitionerSlots[],
	timeZone: string
): readonly FirstAvailable[] {
	const byStart = Map.groupBy(
		offers.flatMap((offer) => offer.slots.map((slot) => ({ slot, offer }))),
		({ slot }) => slot.start
	);
	return [...byStart.values()]
		.map((takers) => firstAvailable(takers, timeZone))
		.sort((a, b) => a.start - b.start);
}

function firstAvailable(
	takers: readonly { slot: Slot; offer: PractitionerSlots }[],
	timeZone: string
): FirstAvailable {
	const [first, ...others] = takers;
	if (!first) throw new RangeError('a start that nobody offers');
	const { start, end } = first.slot;
	if (others.some(({ slot }) => slot.end !== end)) {
		throw new RangeError('slots that start together must end together: one service at a time');
	}
	const date = dateIn(timeZone, start);
	const [leastBusy, ...rest] = leastBusyFirst(
		takers.map(({ offer }) => offer),
		date
	);
	return { start, end, practitioners: [leastBusy as string, ...rest] };
}

function leastBusyFirst(offers: readonly PractitionerSlots[], date: LocalDate): readonly string[] {
	const count = (offer: PractitionerSlots) => offer.bookings[date] ?? 0;
	return offers
		.toSorted((a, b) => count(a) - count(b) || (a.practitioner < b.practitioner ? -1 : 1))
		.map((offer) => offer.practitioner);
}

/** How many of these instants fall on each date; dates with none are absent. */
export function countByDate(
	starts: readonly number[],
	timeZone: string
): Readonly<Record<LocalDate, number>> {
	const byDate = Map.groupBy(starts, (start) => dateIn(timeZone, start));
	return Object.fromEntries([...byDate].map(([date, those]) => [date, those.length]));
}
