import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { flatViews, pathOf, type ViewId, type ViewOutlines, viewIds } from '@palpate/drawing';
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { makeFigure } from '../makeFigure.ts';
import { imageOf, outlineFolder, printFile, screenFile } from './files.ts';
import { type ThemeId, themes } from './light.ts';
import { painter } from './paint.ts';
import { fadeShare } from './render.ts';

const themeIds = Object.keys(themes) as ThemeId[];

/** Of 255: a coarse sky and another machine's encoder stay below, another light does not. */
const tolerance = 3;

test('a picture painted again, small and under a coarse sky, is the committed one', async () => {
	const paint = painter(makeFigure(false), 24);
	for (const [id, theme] of [
		['head-front', 'light'],
		['left-palm', 'dark'],
		['right', 'light']
	] as const) {
		const pixelsPerMillimetre = 0.25 * flatViews[id].unitsPerMillimetre;
		const again = paint(id, theme, { pixelsPerMillimetre, samples: 2 });
		const { width, height } = again;
		const pixels = await onGrey(imageOf(again));
		const difference = async (other: ThemeId) => {
			const small = sharp(screenFile(id, other)).resize(width, height, { fit: 'fill' });
			return meanDifference(pixels, await onGrey(small));
		};
		expect(await difference(theme), `${id} ${theme}`).toBeLessThan(tolerance);
		expect(await difference(theme === 'light' ? 'dark' : 'light'), id).toBeGreaterThan(tolerance);
	}
}, 60_000);

test('every picture lies on its outlines: same window, same silhouette', async () => {
	for (const id of viewIds)
		for (const theme of themeIds) {
			const picture = await opacityOf(sharp(screenFile(id, theme)));
			const drawn = await opacityOf(silhouetteOf(id, picture.width, picture.height));
			expect(picture.width / picture.height, id).toBeCloseTo(ratioOf(id), 2);
			expect(overlap(picture, drawn), `${id} ${theme}`).toBeGreaterThanOrEqual(0.98);
		}
}, 60_000);

test('pictures are fine enough for a phone and light enough for its network', () => {
	for (const id of viewIds) {
		const [least, most] =
			flatViews[id].unitsPerMillimetre === 1 ? [6_000, 26_000] : [4_000, 20_000];
		for (const theme of themeIds) {
			const { size } = statSync(screenFile(id, theme));
			expect(size, `${id} ${theme}`).toBeGreaterThan(least);
			expect(size, `${id} ${theme}`).toBeLessThanOrEqual(most);
		}
		expect(statSync(printFile(id)).size, `${id} in print`).toBeLessThanOrEqual(40_000);
	}
});

const onGrey = (image: Sharp) => image.flatten({ background: '#808080' }).raw().toBuffer();

function meanDifference(a: Uint8Array, b: Uint8Array): number {
	expect(a.length).toBe(b.length);
	return a.reduce((sum, value, i) => sum + Math.abs(value - (b[i] ?? 0)), 0) / a.length;
}

interface Opacity {
	readonly width: number;
	readonly height: number;
	readonly values: Uint8Array;
}

async function opacityOf(image: Sharp): Promise<Opacity> {
	const { data, info } = await image
		.ensureAlpha()
		.extractChannel(3)
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, values: data };
}

const outlinesOf = (id: ViewId) =>
	JSON.parse(readFileSync(join(outlineFolder, `${id}.json`), 'utf8')) as ViewOutlines;

const ratioOf = (id: ViewId) => flatViews[id].widthMillimetres / flatViews[id].heightMillimetres;

function silhouetteOf(id: ViewId, width: number, height: number) {
	const outlines = outlinesOf(id);
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" preserveAspectRatio="none"` +
		` viewBox="0 0 ${outlines.width} ${outlines.height}"><path d="${pathOf(outlines.silhouette)}"/></svg>`;
	return sharp(Buffer.from(svg));
}

/** Intersection over union, away from the edges at which a limb fades out. */
function overlap(a: Opacity, b: Opacity): number {
	const margin = Math.ceil(fadeShare * Math.min(a.width, a.height));
	let both = 0;
	let either = 0;
	for (let row = margin; row < a.height - margin; row++)
		for (let column = margin; column < a.width - margin; column++) {
			const at = row * a.width + column;
			const inA = (a.values[at] ?? 0) > 127;
			const inB = (b.values[at] ?? 0) > 127;
			if (inA && inB) both++;
			if (inA || inB) either++;
		}
	return both / either;
}
