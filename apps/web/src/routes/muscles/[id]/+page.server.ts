import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { charted } from './charted.server.ts';
import { uncharted } from './uncharted.server.ts';

/** One muscle: its record, or where it lies when it has none yet. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { atlas, shapes } = locals.content;
	const muscle = atlas.muscles.find(({ id }) => id === params.id);
	if (muscle) return charted(locals, muscle);
	const shape = shapes.find(({ id }) => id === params.id);
	if (!shape) error(404, 'There is no such muscle here');
	return uncharted(locals.content, shape);
};
