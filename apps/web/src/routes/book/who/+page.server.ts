import { practitionersFor } from '@palpate/content';
import { redirect } from '@sveltejs/kit';
import { firstAvailable, readChoice } from '#lib/booking/choice.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { clinic } = locals;
	const choice = readChoice(clinic, url.searchParams);
	if (!choice.service) redirect(303, '/book');
	const asked = url.searchParams.has('asked');
	return {
		service: choice.service,
		visit: choice.visit,
		practitioner: choice.practitioner ?? firstAvailable,
		people: practitionersFor(clinic, choice.service.id).map(({ id, name, practises }) => ({
			id,
			name,
			toBeConfirmed: practises === 'to-be-confirmed'
		})),
		errors: {
			visit: asked && !choice.visit ? 'Please say whether you have been here before.' : undefined
		}
	};
};
