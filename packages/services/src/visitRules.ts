import type { Clinic, Practitioner } from '@palpate/content';
import { practitionersFor } from '@palpate/content';
import {
	addDays,
	dateIn,
	type LocalDate,
	openPeriods,
	type Period,
	type VisitRules
} from '@palpate/scheduling';
import type { Services } from './services.ts';

export const firstAvailable = 'first-available';

/** What is asked for: a service, by somebody or by whoever is free first. */
export interface VisitChoice {
	readonly serviceId: string;
	/** a practitioner's id, or `first-available` */
	readonly practitionerId: string;
	readonly firstVisit: boolean;
}

/** The rules for this kind of visit; undefined when the service cannot be booked. */
export function rulesFor(
	clinic: Clinic,
	choice: Pick<VisitChoice, 'serviceId' | 'firstVisit'>
): VisitRules | undefined {
	const service = clinic.services.find(({ id }) => id === choice.serviceId);
	const minutes = choice.firstVisit ? service?.firstVisitMinutes : service?.followUpMinutes;
	if (!service?.bookable || !minutes) return undefined;
	const { stepMinutes, noticeMinutes, horizonDays } = clinic.booking.value;
	return { minutes: minutes.value, stepMinutes, noticeMinutes, horizonDays };
}

/** Who could take such a visit; empty when nobody here offers it. */
export function takers(clinic: Clinic, choice: VisitChoice): readonly Practitioner[] {
	const everyone = practitionersFor(clinic, choice.serviceId);
	return choice.practitionerId === firstAvailable
		? everyone
		: everyone.filter(({ id }) => id === choice.practitionerId);
}

/** A practitioner's open periods from the first to the last date, both included. */
export function openFor(
	services: Services,
	practitioner: Practitioner,
	from: LocalDate,
	to: LocalDate
): readonly Period[] {
	return openPeriods(
		practitioner.hours.value,
		closures(services),
		services.clinic.timeZone,
		from,
		to
	);
}

/** The open periods around an instant: its date and its neighbours, for visits near midnight. */
export function openAround(services: Services, practitioner: Practitioner, instant: number) {
	const date = dateIn(services.clinic.timeZone, instant);
	return openFor(services, practitioner, addDays(date, -1), addDays(date, 1));
}

function closures({ clinic, content }: Services): readonly LocalDate[] {
	return clinic.booking.value.closesOnPublicHolidays
		? content.holidays.holidays.map((holiday) => holiday.observed)
		: [];
}
