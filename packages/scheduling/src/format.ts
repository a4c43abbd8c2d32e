import { err, ok, type Result } from '@palpate/base';
import { type LocalDate, parseDate } from './localDate.ts';
import { clockIn, dateIn } from './openingHours.ts';

/** New Zealand English: day before month. Only names of days and months are taken from it. */
const locale = 'en-NZ';

/** `9:40 am`, `12:00 pm` for noon, with an ordinary space. Seconds are dropped, not rounded. */
export function formatTime(timeZone: string, instant: number): string {
	const { hour, minute } = clockIn(timeZone, instant);
	const past = String(minute).padStart(2, '0');
	return `${hour % 12 || 12}:${past} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `Tuesday 1 December 2026` */
export function formatDate(date: LocalDate): string {
	return `${formatDay(date)} ${Temporal.PlainDate.from(date).year}`;
}

/** `Tuesday 1 December`, where the year is plain */
export function formatDay(date: LocalDate): string {
	const { weekday, month } = namesOf(date, 'long');
	return `${weekday} ${Temporal.PlainDate.from(date).day} ${month}`;
}

/** `Tue 1 Dec`, for a strip of days or a narrow column */
export function formatShortDate(date: LocalDate): string {
	const { weekday, month } = namesOf(date, 'short');
	return `${weekday} ${Temporal.PlainDate.from(date).day} ${month}`;
}

/** `Tuesday 1 December 2026, 9:40 am NZDT`: the zone is named because clients also book from abroad. */
export function formatDateTime(timeZone: string, instant: number): string {
	const date = formatDate(dateIn(timeZone, instant));
	return `${date}, ${formatTime(timeZone, instant)} ${zoneName(timeZone, instant)}`;
}

// Named here, because how these come out of Intl depends on the locale and on the build of Node: the
// same instant is NZDT in one and GMT+13 in another.
const newZealandNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'Pacific/Auckland': { '+12:00': 'NZST', '+13:00': 'NZDT' },
	'Pacific/Chatham': { '+12:45': 'CHAST', '+13:45': 'CHADT' }
};

/** `NZDT` or `NZST`; other zones by the name they go by in New Zealand, or `UTC+01:00` if none. */
export function zoneName(timeZone: string, instant: number): string {
	const { offset } = clockIn(timeZone, instant);
	const named = newZealandNames[timeZone]?.[offset] ?? intlZoneName(timeZone, instant);
	return /^(GMT|UTC)[+−-]/.test(named) ? `UTC${offset}` : named;
}

/**
 * `2026-12-01T09:40:00+13:00`, as the API writes times. Parts of a second are dropped.
 *
 * @param instant epoch milliseconds, whole
 */
export function toIso(timeZone: string, instant: number): string {
	return clockIn(timeZone, instant).toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

const isoInstant =
	/^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads a time as the API takes it: ISO 8601, at least to the minute, with an offset or `Z`. Without an offset it
 * is refused, because nobody could say whose clock was meant.
 *
 * @returns epoch milliseconds
 */
export function parseInstant(text: string): Result<number, { readonly code: 'not-an-instant' }> {
	const date = isoInstant.exec(text)?.[1];
	// Date.parse takes 30 February for 2 March, so the date is looked at first.
	if (!date || !parseDate(date).ok) return err({ code: 'not-an-instant' });
	return ok(Date.parse(text));
}

// A formatter costs far more to make than to use.
const names = {
	long: new Intl.DateTimeFormat(locale, { weekday: 'long', month: 'long', timeZone: 'UTC' }),
	short: new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', timeZone: 'UTC' })
};

function namesOf(date: LocalDate, length: 'long' | 'short') {
	const { epochMilliseconds } = Temporal.PlainDate.from(date).toZonedDateTime('UTC');
	const parts = names[length].formatToParts(epochMilliseconds);
	const part = (type: 'weekday' | 'month') => parts.find((p) => p.type === type)?.value ?? '';
	return { weekday: part('weekday'), month: part('month') };
}

function intlZoneName(timeZone: string, instant: number): string {
	const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(
		instant
	);
	return parts.find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
}
