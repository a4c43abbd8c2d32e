import { err, ok, type Result } from '@palpate/base';
import type { Clinic } from '@palpate/content';
import { type LocalDate, parseDate, parseInstant } from '@palpate/scheduling';
import { firstAvailable, parseContact, takers } from '@palpate/services';
import type { NewClient } from '@palpate/storage';

/** The fields of the telephone booking, as typed; kept through every answer. */
export const bookFields = [
	...(['service', 'visit', 'practitioner', 'date', 'start'] as const),
	...(['name', 'phone', 'email', 'bookedByName', 'consent', 'key'] as const)
] as const;

export type BookField = (typeof bookFields)[number];
export type Typed = Readonly<Record<BookField, string>>;
export type BookErrors = Readonly<Partial<Record<BookField, string>>>;

const longest = 500;

/** Every field as text, cut to a sane length; absent ones are empty. */
export function typedOf(sent: Readonly<Record<string, string>>): Typed {
	const entries = bookFields.map((field) => [field, (sent[field] ?? '').slice(0, longest)]);
	return Object.fromEntries(entries) as Typed;
}

/** What decides which times are offered. */
export interface BookChoice {
	readonly serviceId: string;
	readonly practitionerId: string;
	readonly firstVisit: boolean;
	readonly date: LocalDate;
}

/** The choice, once each part of it makes sense at this clinic. */
export function choiceOf(
	clinic: Clinic,
	typed: Typed
): Result<BookChoice, { readonly code: 'fields'; readonly fields: BookErrors }> {
	const service = clinic.services.find(({ id, bookable }) => bookable && id === typed.service);
	const date = parseDate(typed.date);
	const { practitioner } = typed;
	const fields: Partial<Record<BookField, string>> = {};
	if (!service) fields.service = 'Please choose a service.';
	if (typed.visit !== 'first' && typed.visit !== 'return')
		fields.visit = 'Please say whether it is a first visit.';
	const misfit = practitionerProblem(clinic, service?.id, practitioner);
	if (misfit) fields.practitioner = misfit;
	if (!date.ok) fields.date = 'This is not a date. It looks like 2026-12-01.';
	if (!service || !date.ok || Object.keys(fields).length > 0)
		return err({ code: 'fields', fields });
	const firstVisit = typed.visit === 'first';
	return ok({ serviceId: service.id, practitionerId: practitioner, firstVisit, date: date.value });
}

function practitionerProblem(clinic: Clinic, serviceId: string | undefined, id: string) {
	const isHere = clinic.practitioners.some((person) => person.id === id);
	if (!isHere && id !== firstAvailable) return 'Please choose a person, or first available.';
	if (!serviceId || takers(clinic, { serviceId, practitionerId: id, firstVisit: true }).length > 0)
		return undefined;
	return 'This person does not offer this service. Please choose another, or first available.';
}

/** All that a booking by telephone needs. */
export interface TelephoneBooking extends Omit<BookChoice, 'date'> {
	readonly start: number;
	readonly client: NewClient;
	readonly bookedByName?: string;
	readonly idempotencyKey: string;
}

const key = /^[0-9a-f-]{36}$/;

/** @param typed whose `key` came with the page, so that a second press books nothing twice */
export function bookingOf(
	clinic: Clinic,
	typed: Typed
): Result<TelephoneBooking, { readonly code: 'fields'; readonly fields: BookErrors }> {
	const choice = choiceOf(clinic, typed);
	const start = parseInstant(typed.start);
	const { name, email, phone } = typed;
	const contact = parseContact({ name, email, phone }, { required: ['name'] });
	const caller = typed.bookedByName.normalize('NFC').trim();
	const fields: Partial<Record<BookField, string>> = {
		...(choice.ok ? {} : choice.error.fields),
		...(start.ok ? {} : { start: 'Please choose a time.' }),
		...(contact.ok ? {} : contact.error.fields),
		...(caller.length > 200
			? { bookedByName: 'This name is too long. Use at most 200 letters.' }
			: {}),
		...(typed.consent === 'yes'
			? {}
			: { consent: 'Please read the notice to the caller and tick this when they agree.' })
	};
	if (!choice.ok || !start.ok || !contact.ok || Object.keys(fields).length > 0)
		return err({ code: 'fields', fields });
	const { date: _date, ...asked } = choice.value;
	return ok({
		...asked,
		start: start.value,
		client: contact.value,
		...(caller ? { bookedByName: caller } : {}),
		idempotencyKey: key.test(typed.key) ? `telephone ${typed.key}` : ''
	});
}
