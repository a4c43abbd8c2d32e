import type { Content } from '@palpate/content';
import { drawingSvg, type ViewId } from '@palpate/drawing';
import type { Drawn } from '@palpate/services';
import { shownDrawing } from '@palpate/services';
import { outlinesOf } from '#lib/painting/bodyFiles.server.ts';
import { figureViews } from './figureViews.server.ts';

/** Pixels of one view on the sheet, and of the line under it that names it. */
export const sheetPanel = { width: 640, height: 800, caption: 48 } as const;

const prints = import.meta.glob<string>('../../../../../content/atlas/figure/print/*.jpg', {
	eager: true,
	query: '?inline',
	import: 'default'
});

/** The shaded picture of a view, within the picture itself: what draws it knows no WebP. */
const backdropOf = (view: ViewId): string | undefined =>
	prints[`../../../../../content/atlas/figure/print/${view}.jpg`];

/**
 * What was marked, as one picture to keep or to print: the views that show it best, side by side, on
 * white, each with its name. It holds no name of a person.
 *
 * @returns undefined where nothing is marked, or nothing of it can be seen
 */
export function drawingSheet(
	{ body }: Pick<Content, 'body'>,
	kept: Drawn | undefined
): string | undefined {
	if (!kept || kept.marks.length === 0) return undefined;
	const { drawing } = shownDrawing(body, kept);
	const { width, height, caption } = sheetPanel;
	const panels = figureViews(body, drawing, { shape: width / height }).map((view, n) => {
		const backdrop = backdropOf(view.id);
		return (
			drawingSvg({
				outlines: outlinesOf(view.id),
				paths: view.paths,
				title: view.name,
				...(backdrop && { backdrop }),
				crop: view.window,
				theme: 'print',
				placed: { x: n * width, y: 0, width, height },
				prefix: `feel${n}`
			}) +
			`<text x="${(n + 0.5) * width}" y="${height + caption * 0.6}" font-family="sans-serif" font-size="26" text-anchor="middle" fill="#1b2621">${view.name}</text>`
		);
	});
	if (panels.length === 0) return undefined;
	const [wide, high] = [panels.length * width, height + caption];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><rect width="${wide}" height="${high}" fill="#ffffff"/>${panels.join('')}</svg>`;
}
