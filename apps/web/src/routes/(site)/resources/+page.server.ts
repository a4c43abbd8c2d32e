import type { Content, Page } from '@palpate/content';
import { reviewInWords } from '#lib/body/sources.ts';
import type { PageServerLoad } from './$types';

/** Articles are shared by all clinics, in the order their heads ask for. */
export const load: PageServerLoad = ({ locals }) => ({
	articles: articlesOf(locals.content).map(({ id, title, description, review }) => ({
		href: `/resources/${id}`,
		title,
		description,
		review: review ? reviewInWords(review) : null
	})),
	muscleCount: locals.content.atlas.muscles.length,
	placeCount: locals.content.atlas.regions.length
});

const articlesOf = (content: Content & { articles?: readonly Page[] }) => content.articles ?? [];
