import { resolvePosition } from '@palpate/anatomy';
import { emptyDrawing, flatViews, pointInView, positionAt } from '@palpate/drawing';
import { error } from '@sveltejs/kit';
import { zonesOf } from '#lib/body/candidates.ts';
import { figureViews } from '#lib/body/figureViews.server.ts';
import type { PageServerLoad } from './$types';

/** Half way along the roll between neck and shoulder. */
const onTheRoll = {
	landmark: 'bony-tip-of-shoulder',
	moves: [{ towardLandmark: 'side-of-neck-middle', share: 0.5 }]
};

/** Of the front view, in its units: the body stands in its middle. */
const headAndShoulders = { x: 210, y: 0, width: 480, height: 460 };

/** One article of the hub, for every clinic. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { articles, atlas, body, landmarks } = locals.content;
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
		const zones = zonesOf(atlas, { ...muscle, triggerPoints: [point] }, 'right');
		const spot = resolvePosition(body.surface, landmarks.addresses, onTheRoll, 'right');
		const [x, y] = pointInView(flatViews.front, positionAt(body.surface, spot));
		const views = figureViews(body, emptyDrawing(body.surface.id), { zones, view: 'front' });
		return {
			views: views.map((view) => ({ ...view, window: headAndShoulders })),
			at: [x, y] as const
		};
	}
};
