import { dateIn, formatDate, formatTime, zoneName } from '@palpate/scheduling';
import { type CancelError, cancelAppointment, viewAppointment } from '@palpate/services';
import { error, fail, redirect } from '@sveltejs/kit';
import { nameOf } from '#lib/booking/choice.ts';
import { marksInWords } from '#lib/server/marksInWords.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { clinic, content, services } = locals;
	const visit = await viewAppointment(services, params.token);
	if (!visit) error(404, 'Not found');
	const { appointment, report } = visit;
	const { start } = appointment.period;
	return {
		date: formatDate(dateIn(clinic.timeZone, start)),
		time: formatTime(clinic.timeZone, start),
		zone: zoneName(clinic.timeZone, start),
		service: clinic.services.find(({ id }) => id === appointment.serviceId)?.name ?? 'Visit',
		practitioner: nameOf(clinic, appointment.practitionerId),
		name: appointment.clientName,
		status: appointment.status,
		past: start <= services.now(),
		justCancelled: url.searchParams.has('cancelled'),
		marks: marksInWords(content, report?.marks ?? []),
		calendar: `/visit/${params.token}/visit.ics`
	};
};

const refusals = {
	'not-found': 'This link opens no visit.',
	'already-cancelled': 'This visit was cancelled before.',
	'already-past': 'This visit has begun or is over, so it cannot be cancelled here. Please call us.'
} satisfies Record<CancelError['code'], string>;

export const actions: Actions = {
	cancel: async ({ locals, params }) => {
		const cancelled = await cancelAppointment(locals.services, { token: params.token });
		if (!cancelled.ok && cancelled.error.code === 'not-found') error(404, 'Not found');
		if (!cancelled.ok) return fail(409, { refusal: refusals[cancelled.error.code] });
		redirect(303, `/visit/${params.token}?cancelled`);
	}
};
