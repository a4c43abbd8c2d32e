import { ok } from '@palpate/base';
import { parseInstant, toIso } from '@palpate/scheduling';
import {
	type Booked,
	type BookingError,
	bookAppointment as book,
	demonstrationPrefix,
	linkAddress,
	parseContact
} from '@palpate/services';
import { unknownIds } from './availability.ts';
import type { operations } from './operations.ts';
import { type FieldProblem, makeProblem } from './problem.ts';
import type { AppointmentRequest } from './schemas.ts';
import { type ApiEvent, type Asked, refuseFields, refuseWith } from './serve.ts';

/** Every way a booking can be refused has its sentence; a new code without one fails the type check. */
const refusals = {
	'slot-taken': 'Someone has just taken that time. Choose another from /api/v1/availability.',
	'outside-opening-hours': 'The clinic is closed then, or closes before the visit would end.',
	'not-on-the-grid': 'Visits do not start at that time. Choose one from /api/v1/availability.',
	'notice-too-short': 'That is too soon to book online. Please call the clinic.',
	'too-far-ahead': 'That is further ahead than the clinic takes bookings.',
	'service-not-offered': 'That service cannot be booked online with this person.',
	'key-reused': 'This Idempotency-Key has booked another visit. Send a new key for a new request.'
} satisfies Record<BookingError['code'], string>;

/** Books one visit; the same key and request again gets the same visit. */
export async function bookAppointment({
	locals,
	body,
	key
}: Asked<typeof operations.bookAppointment>) {
	const start = parseInstant(body.start);
	const contact = parseContact(body.client, { required: ['name'] });
	const errors = [
		...unknownIds(locals.clinic, body),
		...(start.ok ? [] : [badStart]),
		...(contact.ok ? [] : contactErrors(contact.error.fields))
	];
	if (!start.ok || !contact.ok || errors.length > 0) return refuseFields(errors);

	const booked = await book(locals.services, {
		serviceId: body.service,
		practitionerId: body.practitioner,
		firstVisit: body.firstVisit,
		start: start.value,
		client: contact.value,
		source: 'api',
		idempotencyKey: `api:${key}` // pages have keys of their own; the two never meet
	});
	if (!booked.ok) return refuseBooking(booked.error);
	const view = appointmentView(locals, booked.value);
	return ok({ body: view, headers: { location: view.manage } });
}

function refuseBooking({ code }: BookingError) {
	return refuseWith(makeProblem(code === 'key-reused' ? 422 : 409, code, refusals[code]));
}

function appointmentView(locals: ApiEvent['locals'], { appointment, manageToken }: Booked) {
	const { clinic, services, demonstration } = locals;
	return {
		id: appointment.id,
		status: appointment.status,
		start: toIso(clinic.timeZone, appointment.period.start),
		end: toIso(clinic.timeZone, appointment.period.end),
		service: appointment.serviceId,
		practitioner: appointment.practitionerId,
		demonstration,
		...(demonstration ? { notice: demonstrationPrefix } : {}),
		manage: linkAddress(services.origin, 'visit', manageToken)
	};
}

const badStart: FieldProblem = {
	path: 'start',
	message: 'This must be a date and time with an offset, as "start" of a free slot.'
};

function contactErrors(fields: Partial<Record<keyof AppointmentRequest['client'], string>>) {
	return Object.entries(fields).map(([name, message]) => ({ path: `client.${name}`, message }));
}
