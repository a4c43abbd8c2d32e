// The plain shaded figure in a window: what the sheets of the muscles are painted on.
import type { FlatView, ViewRaster } from '@palpate/drawing';
import { rasterise } from '@palpate/drawing';
import type { Figure } from '../makeFigure.ts';
import { dot, scale, type Vec } from '../vectors.ts';

/** the page of the sheet */
const paper: Vec = [248, 243, 233];
const skin: Vec = [228, 214, 200];

export interface SkinPicture {
	readonly raster: ViewRaster;
	/** three bytes a pixel */
	readonly pixels: Uint8Array;
	/** how light the skin is in a pixel, 1 where it faces the looker */
	lightAt(pixel: number): number;
}

export function skinPicture(
	fine: Figure['fine'],
	view: FlatView,
	pixelsPerMillimetre: number
): SkinPicture {
	const raster = rasterise(fine, view, pixelsPerMillimetre);
	const pixels = new Uint8Array(raster.width * raster.height * 3);
	const lights = new Float32Array(raster.width * raster.height);
	for (const [pixel, quad] of raster.quad.entries()) {
		const light = quad < 0 ? 1 : lightOn(fine, raster, pixel, quad);
		lights[pixel] = light;
		const colour = quad < 0 ? paper : scale(skin, light);
		pixels.set(
			colour.map((n) => Math.min(255, Math.max(0, Math.round(n)))),
			pixel * 3
		);
	}
	return { raster, pixels, lightAt: (pixel) => lights[pixel] ?? 1 };
}

function lightOn(
	{ quads, normals, occlusion }: Figure['fine'],
	{ view, u, v }: ViewRaster,
	pixel: number,
	quad: number
): number {
	const [a, b] = [u[pixel] ?? 0, v[pixel] ?? 0];
	const weights = [(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b];
	const mean = (values: Float64Array, per: number, axis: number) =>
		weights.reduce(
			(sum, weight, corner) =>
				sum + weight * (values[(quads[quad * 4 + corner] ?? 0) * per + axis] ?? 0),
			0
		);
	const normal: Vec = [mean(normals, 3, 0), mean(normals, 3, 1), mean(normals, 3, 2)];
	const facing = Math.max(0, dot(normal, view.toward));
	const side = 0.1 * dot(normal, view.up) - 0.08 * dot(normal, view.right);
	return (0.56 + 0.44 * facing ** 0.8 + side) * (0.72 + 0.28 * mean(occlusion, 1, 0));
}
