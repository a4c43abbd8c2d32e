import { cardOf } from '#lib/articles/cardOf.ts';
import { homeFigures } from '#lib/home/homeFigures.server.ts';
import type { PageServerLoad } from './$types';

/** The first article of the hub stands on the home page. */
export const load: PageServerLoad = ({ locals }) => {
	const [first] = locals.content.articles;
	return { article: first ? cardOf(first) : null, figures: homeFigures(locals.content) };
};
