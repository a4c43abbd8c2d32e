import type { Clinic } from './clinic.ts';
import { practitionersFor } from './clinicFor.ts';

/** What the schema of one clinic cannot see: names that must point at something. */
export function checkClinic(clinic: Clinic, file: string, folder: string): readonly string[] {
	const services = new Set(clinic.services.map(({ id }) => id));
	return [
		...(clinic.slug === folder
			? []
			: [`${file}, slug: must equal the name of the folder ${folder}, was "${clinic.slug}"`]),
		...repeated(clinic.services.map(({ id }) => id)).map(
			(id) => `${file}, services: the id ${id} is used twice`
		),
		...repeated(clinic.practitioners.map(({ id }) => id)).map(
			(id) => `${file}, practitioners: the id ${id} is used twice`
		),
		...clinic.services.flatMap(
			({ id, parent, bookable, firstVisitMinutes, followUpMinutes }, i) => [
				...(parent === undefined || services.has(parent)
					? []
					: [`${file}, services[${i}].parent: there is no service ${parent}`]),
				...(parent === undefined || !isUnderItself(clinic, id)
					? []
					: [`${file}, services[${i}].parent: ${id} would be under itself`]),
				...(bookable && !(firstVisitMinutes && followUpMinutes)
					? [
							`${file}, services[${i}]: a bookable service needs firstVisitMinutes and followUpMinutes`
						]
					: []),
				...(bookable && practitionersFor(clinic, id).length === 0
					? [`${file}, services[${i}].bookable: nobody practises ${id}`]
					: [])
			]
		),
		...clinic.practitioners.flatMap(({ practises }, i) =>
			practises === 'to-be-confirmed'
				? []
				: practises.flatMap((id, n) =>
						services.has(id)
							? []
							: [`${file}, practitioners[${i}].practises[${n}]: there is no service ${id}`]
					)
		)
	];
}

/** What one clinic cannot know of the others. */
export function checkClinics(clinics: readonly Clinic[]): readonly string[] {
	const defaults = clinics.filter(({ isDefault }) => isDefault).length;
	return [
		...(defaults === 1
			? []
			: [`content/clinics: exactly one clinic must have isDefault true, and ${defaults} have`]),
		...repeated(clinics.flatMap(({ hosts }) => hosts)).map(
			(host) => `content/clinics: the host ${host} belongs to two clinics`
		),
		...repeated(clinics.map(({ id }) => id)).map(
			(id) => `content/clinics: the id ${id} belongs to two clinics`
		)
	];
}

function isUnderItself({ services }: Clinic, id: string): boolean {
	const parentOf = new Map(services.map((service) => [service.id, service.parent]));
	const passed = new Set<string>();
	for (let at = parentOf.get(id); at !== undefined && !passed.has(at); at = parentOf.get(at)) {
		if (at === id) return true;
		passed.add(at);
	}
	return false;
}

const repeated = (names: readonly string[]) => names.filter((name, i) => names.indexOf(name) !== i);
