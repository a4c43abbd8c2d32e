import type { Clinic } from '@palpate/content';
import type { Appointment } from '@palpate/storage';
import { expect, test } from 'vitest';
import { shownPhone, visitWords } from './visitWords.ts';

test.each([
	['+64215550123', '021 555 0123'],
	['+6435550123', '03 555 0123'],
	['+442079460018', '+44 20 7946 0018']
])('%s is shown as %s', (e164, shown) => {
	expect(shownPhone(e164)).toBe(shown);
});

test('a visit is said in words, with its zone, and nothing clinical', () => {
	const clinic = {
		timeZone: 'Pacific/Auckland',
		services: [{ id: 'massage', name: 'Massage' }],
		practitioners: [{ id: 'ana', name: 'Ana Test' }]
	} as unknown as Clinic;
	const start = Date.parse('2026-12-01T09:40:00+13:00');
	const visit = {
		id: 'a',
		clientName: 'Tāmati Test',
		clientPhone: null,
		serviceId: 'massage',
		practitionerId: 'ana',
		period: { start, end: start + 2_400_000 },
		createdAt: start - 86_400_000,
		source: 'telephone'
	} as Appointment;
	expect(visitWords(clinic, visit)).toMatchObject({
		date: '2026-12-01',
		day: 'Tuesday 1 December 2026',
		time: '9:40 am to 10:20 am NZDT',
		service: 'Massage',
		practitioner: 'Ana Test',
		phone: null,
		booked: 'Monday 30 November 2026, 9:40 am NZDT, by telephone'
	});
});
