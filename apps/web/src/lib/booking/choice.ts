import type { Clinic, HealthcareService } from '@palpate/content';
import { type LocalDate, parseDate, parseInstant } from '@palpate/scheduling';
import { firstAvailable, rulesFor, takers } from '@palpate/services';

/** What has been chosen so far. It stands in the address: it says nothing about the person. */
export interface Choice {
	readonly service: HealthcareService | undefined;
	/** a first visit is longer */
	readonly visit: 'first' | 'return' | undefined;
	/** a practitioner's id, or `first-available` */
	readonly practitioner: string | undefined;
	/** epoch milliseconds */
	readonly start: number | undefined;
	/** the day whose times are shown */
	readonly day: LocalDate | undefined;
}

/** A choice that is complete up to the time. */
export interface ReadyChoice extends Choice {
	readonly service: HealthcareService;
	readonly visit: 'first' | 'return';
	readonly practitioner: string;
}

/** Reads the choice from an address; what makes no sense at this clinic counts as not chosen. */
export function readChoice(clinic: Clinic, params: URLSearchParams): Choice {
	const service = clinic.services.find(
		({ id, bookable }) => bookable && id === params.get('service')
	);
	const visit = params.get('visit');
	const practitioner = params.get('practitioner') ?? undefined;
	const start = parseInstant(params.get('start') ?? '');
	const day = parseDate(params.get('day') ?? '');
	return {
		service,
		visit: visit === 'first' || visit === 'return' ? visit : undefined,
		practitioner:
			service && practitioner && offers(clinic, service, practitioner) ? practitioner : undefined,
		start: start.ok ? start.value : undefined,
		day: day.ok ? day.value : undefined
	};
}

export function isReady(choice: Choice): choice is ReadyChoice {
	return Boolean(choice.service && choice.visit && choice.practitioner);
}

function offers(clinic: Clinic, service: HealthcareService, practitionerId: string): boolean {
	return takers(clinic, { serviceId: service.id, practitionerId, firstVisit: true }).length > 0;
}

/** The address of a step with the choice in it. */
export function stepAddress(step: string, choice: Partial<Choice>, startIso?: string): string {
	const params = new URLSearchParams();
	if (choice.service) params.set('service', choice.service.id);
	if (choice.visit) params.set('visit', choice.visit);
	if (choice.practitioner) params.set('practitioner', choice.practitioner);
	if (choice.day) params.set('day', choice.day);
	if (startIso) params.set('start', startIso);
	const query = params.toString();
	return query ? `${step}?${query}` : step;
}

/** Minutes of the visit as chosen. */
export function minutesOf(clinic: Clinic, choice: ReadyChoice): number | undefined {
	return rulesFor(clinic, { serviceId: choice.service.id, firstVisit: choice.visit === 'first' })
		?.minutes;
}

/** `Claire Rees`, or who is free first. */
export function nameOf(clinic: Clinic, practitionerId: string): string {
	if (practitionerId === firstAvailable) return 'whoever is free first';
	return clinic.practitioners.find(({ id }) => id === practitionerId)?.name ?? practitionerId;
}

export { firstAvailable };
