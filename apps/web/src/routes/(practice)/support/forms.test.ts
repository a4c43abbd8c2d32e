import type { Clinic } from '@palpate/content';
import { firstAvailable } from '@palpate/services';
import { expect, test } from 'vitest';
import { bookingOf, choiceOf, typedOf } from './bookForm.ts';
import { invitationOf } from './personForm.ts';
import { problemsOf } from './problems.ts';

const service = 'massage';
// only what the forms read of a clinic
const clinic = {
	services: [
		{ id: service, bookable: true },
		{ id: 'acupuncture', bookable: true },
		{ id: 'talks', bookable: false }
	],
	practitioners: [
		{ id: 'ana', practises: ['massage', 'acupuncture'] },
		{ id: 'ben', practises: ['massage'] }
	]
} as unknown as Clinic;

const whole = {
	service,
	visit: 'first',
	practitioner: firstAvailable,
	date: '2026-12-01',
	start: '2026-12-01T10:00:00+13:00',
	name: ' Tāmati Test ',
	phone: '021 555 0123',
	email: '',
	bookedByName: '',
	consent: 'yes',
	key: '3f1a2b3c-0000-4000-8000-000000000000'
};
const book = (changed: object) => bookingOf(clinic, typedOf({ ...whole, ...changed }));
const wrong = (changed: object) => {
	const booking = book(changed);
	return booking.ok ? [] : Object.keys(booking.error.fields);
};

test('a whole form is a booking', () => {
	expect(book({})).toEqual({
		ok: true,
		value: {
			serviceId: service,
			practitionerId: firstAvailable,
			firstVisit: true,
			start: Date.parse(whole.start),
			client: { name: 'Tāmati Test', email: null, phone: '+64215550123' },
			idempotencyKey: `telephone ${whole.key}`
		}
	});
});

test.each([
	['service', { service: 'tooth-fairy' }],
	['service', { service: 'talks' }],
	['practitioner', { service: 'acupuncture', practitioner: 'ben' }],
	['visit', { visit: '' }],
	['practitioner', { practitioner: 'nobody' }],
	['date', { date: '2026-02-30' }],
	['start', { start: '' }],
	['start', { start: '2026-12-01T10:00' }],
	['name', { name: ' ' }],
	['phone', { phone: '', email: '' }],
	['phone', { phone: '021' }],
	['email', { email: 'tamati' }],
	['bookedByName', { bookedByName: 'x'.repeat(201) }],
	['consent', { consent: '' }]
])('a wrong %s has its sentence beside the field, and nothing else has: %j', (field, changed) => {
	expect(wrong(changed)).toEqual([field]);
});

test('everything wrong is said at once', () => {
	const fields = wrong(Object.fromEntries(Object.keys(whole).map((name) => [name, ''])));
	expect(fields.sort()).toEqual(
		['consent', 'date', 'name', 'phone', 'practitioner', 'service', 'start', 'visit'].sort()
	);
});

test('the times need no name: a choice is complete without the client', () => {
	expect(choiceOf(clinic, typedOf({ ...whole, name: '', phone: '', consent: '' })).ok).toBe(true);
});

test('an invitation needs a name, an address and a role', () => {
	const guest = { name: 'Rae', email: 'rae@example.test', role: 'reception', practitioner: '' };
	expect(invitationOf(guest)).toEqual({
		ok: true,
		value: { name: 'Rae', email: 'rae@example.test', role: 'reception', practitionerId: null }
	});
	const empty = invitationOf({ role: 'admin' });
	expect(empty.ok ? [] : Object.keys(empty.error.fields).sort()).toEqual(['email', 'name', 'role']);
});

test('each sentence of the summary leads to its field, or to the first of a group', () => {
	expect(
		problemsOf({ name: 'Missing.', visit: 'Choose.', email: undefined }, { visit: 'visit-first' })
	).toEqual([
		{ field: 'name', message: 'Missing.' },
		{ field: 'visit-first', message: 'Choose.' }
	]);
});
