import type { Content } from '@palpate/content';
import { drawingSvg } from '@palpate/drawing';
import { shownDrawing } from '@palpate/services';
import { outlinesOf } from '#lib/painting/bodyFiles.server.ts';
import type { Kept } from './drawnFigure.server.ts';
import { figureViews } from './figureViews.server.ts';

/** Pixels of one view on the sheet, and of the line under it that names it. */
export const sheetPanel = { width: 640, height: 800, caption: 48 } as const;

/** A view's picture on the sheet, its patterns under names of its own. */
const placed = (svg: string, n: number): string =>
	svg
		.replace(
			'<svg ',
			`<svg x="${n * sheetPanel.width}" width="${sheetPanel.width}" height="${sheetPanel.height}" `
		)
		.replaceAll('"feel-', `"feel${n}-`)
		.replaceAll('url(#feel-', `url(#feel${n}-`);

/**
 * What was marked, as one picture to keep or to print: the views that show it best, side by side, on
 * white, each with its name. It holds no name of a person.
 *
 * @returns undefined where nothing is marked, or nothing of it can be seen
 */
export function drawingSheet(
	{ body }: Pick<Content, 'body'>,
	kept: Kept | undefined
): string | undefined {
	if (!kept || kept.marks.length === 0) return undefined;
	const { drawing } = shownDrawing(body, kept);
	const { width, height, caption } = sheetPanel;
	const panels = figureViews(body, drawing, { shape: width / height }).map((view, n) => {
		const svg = drawingSvg({
			outlines: outlinesOf(view.id),
			paths: view.paths,
			title: view.name,
			crop: view.window,
			theme: 'print'
		});
		return (
			placed(svg, n) +
			`<text x="${(n + 0.5) * width}" y="${height + caption * 0.6}" font-family="sans-serif" font-size="26" text-anchor="middle" fill="#1b2621">${view.name}</text>`
		);
	});
	if (panels.length === 0) return undefined;
	const [wide, high] = [panels.length * width, height + caption];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"><rect width="${wide}" height="${high}" fill="#ffffff"/>${panels.join('')}</svg>`;
}
