import type { Content } from '@palpate/content';
import { type Drawing, describePlaces, emptyDrawing, skinOf, spotsOf } from '@palpate/drawing';
import { exampleDrawing } from '@palpate/services';
import { zonesOf } from '#lib/body/candidates.ts';
import { type FigureView, figureViews } from '#lib/body/figureViews.server.ts';

/** What an example of a drawing shows, and says. */
export interface ShownExample {
	readonly views: readonly FigureView[];
	readonly words: readonly string[];
	readonly place: string; // Inner edge of the shoulder blade on the right
	readonly feeling: string; // 6 of 10
	/** the middle of what is painted, in hundredths of the picture */
	readonly at: readonly [number, number];
}

/** The pictures of the home page: drawn on the same body as everybody's own. */
export interface HomeFigures {
	readonly marked: ShownExample;
	/** the same, closer */
	readonly near: readonly FigureView[];
	/** where a muscle is said to be felt */
	readonly felt: readonly FigureView[];
}

const intensity = 6;

/** Along the inner edge of the right shoulder blade. */
const stroke = {
	side: 'right' as const,
	through: [
		{ landmark: 'root-of-shoulder-blade-ridge', moves: [] },
		{ landmark: 'inner-edge-of-shoulder-blade', moves: [] },
		{ landmark: 'lower-tip-of-shoulder-blade', moves: [] }
	],
	radiusMillimetres: 14,
	intensity,
	quality: 'ache' as const
};

/** Windows of the whole-body views, in their units. */
const windows = {
	hero: { x: 90, y: -10, width: 720, height: 720 },
	near: { x: 290, y: 130, width: 460, height: 350 },
	felt: { x: 30, y: 150, width: 600, height: 460 }
};

export function homeFigures(content: Pick<Content, 'atlas' | 'body' | 'landmarks'>): HomeFigures {
	const { atlas, body } = content;
	const drawing = exampleDrawing(content, [stroke]);
	const muscle = atlas.muscles.find(({ id }) => id === 'infraspinatus');
	const views = figureViews(body, drawing, { view: 'back' });
	return {
		marked: example(content, drawing, within(views, windows.hero)),
		near: within(views, windows.near),
		felt: muscle
			? within(
					figureViews(body, emptyDrawing(body.surface.id), {
						zones: zonesOf(atlas, muscle, 'right'),
						view: 'front'
					}),
					windows.felt
				)
			: []
	};
}

const within = (views: readonly FigureView[], window: FigureView['window']): FigureView[] =>
	views.map((view) => ({ ...view, window }));

function example(
	{ body }: Pick<Content, 'body'>,
	drawing: Drawing,
	views: readonly FigureView[]
): ShownExample {
	const [spot] = spotsOf(body, skinOf(body), drawing);
	const [x, y] = views[0]?.paths[0]?.middles[0] ?? [0, 0];
	const { hero } = windows;
	const place = spot ? describePlaces({ ...spot, places: spot.places.slice(0, 1) }) : '';
	const feeling = `${intensity} of 10`;
	return {
		views,
		words: [`${place}, ${feeling}`],
		place,
		feeling,
		at: [((x - hero.x) / hero.width) * 100, ((y - hero.y) / hero.height) * 100]
	};
}
