// The fibres of a patch in the pixels of a view: bundles of flesh that fade into tendon at both ends.
// For looking at, not for the site, which draws them on the graphics card.
import type { MuscleShape } from '@palpate/anatomy';
import { type Fibres, pointInView, type ViewRaster } from '@palpate/drawing';
import { fibresOf } from '../fibres/measure.ts';
import { length, mix, scale, sub, type Vec } from '../vectors.ts';
import type { SkinPicture } from './skinPicture.ts';

/** 0 to 255 a channel. */
const colours: Readonly<Record<MuscleShape['layer'], { belly: Vec; tendon: Vec; cover: number }>> =
	{
		superficial: { belly: [164, 66, 54], tendon: [240, 228, 210], cover: 0.96 },
		deep: { belly: [122, 96, 136], tendon: [206, 197, 212], cover: 0.84 },
		internal: { belly: [84, 122, 138], tendon: [190, 207, 213], cover: 0.72 }
	};

/** How far behind what is seen a sample may lie and count as seen itself. */
const behindMetres = 0.006;
const fibreMetres = 0.0013;
const bundleMetres = 0.0045;
const leastPixelsAFibre = 2.4;
const cornerMetres = 0.005;

export interface PaintedPatch {
	readonly fibres: Fibres;
	readonly layer: MuscleShape['layer'];
}

/** Lays a patch over the picture of the skin. */
export function paintPatch(
	{ pixels: picture, raster, lightAt }: SkinPicture,
	{ fibres: patch, layer }: PaintedPatch
): void {
	const { belly, tendon, cover } = colours[layer];
	const flesh = patch.flesh ?? [0, 1];
	const { wide, long } = extentOf(patch);
	const pixelMetres = 0.001 / raster.pixelsPerMillimetre;
	const fine = Math.max(fibreMetres, leastPixelsAFibre * pixelMetres);
	const bundle = Math.max(bundleMetres, 3 * fine);
	for (const [pixel, { across, along, width }] of sharesInPixels(raster, patch)) {
		const over = rimOf(across, along, width, long);
		const covered = cover * smooth(-pixelMetres, pixelMetres, -over);
		if (covered <= 0) continue;
		const [x, y] = [across * wide, along * long];
		const thin = noise(x / fine, y / 0.03);
		const coarse = noise(x / bundle + 31, y / 0.07);
		const inTendon = 0.9 * (1 - fleshAt(flesh, along, (coarse - 0.5) * 0.07));
		const fibre = 0.74 + 0.3 * thin + 0.24 * coarse;
		const thick = smooth(0, Math.min(0.012, 0.4 * width), -over);
		const rounded = 0.76 + 0.24 * Math.max(thick, 0.85 * inTendon);
		const light = lightAt(pixel) * fibre * rounded * 1.04;
		const colour = scale(mix(belly, tendon, inTendon), light);
		for (const channel of [0, 1, 2] as const) {
			const under = picture[pixel * 3 + channel] ?? 0;
			const shown = Math.min(255, colour[channel]);
			picture[pixel * 3 + channel] = Math.round(under + covered * (shown - under));
		}
	}
}

/** 0 in tendon, 1 in flesh, with tongues of one in the other. */
function fleshAt([from, to]: readonly [number, number], along: number, tongue: number): number {
	const long = to - from;
	if (long <= 0) return 0;
	const begun = (along - from) / long + tongue;
	const left = (to - along) / long + tongue;
	return smooth(0.03, 0.2, Math.min(begun, left));
}

interface Spot {
	/** 0 to 1, from one edge to the other and from origin to insertion */
	readonly across: number;
	readonly along: number;
	/** of the patch there, metres */
	readonly width: number;
}

/** By pixel, where on the patch it lies; only what nothing hides. */
function sharesInPixels(raster: ViewRaster, patch: Fibres): ReadonlyMap<number, Spot> {
	const found = new Map<number, Spot>();
	const fibres = fibresOf(patch);
	const widths = Array.from({ length: patch.along }, (_, j) => lengthAcross(fibres, j));
	const units = raster.pixelsPerMillimetre / raster.view.unitsPerMillimetre;
	const placed = fibres.map((fibre) =>
		fibre.map((point): Vec => {
			const [x, y, depth] = pointInView(raster.view, point);
			return [x * units, y * units, depth];
		})
	);
	const corner = (i: number, j: number) => ({ at: placed[i]?.[j] as Vec, i, j });
	for (let i = 1; i < patch.across; i++)
		for (let j = 1; j < patch.along; j++) {
			const cell = [corner(i - 1, j - 1), corner(i, j - 1), corner(i, j), corner(i - 1, j)];
			for (const [a, b, c] of [
				[cell[0], cell[1], cell[2]],
				[cell[0], cell[2], cell[3]]
			]) {
				if (!a || !b || !c) continue;
				fillTriangle(raster, [a.at, b.at, c.at], (pixel, [p, q, r]) => {
					const j_ = a.j * p + b.j * q + c.j * r;
					found.set(pixel, {
						across: (a.i * p + b.i * q + c.i * r) / (patch.across - 1),
						along: j_ / (patch.along - 1),
						width: widths[Math.round(j_)] ?? 0
					});
				});
			}
		}
	return found;
}

/** Every pixel whose middle lies in the triangle and is seen, with the corners' weights there. */
function fillTriangle(
	{ width, height, depth }: ViewRaster,
	[a, b, c]: readonly [Vec, Vec, Vec],
	fill: (pixel: number, weights: Vec) => void
): void {
	const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
	if (Math.abs(area) < 1e-9) return;
	const [left, right] = [Math.min(a[0], b[0], c[0]), Math.max(a[0], b[0], c[0])];
	const [top, bottom] = [Math.min(a[1], b[1], c[1]), Math.max(a[1], b[1], c[1])];
	for (let row = Math.max(0, Math.floor(top)); row <= Math.min(height - 1, bottom); row++)
		for (
			let column = Math.max(0, Math.floor(left));
			column <= Math.min(width - 1, right);
			column++
		) {
			const [x, y] = [column + 0.5, row + 0.5];
			const q = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / area;
			const r = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / area;
			const p = 1 - q - r;
			if (p < 0 || q < 0 || r < 0) continue;
			const pixel = row * width + column;
			const nearest = depth[pixel] ?? Number.POSITIVE_INFINITY;
			const own = p * a[2] + q * b[2] + r * c[2];
			if (Number.isFinite(nearest) && own >= nearest - behindMetres) fill(pixel, [p, q, r]);
		}
}

/** Metres from the patch's rounded edge: less than 0 inside. */
function rimOf(across: number, along: number, width: number, long: number): number {
	const round = Math.min(cornerMetres, 0.42 * width, 0.42 * long);
	const x = Math.abs(across - 0.5) * width - 0.5 * width + round;
	const y = Math.abs(along - 0.5) * long - 0.5 * long + round;
	return Math.hypot(Math.max(x, 0), Math.max(y, 0)) + Math.min(Math.max(x, y), 0) - round;
}

/** Metres: where it is widest, and along its middle fibre. */
function extentOf(patch: Fibres): { readonly wide: number; readonly long: number } {
	const fibres = fibresOf(patch);
	const middle = fibres[patch.across >> 1] ?? [];
	return {
		wide: Math.max(...middle.map((_, j) => lengthAcross(fibres, j))),
		long: middle.reduce((sum, at, j) => sum + length(sub(at, middle[j - 1] ?? at)), 0)
	};
}

const lengthAcross = (fibres: readonly (readonly Vec[])[], j: number): number =>
	fibres.reduce((sum, fibre, i) => {
		const [here, before] = [fibre[j], fibres[i - 1]?.[j]];
		return here && before ? sum + length(sub(here, before)) : sum;
	}, 0);

function smooth(from: number, to: number, n: number): number {
	const t = Math.min(1, Math.max(0, (n - from) / (to - from)));
	return t * t * (3 - 2 * t);
}

/** Value noise, 0 to 1, one cell a unit. */
function noise(x: number, y: number): number {
	const [column, row] = [Math.floor(x), Math.floor(y)];
	const [u, v] = [smooth(0, 1, x - column), smooth(0, 1, y - row)];
	const at = (i: number, j: number) => hash(column + i, row + j);
	const top = at(0, 0) * (1 - u) + at(1, 0) * u;
	return top * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}

function hash(x: number, y: number): number {
	const n = Math.sin(x * 127.1 + y * 311.7) * 43758.5453;
	return n - Math.floor(n);
}
