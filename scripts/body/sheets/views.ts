// All twenty views, on the light page and on the dark one.
import { flatViews, type ViewId, viewIds } from '@palpate/drawing';
import { type ThemeId, themes } from '../pictures/light.ts';
import { heightToWidth, looks, pictureIn, sheet, text } from './panel.ts';

const gap = 18;
const caption = 22;
/** The views in rows, and how high the pictures of a row are. */
const rows: readonly { readonly height: number; readonly ids: readonly ViewId[] }[] = [
	{ height: 620, ids: viewIds.slice(0, 4) },
	{ height: 230, ids: viewIds.slice(4, 8) },
	{ height: 230, ids: viewIds.slice(8, 12) },
	{ height: 200, ids: viewIds.slice(12, 16) },
	{ height: 200, ids: viewIds.slice(16, 20) }
];

const widthOf = (height: number, ids: readonly ViewId[]) =>
	ids.reduce((sum, id) => sum + height / heightToWidth(id) + gap, gap);

const sheetWidth = Math.ceil(Math.max(...rows.map(({ height, ids }) => widthOf(height, ids))));
const sheetHeight = rows.reduce((sum, { height }) => sum + height + caption + gap, gap);

export async function viewsSheet(): Promise<string> {
	const parts = [];
	for (const [n, theme] of (Object.keys(themes) as ThemeId[]).entries())
		parts.push(await half(theme, n * sheetWidth));
	return sheet(2 * sheetWidth, sheetHeight, parts);
}

async function half(theme: ThemeId, left: number): Promise<string> {
	const { page, ink } = looks[theme];
	const parts = [
		`<rect x="${left}" width="${sheetWidth}" height="${sheetHeight}" fill="${page}"/>`
	];
	let y = gap;
	for (const { height, ids } of rows) {
		const spare = (sheetWidth - widthOf(height, ids)) / ids.length;
		let x = left + gap + spare / 2;
		for (const id of ids) {
			const width = height / heightToWidth(id);
			parts.push(await pictureIn(id, theme, { x, y, width, height }));
			const middle = [x + width / 2, y + height + 16] as const;
			parts.push(text(flatViews[id].name, middle, { size: 15, ink }));
			x += width + gap + spare;
		}
		y += height + caption + gap;
	}
	return parts.join('');
}
