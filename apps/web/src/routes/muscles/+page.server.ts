import { muscleAreas } from '#lib/body/muscleAreas.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const { muscles } = locals.content.atlas;
	return {
		count: muscles.length,
		groups: muscleAreas
			.map(({ id, name }) => ({
				name,
				muscles: muscles
					.filter(({ bodyArea }) => bodyArea === id)
					.map((muscle) => ({ id: muscle.id, name: muscle.name }))
			}))
			.filter((group) => group.muscles.length > 0)
	};
};
