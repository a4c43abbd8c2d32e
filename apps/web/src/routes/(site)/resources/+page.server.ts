import { cardOf } from '#lib/articles/cardOf.ts';
import type { PageServerLoad } from './$types';

/** Articles are shared by all clinics, in the order their heads ask for. */
export const load: PageServerLoad = ({ locals }) => ({
	articles: locals.content.articles.map(cardOf),
	muscleCount: locals.content.atlas.muscles.length,
	placeCount: locals.content.atlas.regions.length
});
