import { dateIn, formatDate, formatTime, zoneName } from '@palpate/scheduling';
import { linkToken, viewOwnBooking } from '@palpate/services';
import { redirect } from '@sveltejs/kit';
import { nameOf } from '#lib/booking/choice.ts';
import { draftOf } from '#lib/server/draft.ts';
import { marksInWords } from '#lib/server/marksInWords.ts';
import type { PageServerLoad } from './$types';

/** Shown to the browser that booked, for as long as its draft lives. */
export const load: PageServerLoad = async (event) => {
	const { clinic, content, services } = event.locals;
	const draft = await draftOf(event);
	const visit = draft && (await viewOwnBooking(services, draft));
	if (!visit) redirect(303, '/book');
	const { appointment, report } = visit;
	const { start } = appointment.period;
	return {
		date: formatDate(dateIn(clinic.timeZone, start)),
		time: formatTime(clinic.timeZone, start),
		zone: zoneName(clinic.timeZone, start),
		service: clinic.services.find(({ id }) => id === appointment.serviceId)?.name ?? 'Visit',
		practitioner: nameOf(clinic, appointment.practitionerId),
		name: appointment.clientName,
		cancelled: appointment.status === 'cancelled',
		mailed: appointment.clientEmail !== null,
		marks: marksInWords(content, report?.marks ?? []),
		link: `/visit/${linkToken(services.secrets, 'visit', clinic.id, appointment.id)}`
	};
};
