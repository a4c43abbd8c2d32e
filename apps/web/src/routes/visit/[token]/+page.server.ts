import { type CancelError, cancelAppointment, viewAppointment } from '@palpate/services';
import { error, fail, redirect } from '@sveltejs/kit';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { visitFacts } from '#lib/booking/visitFacts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { clinic, content, services } = locals;
	const visit = await viewAppointment(services, params.token);
	if (!visit) error(404, 'Not found');
	const { appointment, report } = visit;
	return {
		visit: visitFacts(clinic, appointment),
		status: appointment.status,
		past: appointment.period.start <= services.now(),
		justCancelled: url.searchParams.has('cancelled'),
		figure: drawnFigure(content, report, { most: 2 }),
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
