import { error } from '@sveltejs/kit';
import { zonesOf } from '#lib/body/candidates.ts';
import type { PageServerLoad } from './$types';

/** One article of the hub, for every clinic. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { articles, atlas } = locals.content;
	const article = articles.find(({ id }) => id === params.slug);
	if (!article) error(404, 'There is no such article here');
	const { html: _, headings, video, ...shown } = article;
	return {
		article: shown,
		contents: headings.filter(({ depth }) => depth === 2),
		video: video && (locals.clinic.video ?? video),
		referral: referralOf('trapezius-upper')
	};

	/** Where the first point of a muscle is said to be felt, for the drawing of referred pain. */
	function referralOf(id: string) {
		const muscle = atlas.muscles.find((one) => one.id === id);
		const [point] = muscle?.triggerPoints ?? [];
		if (!muscle || !point) return undefined;
		return { zones: zonesOf(atlas, { ...muscle, triggerPoints: [point] }, 'right') };
	}
};
