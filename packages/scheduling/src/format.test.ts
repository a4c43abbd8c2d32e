import { expect, test } from 'vitest';
import {
	formatDate,
	formatDateTime,
	formatDay,
	formatShortDate,
	formatTime,
	parseInstant,
	toIso,
	zoneName
} from './format.ts';

const auckland = 'Pacific/Auckland';
const at = (iso: string) => Date.parse(iso);

test.each([
	['2026-12-01T09:40:00+13:00', '9:40 am'],
	['2026-12-01T00:00:00+13:00', '12:00 am'],
	['2026-12-01T00:05:00+13:00', '12:05 am'],
	['2026-12-01T11:59:59+13:00', '11:59 am'],
	['2026-12-01T12:00:00+13:00', '12:00 pm'],
	['2026-12-01T13:15:00+13:00', '1:15 pm'],
	['2026-12-01T23:59:00+13:00', '11:59 pm'],
	['2026-06-01T09:40:00+12:00', '9:40 am']
])('%s reads %s', (iso, text) => {
	expect(formatTime(auckland, at(iso))).toBe(text);
});

test('dates are written day, month, year, without a comma', () => {
	expect(formatDate('2026-12-01')).toBe('Tuesday 1 December 2026');
	expect(formatDate('2028-02-29')).toBe('Tuesday 29 February 2028');
	expect(formatDay('2026-12-01')).toBe('Tuesday 1 December');
	expect(formatShortDate('2026-12-01')).toBe('Tue 1 Dec');
});

test('date, time and zone together', () => {
	expect(formatDateTime(auckland, at('2026-11-30T20:40Z'))).toBe(
		'Tuesday 1 December 2026, 9:40 am NZDT'
	);
});

test.each([
	[auckland, '2026-12-01T00:00Z', 'NZDT'],
	[auckland, '2026-07-01T00:00Z', 'NZST'],
	[auckland, '2026-09-26T13:59:59Z', 'NZST'],
	[auckland, '2026-09-26T14:00:00Z', 'NZDT'],
	['Pacific/Chatham', '2026-12-01T00:00Z', 'CHADT'],
	['Pacific/Chatham', '2026-07-01T00:00Z', 'CHAST'],
	['UTC', '2026-07-01T00:00Z', 'UTC'],
	['Europe/Lisbon', '2026-07-01T00:00Z', 'UTC+01:00'],
	['Europe/Lisbon', '2026-12-01T00:00Z', 'UTC+00:00'],
	['America/St_Johns', '2026-12-01T00:00Z', 'UTC-03:30']
])('the zone of %s at %s is called %s', (timeZone, iso, name) => {
	expect(zoneName(timeZone, at(iso))).toBe(name);
});

test.each([
	[auckland, '2026-11-30T20:40Z', '2026-12-01T09:40:00+13:00'],
	[auckland, '2026-07-01T00:00Z', '2026-07-01T12:00:00+12:00'],
	['Pacific/Chatham', '2026-11-30T20:40Z', '2026-12-01T10:25:00+13:45'],
	['UTC', '2026-11-30T20:40:59.999Z', '2026-11-30T20:40:59+00:00']
])('the API writes, in %s, %s as %s', (timeZone, iso, text) => {
	expect(toIso(timeZone, at(iso))).toBe(text);
});

test('the hour that comes twice is told apart by its offset', () => {
	const first = toIso(auckland, at('2026-04-04T13:30Z'));
	const second = toIso(auckland, at('2026-04-04T14:30Z'));
	expect([first, second]).toEqual(['2026-04-05T02:30:00+13:00', '2026-04-05T02:30:00+12:00']);
});

test.each([
	'2026-12-01T09:40:00+13:00',
	'2026-12-01T09:40+13:00',
	'2026-11-30T20:40:00Z',
	'2026-11-30T20:40:00.000Z',
	'2026-11-30T15:40:00-05:00'
])('%s is understood, and is the same instant', (text) => {
	expect(parseInstant(text)).toEqual({ ok: true, value: at('2026-11-30T20:40Z') });
});

test.each([
	['', 'nothing'],
	['2026-12-01', 'no time'],
	['2026-12-01T09:40:00', 'no offset'],
	['2026-12-01 09:40:00+13:00', 'a space for the T'],
	['2026-12-01T09:40:00 13:00', 'a plus that an address turned into a space'],
	['2026-02-30T09:40:00+13:00', 'no such day'],
	['2026-12-01T24:00:00+13:00', 'no such hour'],
	['2026-12-01T09:60:00+13:00', 'no such minute'],
	['2026-12-01T09:40:60+13:00', 'a leap second'],
	['2026-12-01T09:40:00+1300', 'an offset without its colon'],
	['2026-12-01T09:40:00+24:00', 'no such offset'],
	['2026-12-01T09:40:00+13:00[Pacific/Auckland]', 'a zone as well'],
	['2026-12-01t09:40:00z', 'small letters'],
	['2026-12-01T09:40:00Z\n', 'a line break'],
	['Tue, 01 Dec 2026 09:40:00 GMT', 'another format'],
	['1796071200000', 'a number']
])('%j is refused as a time: %s', (text) => {
	expect(parseInstant(text)).toEqual({ ok: false, error: { code: 'not-an-instant' } });
});
