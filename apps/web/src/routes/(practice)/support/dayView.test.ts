import type { Clinic } from '@palpate/content';
import type { VisitOfDay } from '@palpate/services';
import { expect, test } from 'vitest';
import { dateFrom, dayView } from './dayView.ts';

const clinic = {
	timeZone: 'Pacific/Auckland',
	services: [{ id: 'massage', name: 'Massage' }],
	practitioners: [{ id: 'ana', name: 'Ana Test' }]
} as unknown as Clinic;

const at = (clock: string) => Date.parse(`2026-12-01T${clock}:00+13:00`);
const visit = (id: string, start: string, end: string, status = 'booked') =>
	({
		appointment: {
			id,
			clientName: `Client ${id}`,
			serviceId: 'massage',
			practitionerId: 'ana',
			firstVisit: false,
			status,
			period: { start: at(start), end: at(end) }
		}
	}) as unknown as VisitOfDay;

const day = [visit('a', '09:40', '10:20'), visit('b', '11:00', '12:00', 'cancelled')];
const viewAt = (clock: string, date = '2026-12-01') =>
	dayView(clinic, date, day, () => null, at(clock));

test('a line says when, who, what and with whom', () => {
	expect(viewAt('08:00').lines[0]).toMatchObject({
		starts: '9:40 am',
		ends: '10:20 am',
		client: 'Client a',
		service: 'Massage',
		practitioner: 'Ana Test'
	});
});

test('cancelled visits are shown and not counted', () => {
	expect(viewAt('08:00').lines).toHaveLength(2);
	expect(viewAt('08:00').count).toBe(1);
});

test('the present moment stands before the first visit that is still to come', () => {
	const above = (clock: string) => viewAt(clock).lines.map(({ nowAbove }) => nowAbove);
	expect(above('08:00')).toEqual([true, false]);
	expect(above('10:00')).toEqual([false, true]);
	expect(above('11:30')).toEqual([false, false]);
	expect(viewAt('11:30').nowBelow).toBe(true);
	expect(viewAt('10:00')).toMatchObject({ clock: '10:00 am', nowBelow: false });
});

test('on another day there is no present moment', () => {
	const other = viewAt('10:00', '2026-12-02');
	expect(other).toMatchObject({ clock: undefined, nowBelow: false, previous: '2026-12-01' });
	expect(other.lines.some(({ nowAbove }) => nowAbove)).toBe(false);
});

test.each([
	['2026-12-05', '2026-12-05'],
	['2026-02-30', '2026-12-01'],
	['tomorrow', '2026-12-01'],
	[null, '2026-12-01']
])('the date %j shows %s', (text, date) => {
	expect(dateFrom(text, '2026-12-01')).toBe(date);
});

test('somebody who has left is shown by id', () => {
	const gone = visit('c', '13:00', '13:30');
	const appointment = { ...gone.appointment, practitionerId: 'zoe', serviceId: 'tui' };
	const view = dayView(clinic, '2026-12-01', [{ appointment }], () => null, at('08:00'));
	expect(view.lines[0]).toMatchObject({ practitioner: 'zoe', service: 'tui' });
});
