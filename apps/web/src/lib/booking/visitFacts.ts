import type { Clinic } from '@palpate/content';
import { dateIn, formatDate, formatTime, zoneName } from '@palpate/scheduling';
import type { Appointment } from '@palpate/storage';
import { nameOf } from './choice.ts';

/** A visit in words, for whoever holds it. */
export interface VisitFacts {
	readonly date: string; // Tuesday 1 December 2026
	readonly time: string; // 9:40 am
	readonly zone: string; // NZDT
	readonly service: string;
	readonly practitioner: string;
	/** who comes */
	readonly name: string;
}

export function visitFacts(clinic: Clinic, visit: Appointment): VisitFacts {
	const { start } = visit.period;
	return {
		date: formatDate(dateIn(clinic.timeZone, start)),
		time: formatTime(clinic.timeZone, start),
		zone: zoneName(clinic.timeZone, start),
		service: clinic.services.find(({ id }) => id === visit.serviceId)?.name ?? 'Visit',
		practitioner: nameOf(clinic, visit.practitionerId),
		name: visit.clientName
	};
}
