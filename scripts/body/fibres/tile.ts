// One muscle on the plain shaded figure, as SVG: for looking at, not for the site.
import type { MuscleShape } from '@palpate/anatomy';
import { type Fibres, type FlatView, pointInView, rasterise, type Surface } from '@palpate/drawing';
import sharp from 'sharp';
import { vertexNormals } from '../mesh.ts';
import { dot, type Vec } from '../vectors.ts';
import { isSeen } from './bestView.ts';

export type Part = Fibres;

interface Look {
	readonly width: number;
	readonly height: number;
	/** pixels a unit of the tile */
	readonly scale: number;
	readonly layer: MuscleShape['layer'];
}

const inks = { superficial: '#a2342a', deep: '#5a4a8a', internal: '#2f6478' } as const;
/** Some skin around the muscle, and never a closer look than this. */
const marginShare = 0.28;
const leastMillimetres = 110;

export async function tileSvg(
	surface: Surface,
	view: FlatView,
	parts: readonly Part[],
	{ width, height, scale, layer }: Look
): Promise<string> {
	const window = around(view, parts);
	const raster = rasterise(surface, window, (width * scale) / window.widthMillimetres);
	const units = width / (window.widthMillimetres * window.unitsPerMillimetre);
	const lines = parts.map((part) => {
		const paths = fibresOf(part).map((fibre) =>
			pathOf(fibre, window, units, (p) => isSeen(raster, p))
		);
		const ends = [0, part.along - 1].map((j) =>
			pathOf(
				fibresOf(part).map((fibre) => fibre[j] as Vec),
				window,
				units,
				(p) => isSeen(raster, p)
			)
		);
		return `<path d="${paths.join('')}" fill="none" stroke="${inks[layer]}" stroke-width="0.9" opacity="0.85"/>
<path d="${ends[0]}" fill="none" stroke="#1c7a3c" stroke-width="1.8"/><path d="${ends[1]}" fill="none" stroke="#1f4fbf" stroke-width="1.8"/>`;
	});
	const picture = (await shadedPng(surface, raster)).toString('base64');
	return `<image href="data:image/png;base64,${picture}" width="${width}" height="${height}"/>
${lines.join('\n')}`;
}

const fibresOf = ({ across, along, points }: Part): readonly (readonly Vec[])[] =>
	Array.from({ length: across }, (_, i) =>
		Array.from({ length: along }, (_, j): Vec => {
			const n = (i * along + j) * 3;
			return [points[n] ?? 0, points[n + 1] ?? 0, points[n + 2] ?? 0];
		})
	);

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
function around(view: FlatView, parts: readonly Part[]): FlatView {
	const seen = parts
		.flatMap((part) => fibresOf(part).flat())
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

const paper: Vec = [246, 242, 236];
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
