import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const text = locals.content.texts['how-sure'];
	if (!text) error(404, 'There is no such page here');
	return { text };
};
