import type { Content } from '@palpate/content';
import { describeDrawing, skinOf } from '@palpate/drawing';
import { type Drawn, shownDrawing } from '@palpate/services';
import { marksInWords } from '#lib/server/marksInWords.ts';
import { type FigureView, type FigureWishes, figureViews } from './figureViews.server.ts';

/** What was marked, as pictures and in words: the words say all that the pictures show. */
export interface DrawnFigureData {
	readonly views: readonly FigureView[];
	readonly words: readonly string[];
	/** a sentence, when the picture is less than what was drawn */
	readonly note: string | null;
}

const unreadable =
	'The drawing was made on an earlier figure, which we can no longer show. These are the places that it marked.';

/** @returns null where nothing was marked */
export function drawnFigure(
	{ body, atlas }: Pick<Content, 'body' | 'atlas'>,
	kept: Drawn | undefined,
	wishes?: FigureWishes
): DrawnFigureData | null {
	if (!kept || kept.marks.length === 0) return null;
	const { drawing, source } = shownDrawing(body, kept);
	return {
		views: figureViews(body, drawing, wishes),
		words:
			source === 'drawn'
				? describeDrawing(body, skinOf(body), drawing)
				: marksInWords({ atlas }, kept.marks),
		note: source === 'unreadable' ? unreadable : null
	};
}
