// Shaded pictures of every flat view, in light and dark: content/atlas/figure/<view>-<theme>.webp.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { flatViews, type ViewId, viewIds } from '@palpate/drawing';
import sharp from 'sharp';
import { type Figure, makeFigure } from '../makeFigure.ts';
import { neighbours } from '../mesh.ts';
import { irradiance, scattered, type ThemeId, themes } from './light.ts';
import { opennessOf } from './openness.ts';
import { reliefOf } from './relief.ts';
import { type Picture, render } from './render.ts';

export const pictureFolder = resolve(import.meta.dirname, '../../../content/atlas/figure');
export const themeIds = Object.keys(themes) as ThemeId[];

/** Parts of the sky that each vertex is asked about. */
const skyParts = 480;
const samplesAcross = 3;
/** How far folds and ridges are brought out, by how many units a view has to a millimetre: the
 * face, which has many, the least. */
const reliefs: Readonly<Record<number, number>> = { 1: 0.28, 2: 0.12, 4: 0.25 };
/** Pixels a millimetre, by how many units a view has to one. */
const finenesses: Readonly<Record<number, number>> = { 1: 1, 2: 1.8, 4: 2.8 };

/** Draws views of the figure; the light from the sky is worked out once for all of them. */
export function painter(figure: Figure, parts: number) {
	const { fine } = figure;
	const around = neighbours(fine.positions.length / 3, fine.quads);
	const openness = opennessOf(fine, parts);
	return (id: ViewId, theme: ThemeId, pixelsPerMillimetre: number, samples: number): Picture => {
		const view = flatViews[id];
		const relief = reliefOf(fine, around, reliefs[view.unitsPerMillimetre] ?? 0);
		const light = scattered(
			irradiance(fine.normals, openness, view, themes[theme]),
			around
		);
		return render({ ...fine, light, relief }, view, themes[theme], pixelsPerMillimetre, samples);
	};
}

const finenessOf = (id: ViewId): number => finenesses[flatViews[id].unitsPerMillimetre] ?? 1;

async function build(): Promise<void> {
	mkdirSync(pictureFolder, { recursive: true });
	const paint = painter(makeFigure(false), skyParts);
	for (const id of viewIds)
		for (const theme of themeIds) {
			const { pixels, width, height } = paint(id, theme, finenessOf(id), samplesAcross);
			const webp = await sharp(pixels, { raw: { width, height, channels: 4 } })
				.webp({ quality: 82, alphaQuality: 90, effort: 6, smartSubsample: true })
				.toBuffer();
			writeFileSync(join(pictureFolder, `${id}-${theme}.webp`), webp);
			console.log(`${id}-${theme}.webp  ${width} x ${height}, ${webp.length} bytes`);
		}
}

if (import.meta.main) await build();
