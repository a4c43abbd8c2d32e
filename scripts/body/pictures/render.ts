// Draws the lit figure: several samples a pixel, in bands so that a whole body fits in memory.
import { cornerWeights, type FlatView, rasterise, type ViewRaster } from '@palpate/drawing';
import { dot, unit, type Vec } from '../vectors.ts';
import { groundShadow } from './ground.ts';
import type { Theme } from './light.ts';

export interface Lit {
	readonly positions: Float64Array;
	readonly quads: Uint32Array;
	readonly normals: Float64Array;
	/** three numbers a vertex, linear: what falls on it */
	readonly light: Float32Array;
	/** a number a vertex around 1: folds are a little darker than ridges */
	readonly relief: Float32Array;
}

export interface Picture {
	readonly width: number;
	readonly height: number;
	/** four bytes a pixel: red, green, blue, opacity */
	readonly pixels: Uint8Array;
}

const bandRows = 48;
/** What the window cuts off fades away over this share of its smaller side. */
export const fadeShare = 0.06;

export function render(
	lit: Lit,
	view: FlatView,
	theme: Theme,
	pixelsPerMillimetre: number,
	samples: number
): Picture {
	const width = Math.round(view.widthMillimetres * pixelsPerMillimetre);
	const height = Math.round(view.heightMillimetres * pixelsPerMillimetre);
	const pixels = new Uint8Array(width * height * 4);
	for (let row = 0; row < height; row += bandRows) {
		const rows = Math.min(bandRows, height - row);
		const band = bandOf(view, row / pixelsPerMillimetre, rows / pixelsPerMillimetre);
		const raster = rasterise(lit, band, pixelsPerMillimetre * samples);
		pixels.set(resolved(lit, view, theme, raster, samples, width, rows), row * width * 4);
	}
	fadeOut(pixels, width, height);
	if (view.up[1] === 1 && view.unitsPerMillimetre === 1)
		groundShadow(pixels, width, height, view, pixelsPerMillimetre, theme);
	return { width, height, pixels };
}

/** A strip of a view's window. */
function bandOf(view: FlatView, topMillimetres: number, heightMillimetres: number): FlatView {
	const down = topMillimetres / 1000;
	const [x, y, z] = view.corner;
	return {
		...view,
		corner: [x - view.up[0] * down, y - view.up[1] * down, z - view.up[2] * down],
		heightMillimetres
	};
}

function resolved(
	lit: Lit,
	view: FlatView,
	theme: Theme,
	raster: ViewRaster,
	samples: number,
	width: number,
	rows: number
): Uint8Array {
	const out = new Uint8Array(width * rows * 4);
	const colour = new Float64Array(3);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < width; column++) {
			let hits = 0;
			const sum = [0, 0, 0] as [number, number, number];
			for (let dy = 0; dy < samples; dy++)
				for (let dx = 0; dx < samples; dx++) {
					const sample = (row * samples + dy) * raster.width + column * samples + dx;
					if ((raster.quad[sample] ?? -1) < 0) continue;
					hits++;
					shade(lit, view, theme, raster, sample, colour);
					for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (colour[c] as number);
				}
			if (hits === 0) continue;
			const at = (row * width + column) * 4;
			for (let c = 0; c < 3; c++) out[at + c] = Math.round((255 * (sum[c] ?? 0)) / hits);
			out[at + 3] = Math.round((255 * hits) / samples ** 2);
		}
	return out;
}

/** Where the light of the sheen comes from, as the looker has it. */
const keyDirection: Vec = unit([-0.62, 0.62, 0.55]);
const half: Vec = unit([keyDirection[0], keyDirection[1], keyDirection[2] + 1]);

/** Writes the colour of a sample, 0 to 1 as a screen wants it. */
function shade(
	{ quads, normals, light, relief }: Lit,
	view: FlatView,
	theme: Theme,
	raster: ViewRaster,
	sample: number,
	colour: Float64Array
): void {
	const quad = raster.quad[sample] as number;
	const weights = cornerWeights(raster.u[sample] as number, raster.v[sample] as number);
	let nx = 0;
	let ny = 0;
	let nz = 0;
	let red = 0;
	let green = 0;
	let blue = 0;
	let raised = 0;
	for (let c = 0; c < 4; c++) {
		const weight = weights[c] as number;
		const vertex = quads[quad * 4 + c] as number;
		nx += weight * (normals[vertex * 3] as number);
		ny += weight * (normals[vertex * 3 + 1] as number);
		nz += weight * (normals[vertex * 3 + 2] as number);
		red += weight * (light[vertex * 3] as number);
		green += weight * (light[vertex * 3 + 1] as number);
		blue += weight * (light[vertex * 3 + 2] as number);
		raised += weight * (relief[vertex] as number);
	}
	const normal = unit([nx, ny, nz]);
	const facing = Math.max(0, dot(normal, view.toward));
	const seen: Vec = [dot(normal, view.right), dot(normal, view.up), facing];
	const gloss = Math.max(0, dot(seen, half)) ** 22 * 0.075;
	const edge = (1 - facing) ** 3 * theme.sheen;
	const open = Math.min(1.2, green);
	const skin = theme.skin;
	colour[0] = screen(theme.exposure * (skin[0] * red * raised + (gloss + edge) * open));
	colour[1] = screen(
		theme.exposure * (skin[1] * green * raised ** 1.25 + (gloss * 0.95 + edge * 0.93) * open)
	);
	colour[2] = screen(
		theme.exposure * (skin[2] * blue * raised ** 1.4 + (gloss * 0.88 + edge * 0.86) * open)
	);
}

/** Linear light to the screen's scale, the brightest rolled off so that nothing burns out. */
function screen(linear: number): number {
	const knee = 0.55;
	const soft =
		linear < knee ? linear : knee + (1 - knee) * (1 - Math.exp(-(linear - knee) / (1 - knee)));
	return soft <= 0.003_130_8 ? 12.92 * soft : 1.055 * soft ** (1 / 2.4) - 0.055;
}

/** What the window cuts off fades away towards that edge; the other edges are left alone. */
function fadeOut(pixels: Uint8Array, width: number, height: number): void {
	const reach = fadeShare * Math.min(width, height);
	const opacityAt = (column: number, row: number) => pixels[(row * width + column) * 4 + 3] ?? 0;
	const rows = Array.from({ length: height }, (_, row) => row);
	const columns = Array.from({ length: width }, (_, column) => column);
	const cut = {
		left: rows.some((row) => opacityAt(0, row) > 0),
		right: rows.some((row) => opacityAt(width - 1, row) > 0),
		top: columns.some((column) => opacityAt(column, 0) > 0),
		bottom: columns.some((column) => opacityAt(column, height - 1) > 0)
	};
	for (let row = 0; row < height; row++)
		for (let column = 0; column < width; column++) {
			const away = Math.min(
				cut.left ? column : reach,
				cut.right ? width - 1 - column : reach,
				cut.top ? row : reach,
				cut.bottom ? height - 1 - row : reach
			);
			if (away >= reach) continue;
			const t = (away + 0.5) / reach;
			const at = (row * width + column) * 4 + 3;
			pixels[at] = Math.round((pixels[at] ?? 0) * t * t * (3 - 2 * t));
		}
}
