import { linkToken, viewOwnBooking } from '@palpate/services';
import { redirect } from '@sveltejs/kit';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { visitFacts } from '#lib/booking/visitFacts.ts';
import { draftOf } from '#lib/server/draft.ts';
import type { PageServerLoad } from './$types';

/** Shown to the browser that booked, for as long as its draft lives. */
export const load: PageServerLoad = async (event) => {
	const { clinic, content, services } = event.locals;
	const draft = await draftOf(event);
	const visit = draft && (await viewOwnBooking(services, draft));
	if (!visit) redirect(303, '/book');
	const { appointment, report } = visit;
	return {
		visit: visitFacts(clinic, appointment),
		cancelled: appointment.status === 'cancelled',
		mailed: appointment.clientEmail !== null,
		figure: drawnFigure(content, report, { most: 2 }),
		link: `/visit/${linkToken(services.secrets, 'visit', clinic.id, appointment.id)}`
	};
};
