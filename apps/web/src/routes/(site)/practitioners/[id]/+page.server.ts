import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
	const { practitioners, services } = locals.clinic;
	const turn = practitioners.findIndex(({ id }) => id === params.id);
	const person = practitioners[turn];
	if (!person) error(404, 'This person is not here');
	const { practises } = person;
	return {
		person,
		turn,
		practises:
			practises === 'to-be-confirmed' ? null : services.filter(({ id }) => practises.includes(id))
	};
};
