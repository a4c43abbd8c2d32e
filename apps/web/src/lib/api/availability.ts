import { ok } from '@palpate/base';
import type { Clinic } from '@palpate/content';
import { addDays, dateIn, type LocalDate, parseDate, toIso } from '@palpate/scheduling';
import {
	findAvailability,
	firstAvailable,
	rulesFor,
	type Services,
	takers,
	type VisitChoice
} from '@palpate/services';
import type { operations } from './operations.ts';
import { byStart, pageOf } from './paging.ts';
import type { FieldProblem } from './problem.ts';
import type { AvailabilityQuery } from './schemas.ts';
import { type Asked, refuseFields } from './serve.ts';

/** The most dates that one request may ask for. */
const mostDates = 31;
const defaultDates = 7;

export async function listAvailability(asked: Asked<typeof operations.listAvailability>) {
	const { services, clinic } = asked.locals;
	const { query } = asked;
	const today = dateIn(clinic.timeZone, services.now());
	const dates = datesOf(query, today);
	const errors = [...choiceErrors(clinic, query), ...dates.errors];
	if (errors.length > 0) return refuseFields(errors);

	const free = await freeSlots(services, query, within(clinic, dates, today));
	const page = pageOf(free, query, byStart);
	if (!page.ok) return refuseFields([page.error.field]);
	const items = page.value.items.map(({ start, end, practitioner }) => ({
		start: toIso(clinic.timeZone, start),
		end: toIso(clinic.timeZone, end),
		practitioner
	}));
	const body = { items, next: page.value.next };
	return ok({ body: isExample(clinic, query) ? { ...body, example: true } : body });
}

interface Dates {
	readonly from: LocalDate;
	readonly to: LocalDate;
}

async function freeSlots(services: Services, query: AvailabilityQuery, dates: Dates) {
	if (dates.from > dates.to) return [];
	const offered = await findAvailability(services, { ...choiceOf(query), ...dates });
	if (!offered.ok) return [];
	return offered.value.flatMap(({ start, end, practitioners: [first] }) =>
		first === undefined ? [] : [{ start, end, practitioner: first }]
	);
}

/** A service or a practitioner that the clinic does not have. */
export function unknownIds(
	clinic: Clinic,
	asked: { readonly service: string; readonly practitioner: string }
): readonly FieldProblem[] {
	const isPerson = clinic.practitioners.some(({ id }) => id === asked.practitioner);
	return [
		...(clinic.services.some(({ id }) => id === asked.service) ? [] : [unknownService]),
		...(isPerson || asked.practitioner === firstAvailable ? [] : [unknownPractitioner])
	];
}

/** What is wrong with the choice, whether an id is unknown or the two do not go together. */
function choiceErrors(clinic: Clinic, query: AvailabilityQuery): readonly FieldProblem[] {
	const unknown = unknownIds(clinic, query);
	if (unknown.length > 0) return unknown;
	const choice = choiceOf(query);
	if (!rulesFor(clinic, choice)) return [notBookable];
	return takers(clinic, choice).length > 0 ? [] : [notWithThisPerson];
}

const choiceOf = ({ service, practitioner, firstVisit }: AvailabilityQuery): VisitChoice => ({
	serviceId: service,
	practitionerId: practitioner,
	firstVisit
});

const unknownService = {
	path: 'service',
	message: 'There is no such service. See /api/v1/services.'
};
const notBookable = {
	path: 'service',
	message: 'This service is not booked online. Choose one with "bookable": true.'
};
const unknownPractitioner = {
	path: 'practitioner',
	message: 'There is nobody with this id. See /api/v1/practitioners, or leave it out.'
};
const notWithThisPerson = {
	path: 'practitioner',
	message: 'This service cannot be booked with this practitioner.'
};

function datesOf(
	query: AvailabilityQuery,
	today: LocalDate
): Dates & { readonly errors: readonly FieldProblem[] } {
	const from = query.from ?? today;
	const wrong = (['from', 'to'] as const).filter(
		(name) => query[name] !== undefined && !parseDate(query[name]).ok
	);
	if (wrong.length > 0)
		return {
			from,
			to: from,
			errors: wrong.map((path) => ({ path, message: 'This date is not on the calendar.' }))
		};
	const to = query.to ?? addDays(from, defaultDates - 1);
	return { from, to, errors: rangeErrors(from, to) };
}

function rangeErrors(from: LocalDate, to: LocalDate): readonly FieldProblem[] {
	if (to < from)
		return [{ path: 'to', message: 'This is before "from", or before today when that is absent.' }];
	if (to > addDays(from, mostDates - 1))
		return [{ path: 'to', message: `Ask for at most ${mostDates} dates at once.` }];
	return [];
}

/** Nothing is free before today or beyond the horizon, so nobody looks there. */
function within(clinic: Clinic, { from, to }: Dates, today: LocalDate): Dates {
	const last = addDays(today, clinic.booking.value.horizonDays + 1);
	return { from: from < today ? today : from, to: to > last ? last : to };
}

/** Whether these times come from hours, lengths or rules that the clinic has not confirmed. */
function isExample(clinic: Clinic, query: AvailabilityQuery): boolean {
	const service = clinic.services.find(({ id }) => id === query.service);
	const minutes = query.firstVisit ? service?.firstVisitMinutes : service?.followUpMinutes;
	const people = takers(clinic, choiceOf(query));
	return Boolean(
		minutes?.example || clinic.booking.example || people.some(({ hours }) => hours.example)
	);
}
