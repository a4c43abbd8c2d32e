import { calendarFile, viewAppointment } from '@palpate/services';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const visit = await viewAppointment(locals.services, params.token);
	if (!visit) error(404, 'Not found');
	const { clinic, demonstration, services } = locals;
	const text = calendarFile(clinic, visit.appointment, { demonstration, now: services.now() });
	return new Response(text, {
		headers: {
			'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
			'content-disposition': 'attachment; filename="visit.ics"'
		}
	});
};
