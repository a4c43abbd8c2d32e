import { randomUUID } from 'node:crypto';
import { addDays, dateIn, formatDateTime, formatTime, toIso } from '@palpate/scheduling';
import {
	type BookingError,
	bookAppointment,
	carriedReport,
	findAvailability
} from '@palpate/services';
import type { Draft } from '@palpate/storage';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { keptText, parseBookingForm, textFields } from '#lib/booking/bookingForm.ts';
import {
	isReady,
	minutesOf,
	nameOf,
	type ReadyChoice,
	readChoice,
	stepAddress
} from '#lib/booking/choice.ts';
import { bookingRefusals } from '#lib/booking/refusals.ts';
import { nearestFree } from '#lib/booking/weekView.ts';
import { draftOf, keepInDraft } from '#lib/server/draft.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { clinic, content, services } = event.locals;
	const choice = chosen(event);
	const draft = await draftOf(event);
	const report = carriedReport(services, draft);
	return {
		service: choice.service.name,
		minutes: minutesOf(clinic, choice),
		example: choice.service.firstVisitMinutes?.example ?? false,
		practitioner: nameOf(clinic, choice.practitioner),
		when: formatDateTime(clinic.timeZone, choice.start),
		time: formatTime(clinic.timeZone, choice.start),
		changeTime: stepAddress('/book/time', {
			...choice,
			day: dateIn(clinic.timeZone, choice.start)
		}),
		figure: drawnFigure(content, report, { most: 2 }),
		listed: report?.listed.map(({ name }) => name) ?? [],
		typed: draft?.details ?? {},
		attempt: randomUUID()
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { clinic, services } = event.locals;
		const choice = chosen(event);
		const typed = textFields(await event.request.formData());
		// kept before anything can be refused: it survives an error, a taken slot and a lost cookie
		const draft = await keepInDraft(event, { details: keptText(typed) });
		const form = parseBookingForm(typed);
		if (!form.ok) return fail(400, { fields: form.error.fields, refusal: null, nearest: [] });

		const report = form.value.shareReport ? carriedReport(services, draft) : undefined;
		const { client, bookedByName } = form.value;
		const booking = await bookAppointment(services, {
			...asked(choice),
			start: choice.start,
			client,
			...(bookedByName ? { bookedByName } : {}),
			...(report ? { report } : {}),
			source: 'web',
			idempotencyKey: attemptKey(typed, draft),
			draftId: draft.id
		});
		if (!booking.ok) return refuse(event, choice, booking.error);
		redirect(303, '/book/confirmed');

		function refuse(
			{ locals }: RequestEvent,
			choice: ReadyChoice & { start: number },
			error: BookingError
		) {
			return nearby(locals, choice).then((nearest) =>
				fail(409, {
					fields: {} as Record<string, string>,
					refusal: {
						code: error.code,
						sentence:
							error.code === 'slot-taken'
								? `Someone has just taken ${formatTime(clinic.timeZone, choice.start)}. These are the nearest free times.`
								: bookingRefusals[error.code]
					},
					nearest
				})
			);
		}
	}
};

/** The choice up to the time; who comes without one is sent back to the step that is missing. */
function chosen({ locals, url }: Pick<RequestEvent, 'locals' | 'url'>) {
	const choice = readChoice(locals.clinic, url.searchParams);
	if (!choice.service) redirect(303, '/book');
	if (!isReady(choice)) redirect(303, stepAddress('/book/who', choice));
	if (choice.start === undefined) redirect(303, stepAddress('/book/time', choice));
	return { ...choice, start: choice.start };
}

const asked = (choice: ReadyChoice) => ({
	serviceId: choice.service.id,
	practitionerId: choice.practitioner,
	firstVisit: choice.visit === 'first'
});

/** One form, shown once, books once, however often its button is pressed. */
function attemptKey(typed: Readonly<Record<string, string>>, draft: Draft): string {
	const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
	return `web ${uuid.test(typed.attempt ?? '') ? typed.attempt : draft.id}`;
}

/** Free times near the one that is gone, within a week either way. */
async function nearby(locals: App.Locals, choice: ReadyChoice & { start: number }) {
	const { clinic, services } = locals;
	const date = dateIn(clinic.timeZone, choice.start);
	const slots = await findAvailability(services, {
		...asked(choice),
		from: addDays(date, -7),
		to: addDays(date, 7)
	});
	if (!slots.ok) return [];
	return nearestFree(slots.value, choice.start, 4).map((slot) => ({
		words: formatDateTime(clinic.timeZone, slot.start),
		href: stepAddress(
			'/book/details',
			{ ...choice, day: undefined },
			toIso(clinic.timeZone, slot.start)
		)
	}));
}
