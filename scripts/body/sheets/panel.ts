// What the contact sheets are put together from: pieces of SVG.
import { flatViews, type ViewId } from '@palpate/drawing';
import sharp from 'sharp';
import { screenFile } from '../pictures/files.ts';
import type { ThemeId } from '../pictures/light.ts';

/** The page's colours. */
export const looks = {
	light: { page: '#f8f3e9', ink: '#3a2f28' },
	dark: { page: '#121a16', ink: '#e8dfd2' }
} as const satisfies Record<ThemeId, Record<'page' | 'ink', string>>;

/** In pixels of the sheet. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export const heightToWidth = (id: ViewId): number =>
	flatViews[id].heightMillimetres / flatViews[id].widthMillimetres;

/** A view's picture in a box of its shape. */
export async function pictureIn(
	id: ViewId,
	theme: ThemeId,
	{ x, y, width, height }: Box
): Promise<string> {
	const png = await sharp(screenFile(id, theme))
		.resize(Math.round(width), Math.round(height), { fit: 'fill' })
		.png()
		.toBuffer();
	return `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
}

export const text = (
	words: string,
	[x, y]: readonly [number, number],
	{ size, ink, anchor = 'middle' }: { size: number; ink: string; anchor?: string }
): string =>
	`<text x="${x}" y="${y}" font-family="Alegreya" font-size="${size}" fill="${ink}" text-anchor="${anchor}">${words.replaceAll('&', '&amp;')}</text>`;

export const sheet = (width: number, height: number, parts: readonly string[]): string =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
