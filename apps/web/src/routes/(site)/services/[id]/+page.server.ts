import { practitionersFor } from '@palpate/content';
import { error } from '@sveltejs/kit';
import { reviewInWords } from '#lib/body/sources.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { clinic, content } = locals;
	const service = clinic.services.find(({ id }) => id === params.id);
	if (!service) error(404, 'This service is not here');
	const text = content.serviceTexts[service.id] ?? null;
	return {
		service,
		text,
		review: text?.review ? reviewInWords(text.review) : null,
		below: clinic.services.filter(({ parent }) => parent === service.id),
		parent: clinic.services.find(({ id }) => id === service.parent) ?? null,
		people: service.bookable
			? practitionersFor(clinic, service.id).map(({ id, name }) => ({ id, name }))
			: [],
		unconfirmed: clinic.practitioners.some(({ practises }) => practises === 'to-be-confirmed')
	};
};
