import { addDays, dateIn, type LocalDate, toIso, weekOf } from '@palpate/scheduling';
import { findAvailability, type Services, type VisitChoice } from '@palpate/services';
import { redirect } from '@sveltejs/kit';
import { isReady, minutesOf, nameOf, readChoice, stepAddress } from '#lib/booking/choice.ts';
import { type SlotView, weekAfter, weekBefore, weekView } from '#lib/booking/weekView.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { clinic, services } = locals;
	const choice = readChoice(clinic, url.searchParams);
	if (!choice.service) redirect(303, '/book');
	if (!isReady(choice)) redirect(303, `${stepAddress('/book/who', choice)}&asked=1`);

	const today = dateIn(clinic.timeZone, services.now());
	const last = addDays(today, clinic.booking.value.horizonDays);
	const search = {
		serviceId: choice.service.id,
		practitionerId: choice.practitioner,
		firstVisit: choice.visit === 'first'
	};
	const within = clamp(
		choice.day ?? (await firstFreeDay(services, search, today, last)) ?? today,
		today,
		last
	);
	const [from = within, to = within] = [weekOf(within)[0], weekOf(within)[6]];
	const slots = await findAvailability(services, { ...search, from, to });
	if (!slots.ok) redirect(303, stepAddress('/book/who', { service: choice.service }));

	const week = weekView(slots.value, clinic.timeZone, within, choice.day);
	const address = (day: LocalDate) => stepAddress('/book/time', { ...choice, day });
	const withAddress = (slot: SlotView) => ({
		...slot,
		names: slot.practitioners.map((id) => nameOf(clinic, id)),
		href: stepAddress(
			'/book/details',
			{ ...choice, day: undefined },
			toIso(clinic.timeZone, slot.start)
		)
	});
	return {
		service: choice.service.name,
		minutes: minutesOf(clinic, choice),
		example: choice.service.firstVisitMinutes?.example ?? false,
		firstVisit: search.firstVisit,
		practitioner: nameOf(clinic, choice.practitioner),
		anyone: choice.practitioner === 'first-available',
		changeWho: stepAddress('/book/who', choice),
		week: {
			...week,
			morning: week.morning.map(withAddress),
			afternoon: week.afternoon.map(withAddress)
		},
		days: week.days.map((day) => ({ ...day, href: address(day.date), past: day.date < today })),
		earlier: week.monday > today ? address(weekBefore(week.monday)) : undefined,
		later: addDays(week.monday, 7) <= last ? address(weekAfter(week.monday)) : undefined,
		hoursAreExamples: clinic.practitioners.some(({ hours }) => hours.example)
	};
};

const clamp = (date: LocalDate, first: LocalDate, last: LocalDate) =>
	date < first ? first : date > last ? last : date;

/** The day to open at: the first with a free time within four weeks. */
async function firstFreeDay(
	services: Services,
	choice: VisitChoice,
	from: LocalDate,
	last: LocalDate
): Promise<LocalDate | undefined> {
	const to = clamp(addDays(from, 27), from, last);
	const slots = await findAvailability(services, { ...choice, from, to });
	const free = slots.ok
		? slots.value.find(({ practitioners }) => practitioners.length > 0)
		: undefined;
	return free && dateIn(services.clinic.timeZone, free.start);
}
