import { addDays, datesBetween, type LocalDate, type Weekday, weekdayOf } from './localDate.ts';
import { mergePeriods, type Period } from './period.ts';

// The one file where wall-clock time meets its zone: everything else counts epoch milliseconds or
// calendar dates.

/** Wall-clock times `HH:MM`, 24-hour; `to` is when the door closes and may be `24:00`. */
export interface OpenRange {
	readonly from: string;
	readonly to: string;
}

/** A weekday that is absent, or has no ranges, is closed. */
export type WeeklyHours = { readonly [day in Weekday]?: readonly OpenRange[] };

/**
 * When a place is open, as instants: sorted, never overlapping. Ranges of one day that overlap or
 * touch become one period; a period ends at midnight, and the next day's may touch it there.
 *
 * @param closures dates on which nothing opens, whatever the weekday says
 * @param timeZone IANA name, `Pacific/Auckland`
 * @param firstDate, lastDate both included
 * @throws RangeError for an unknown zone, a malformed date or time, or a range that ends before it
 *   starts: content is checked when it is read, so this is a fault
 */
export function openPeriods(
	hours: WeeklyHours,
	closures: readonly LocalDate[],
	timeZone: string,
	firstDate: LocalDate,
	lastDate: LocalDate
): readonly Period[] {
	return datesBetween(firstDate, lastDate)
		.filter((date) => !closures.includes(date))
		.flatMap((date) => openOn(date, hours[weekdayOf(date)] ?? [], timeZone));
}

function openOn(date: LocalDate, ranges: readonly OpenRange[], timeZone: string) {
	return mergePeriods(
		ranges.map(({ from, to }) => {
			if (!(from < to)) throw new RangeError(`opening hours run backwards: ${from} to ${to}`);
			return { start: instantAt(date, from, timeZone), end: instantAt(date, to, timeZone) };
		})
	);
}

/**
 * The first moment of the date on which the clock shows this time or has passed it. A time that is
 * skipped when clocks go forward is the moment they jump; a time that comes twice when they go back
 * is the first of the two. So a later time of day never comes before an earlier one, which the usual
 * rule (shift a skipped time by the jump) does not promise.
 *
 * @param time `HH:MM` from `00:00` to `24:00`
 * @returns epoch milliseconds
 * @throws RangeError for an unknown zone or a malformed date or time
 */
export function instantAt(date: LocalDate, time: string, timeZone: string): number {
	if (time === '24:00') return instantAt(addDays(date, 1), '00:00', timeZone);
	if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`${time} is not HH:MM`);

	const shown = Temporal.PlainDateTime.from(`${date}T${time}`);
	const earlier = shown.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
	if (earlier.toPlainDateTime().equals(shown)) return earlier.epochMilliseconds;
	// Skipped: `earlier` stands just before the jump, so the next change of the clock is the jump.
	const jump = earlier.getTimeZoneTransition('next');
	if (!jump) throw new RangeError(`${timeZone} skips ${date} ${time} without changing its clocks`);
	return jump.epochMilliseconds;
}

/** The first instant of a date; not always 00:00, because some zones change their clocks at midnight. */
export function startOfDay(date: LocalDate, timeZone: string): number {
	return instantAt(date, '00:00', timeZone);
}

/** The whole date as a period: 23, 24 or 25 hours where clocks change. */
export function dayPeriod(date: LocalDate, timeZone: string): Period {
	return { start: startOfDay(date, timeZone), end: startOfDay(addDays(date, 1), timeZone) };
}

/**
 * The date on the wall at an instant.
 *
 * @param instant epoch milliseconds, whole
 */
export function dateIn(timeZone: string, instant: number): LocalDate {
	return clockIn(timeZone, instant).toPlainDate().toString();
}

/**
 * What the clock and the calendar show in a zone.
 *
 * @param instant epoch milliseconds, whole
 * @throws RangeError for an unknown zone or a fraction of a millisecond
 */
export function clockIn(timeZone: string, instant: number): Temporal.ZonedDateTime {
	return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}
