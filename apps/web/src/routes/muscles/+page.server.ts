import { muscleAreas } from '#lib/body/muscleAreas.ts';
import type { PageServerLoad } from './$types';

/** Every muscle of the figure; those without a record are named apart. */
export const load: PageServerLoad = ({ locals }) => {
	const { atlas, shapes } = locals.content;
	const charted = new Set(atlas.muscles.map(({ id }) => id));
	const named = shapes.map(({ id, name, bodyArea }) => ({
		id,
		name: atlas.muscles.find((muscle) => muscle.id === id)?.name ?? name,
		bodyArea,
		isCharted: charted.has(id)
	}));
	return {
		count: charted.size,
		unchartedCount: named.length - charted.size,
		groups: muscleAreas.map(({ id, name }) => {
			const muscles = named.filter(({ bodyArea }) => bodyArea === id);
			return {
				name,
				muscles: muscles.toSorted((a, b) => Number(b.isCharted) - Number(a.isCharted))
			};
		})
	};
};
