import { err, ok, type Result } from '@palpate/base';

/** A calendar date without a zone, `2026-12-01`: years 0000 to 9999, always ten characters. */
export type LocalDate = string;

/** Monday first, as the week runs here; also the keys of `WeeklyHours`. */
export const weekdays = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday'
] as const;

export type Weekday = (typeof weekdays)[number];

const shape = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Reads a date that someone typed or that stood in an address. Only `2026-12-01` will do: no time,
 * no short forms, no 30 February.
 */
export function parseDate(text: string): Result<LocalDate, { code: 'not-a-date' }> {
	return shape.test(text) && isOnTheCalendar(text) ? ok(text) : err({ code: 'not-a-date' });
}

/** @param text of the right shape; the 31st of a shorter month is pulled back and so differs */
function isOnTheCalendar(text: string): boolean {
	const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
	return Temporal.PlainDate.from({ year, month, day }).toString() === text;
}

/**
 * The date so many days later, or earlier when `days` is negative.
 *
 * @throws RangeError when `date` is not a date or `days` is not a whole number
 */
export function addDays(date: LocalDate, days: number): LocalDate {
	return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** @throws RangeError when `date` is not a date */
export function weekdayOf(date: LocalDate): Weekday {
	return weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] as Weekday;
}

/**
 * The seven dates, Monday to Sunday, of the week that `date` lies in.
 *
 * @throws RangeError when `date` is not a date
 */
export function weekOf(date: LocalDate): readonly LocalDate[] {
	const monday = addDays(date, -weekdays.indexOf(weekdayOf(date)));
	return weekdays.map((_, days) => addDays(monday, days));
}

/**
 * Every date from the first to the last, both included; none when the last comes before the first.
 *
 * @throws RangeError when either is not a date
 */
export function datesBetween(first: LocalDate, last: LocalDate): readonly LocalDate[] {
	const { days } = Temporal.PlainDate.from(first).until(last);
	return Array.from({ length: Math.max(0, days + 1) }, (_, n) => addDays(first, n));
}
