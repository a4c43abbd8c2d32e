// One muscle on the plain shaded figure, as SVG: for looking at, not for the site.
import type { MuscleShape } from '@palpate/anatomy';
import { type Fibres, type FlatView, pointInView, rasterise, type Surface } from '@palpate/drawing';
import sharp from 'sharp';
import { fibresOf } from '../fibres/measure.ts';
import { vertexNormals } from '../mesh.ts';
import { dot, type Vec } from '../vectors.ts';
import { isSeen } from './bestView.ts';

/** Of the fibres by layer, and of the lines that they run between. */
export const tileInks = {
	superficial: '#a2342a',
	deep: '#5a4a8a',
	internal: '#2f6478',
	origin: '#1c7a3c',
	insertion: '#1f4fbf'
} as const;

/** Some skin around the muscle, and never a closer look than this. */
const marginShare = 0.28;
const leastMillimetres = 110;

/** @param size  the tile's side, in pixels */
export async function muscleTile(
	surface: Surface,
	view: FlatView,
	patches: readonly Fibres[],
	size: number,
	layer: MuscleShape['layer']
): Promise<string> {
	const window = around(view, patches);
	const raster = rasterise(surface, window, size / window.widthMillimetres);
	const units = size / (window.widthMillimetres * window.unitsPerMillimetre);
	const path = (points: readonly Vec[]) =>
		pathOf(points, window, units, (point) => isSeen(raster, point));
	const lines = patches.flatMap((patch) => {
		const fibres = fibresOf(patch);
		const end = (j: number) => path(fibres.map((fibre) => fibre[j] as Vec));
		return [
			stroke(fibres.map(path).join(''), tileInks[layer], 0.9),
			stroke(end(0), tileInks.origin, 1.8),
			stroke(end(patch.along - 1), tileInks.insertion, 1.8)
		];
	});
	const picture = (await shadedPng(surface, raster)).toString('base64');
	return `<image href="data:image/png;base64,${picture}" width="${size}" height="${size}"/>${lines.join('')}`;
}

const stroke = (d: string, ink: string, width: number): string =>
	d === '' ? '' : `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;

function pathOf(
	points: readonly Vec[],
	view: FlatView,
	units: number,
	isShown: (point: Vec) => boolean
): string {
	let isDrawing = false;
	return points
		.map((point) => {
			const shown = isShown(point);
			const [x, y] = pointInView(view, point);
			const command = isDrawing ? 'L' : 'M';
			isDrawing = shown;
			return shown ? `${command}${(x * units).toFixed(1)} ${(y * units).toFixed(1)}` : '';
		})
		.join('');
}

/** The square part of a view that shows the muscle. */
function around(view: FlatView, patches: readonly Fibres[]): FlatView {
	const seen = patches
		.flatMap((patch) => fibresOf(patch).flat())
		.map((point) => pointInView(view, point));
	const millimetres = (axis: 0 | 1) => seen.map((point) => point[axis] / view.unitsPerMillimetre);
	const [xs, ys] = [millimetres(0), millimetres(1)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const size = Math.max(
		leastMillimetres,
		(1 + 2 * marginShare) * Math.max(right - left, bottom - top)
	);
	const x = ((left + right) / 2 - size / 2) / 1000;
	const y = ((top + bottom) / 2 - size / 2) / 1000;
	const corner = view.corner.map(
		(n, axis) => n + x * (view.right[axis] ?? 0) - y * (view.up[axis] ?? 0)
	) as unknown as Vec;
	return { ...view, corner, widthMillimetres: size, heightMillimetres: size };
}

/** the page of the sheet */
const paper: Vec = [248, 243, 233];
const skin: Vec = [226, 212, 198];

function shadedPng(surface: Surface, raster: ReturnType<typeof rasterise>): Promise<Buffer> {
	const normals = normalsOf(surface);
	const rows = Buffer.alloc(raster.height * raster.width * 3);
	for (let row = 0; row < raster.height; row++)
		for (let column = 0; column < raster.width; column++) {
			const pixel = row * raster.width + column;
			const quad = raster.quad[pixel] ?? -1;
			const colour = quad < 0 ? paper : shadeOf(surface, normals, raster, pixel, quad);
			rows.set(colour.map(Math.round), pixel * 3);
		}
	return sharp(rows, { raw: { width: raster.width, height: raster.height, channels: 3 } })
		.png()
		.toBuffer();
}

function shadeOf(
	{ quads }: Surface,
	normals: Float64Array,
	{ view, u, v }: ReturnType<typeof rasterise>,
	pixel: number,
	quad: number
): Vec {
	const [a, b] = [u[pixel] ?? 0, v[pixel] ?? 0];
	const weights = [(1 - a) * (1 - b), a * (1 - b), a * b, (1 - a) * b];
	const normal = [0, 1, 2].map((axis) =>
		weights.reduce(
			(sum, weight, corner) =>
				sum + weight * (normals[(quads[quad * 4 + corner] ?? 0) * 3 + axis] ?? 0),
			0
		)
	) as unknown as Vec;
	const facing = Math.max(0, dot(normal, view.toward));
	const side = 0.08 * dot(normal, view.up) - 0.06 * dot(normal, view.right);
	const light = 0.62 + 0.38 * facing ** 0.8 + side;
	return skin.map((n) => Math.min(255, Math.max(0, n * light))) as unknown as Vec;
}

const known = new WeakMap<Surface, Float64Array>();

function normalsOf(surface: Surface): Float64Array {
	const there = known.get(surface);
	if (there) return there;
	const normals = vertexNormals({
		positions: Float64Array.from(surface.positions),
		quads: Uint32Array.from(surface.quads)
	});
	known.set(surface, normals);
	return normals;
}
