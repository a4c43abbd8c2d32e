import { randomUUID } from 'node:crypto';
import { dateIn, formatDate, formatTime, toIso, zoneName } from '@palpate/scheduling';
import {
	type BookingError,
	bookAppointment,
	demonstrationPrefix,
	findAvailability,
	firstAvailable
} from '@palpate/services';
import { fail, redirect } from '@sveltejs/kit';
import { textFields } from '#lib/booking/bookingForm.ts';
import {
	type BookErrors,
	bookingOf,
	choiceOf,
	type Typed,
	typedOf
} from '../../support/bookForm.ts';
import { dateFrom, practitionerName } from '../../support/dayView.ts';
import { requireStaff, requireStaffToSend } from '../../support/guard.server.ts';
import { forgetTyped, keptTyped } from '../../support/keptTyped.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Every way a booking can be refused, worded for whoever is on the telephone. */
const refusals = {
	'slot-taken': 'Someone has just taken that time. Please offer the caller another.',
	'outside-opening-hours': 'The clinic is closed then. Please choose another time.',
	'not-on-the-grid': 'Visits do not start at that time. Please choose one from the list.',
	'notice-too-short': 'That is too soon to be booked here. Please choose a later time.',
	'too-far-ahead':
		'That is further ahead than the clinic takes bookings. Please choose an earlier day.',
	'service-not-offered': 'This person does not offer this service. Please choose another.',
	'key-reused': 'This form has booked a visit already. Look at the day, or start a new form.'
} satisfies Record<BookingError['code'], string>;

const fieldOf = {
	'slot-taken': 'start',
	'outside-opening-hours': 'start',
	'not-on-the-grid': 'start',
	'notice-too-short': 'start',
	'too-far-ahead': 'date',
	'service-not-offered': 'practitioner',
	'key-reused': 'start'
} satisfies Record<BookingError['code'], string>;

export const load: PageServerLoad = async (event) => {
	requireStaff(event, 'book-visit');
	const { clinic, demonstration, house } = event.locals;
	const kept = await keptTyped(event, 'book');
	const { searchParams } = event.url;
	const today = dateIn(clinic.timeZone, house.now());
	const typed = typedOf({
		service: clinic.services.find(({ bookable }) => bookable)?.id ?? '',
		visit: 'first',
		practitioner: firstAvailable,
		...fromAddress(searchParams),
		...kept,
		date: dateFrom(kept?.date ?? searchParams.get('date'), today),
		key: randomUUID()
	});
	return {
		typed,
		times: await timesFor(event.locals, typed),
		kept: kept !== undefined,
		services: clinic.services
			.filter(({ bookable }) => bookable)
			.map(({ id, name }) => ({ id, name })),
		practitioners: [
			{ id: firstAvailable, name: 'First available' },
			...clinic.practitioners.map(({ id, name }) => ({ id, name }))
		],
		prefix: demonstration ? demonstrationPrefix : null
	};
};

/** A link may choose what and with whom; it says nothing about a client. */
function fromAddress(params: URLSearchParams): Readonly<Record<string, string>> {
	const named = ['service', 'practitioner', 'visit'].flatMap((name) => {
		const value = params.get(name);
		return value ? [[name, value]] : [];
	});
	return Object.fromEntries(named);
}

export const actions: Actions = {
	/** Another service, person or day: shows its times and keeps the rest. */
	times: async (event) => {
		const typed = typedOf(textFields(await event.request.formData()));
		await requireStaffToSend(event, 'book-visit', { form: 'book', typed });
		const choice = choiceOf(event.locals.clinic, typed);
		if (!choice.ok) return refused(event.locals, 400, typed, choice.error.fields);
		return { typed, times: await timesFor(event.locals, typed), fields: {} as BookErrors };
	},
	book: async (event) => {
		const typed = typedOf(textFields(await event.request.formData()));
		await requireStaffToSend(event, 'book-visit', { form: 'book', typed });
		const { clinic, services } = event.locals;
		const booking = bookingOf(clinic, typed);
		if (!booking.ok) return refused(event.locals, 400, typed, booking.error.fields);
		const idempotencyKey = booking.value.idempotencyKey || randomUUID();
		const booked = await bookAppointment(services, {
			...booking.value,
			idempotencyKey,
			source: 'telephone'
		});
		if (!booked.ok) {
			const { code } = booked.error;
			return refused(event.locals, 409, typed, { [fieldOf[code]]: refusals[code] });
		}
		await forgetTyped(event, 'book');
		redirect(303, `/staff/visit/${booked.value.appointment.id}?done=booked`);
	}
};

async function refused(locals: App.Locals, status: 400 | 409, typed: Typed, fields: BookErrors) {
	return fail(status, { typed, times: await timesFor(locals, typed), fields });
}

/** The times of the chosen day, taken ones too, with who would be booked. */
async function timesFor({ clinic, services }: App.Locals, typed: Typed) {
	const choice = choiceOf(clinic, typed);
	if (!choice.ok) return null;
	const { date, ...asked } = choice.value;
	const found = await findAvailability(services, { ...asked, from: date, to: date });
	if (!found.ok) return null;
	const { timeZone } = clinic;
	const slots = found.value.map(({ start, practitioners }) => ({
		value: toIso(timeZone, start),
		time: formatTime(timeZone, start),
		who: practitioners[0] ? practitionerName(clinic, practitioners[0]) : null
	}));
	const zone = zoneName(timeZone, found.value[0]?.start ?? services.now());
	return { title: formatDate(date), slots, zone };
}
