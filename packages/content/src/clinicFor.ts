import type { Clinic, HealthcareService, Practitioner } from './clinic.ts';
import type { Content } from './loadContent.ts';

/** The clinic that answers for a host name; the default one where none names it. */
export function clinicFor(content: Pick<Content, 'clinics'>, host: string): Clinic {
	const name = host.toLowerCase().replace(/:\d+$/, '');
	const clinic =
		content.clinics.find(({ hosts }) => hosts.includes(name)) ??
		content.clinics.find(({ isDefault }) => isDefault);
	if (!clinic) throw new Error('there is no default clinic'); // loadContent has made sure of one
	return clinic;
}

/** Who may be booked for a service: everybody where the clinic has not said yet. */
export function practitionersFor(clinic: Clinic, serviceId: string): readonly Practitioner[] {
	return clinic.practitioners.filter(
		({ practises }) => practises === 'to-be-confirmed' || practises.includes(serviceId)
	);
}

/** A service and those that belong under it. */
export interface ServiceBranch {
	readonly service: HealthcareService;
	readonly below: readonly ServiceBranch[];
}

/** The services as a tree, in the order of the file. */
export function serviceTree(clinic: Clinic, parent?: string): readonly ServiceBranch[] {
	return clinic.services
		.filter((service) => service.parent === parent)
		.map((service) => ({ service, below: serviceTree(clinic, service.id) }));
}
