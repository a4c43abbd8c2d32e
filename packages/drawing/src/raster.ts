import type { Body } from './body.ts';
import { wholeShare } from './borders.ts';
import { addressInTriangle, type Surface, type SurfaceAddress, type Vector } from './surface.ts';
import { type FlatView, pointInView } from './views.ts';

/** What is seen in each pixel of a view. */
export interface ViewRaster {
	readonly view: FlatView;
	/** pixels; the first one is the top left, rows run to the right */
	readonly width: number;
	readonly height: number;
	readonly pixelsPerMillimetre: number;
	/** by pixel: which quad is seen in its middle, and where on it; -1 for none */
	readonly quad: Int32Array;
	readonly u: Float32Array;
	readonly v: Float32Array;
	/** by pixel: metres, more is nearer; -Infinity where nothing is seen */
	readonly depth: Float32Array;
	/** the pixels of quad `q` are `pixels[starts[q]]` to `pixels[starts[q + 1] - 1]` */
	readonly starts: Int32Array;
	readonly pixels: Int32Array;
}

/** A surface, or a finer mesh of the same form. */
export type Mesh = {
	readonly positions: Float32Array | Float64Array;
	readonly quads: Uint16Array | Uint32Array;
};

/**
 * Looks at the surface through a view's window, the nearest quad in front. Only the outside of the
 * skin is seen; where a view's box cuts the body there is a hole.
 */
export function rasterise(surface: Mesh, view: FlatView, pixelsPerMillimetre: number): ViewRaster {
	const width = Math.round(view.widthMillimetres * pixelsPerMillimetre);
	const height = Math.round(view.heightMillimetres * pixelsPerMillimetre);
	const raster = {
		view,
		width,
		height,
		pixelsPerMillimetre,
		quad: new Int32Array(width * height).fill(-1),
		u: new Float32Array(width * height),
		v: new Float32Array(width * height),
		depth: new Float32Array(width * height).fill(Number.NEGATIVE_INFINITY)
	};
	const points = pointsInPixels(surface, view, pixelsPerMillimetre);
	const kept = keptTest(surface, view);
	for (let quad = 0; quad < surface.quads.length / 4; quad++)
		for (const half of [0, 1] as const) drawTriangle(raster, surface, points, quad, half, kept);
	return { ...raster, ...pixelsByQuad(raster.quad, surface.quads.length / 4) };
}

/**
 * The address seen at a point of a view.
 *
 * @param x,y the view's units
 * @returns undefined where nothing of the body is seen
 */
export function addressAt(raster: ViewRaster, x: number, y: number): SurfaceAddress | undefined {
	const scale = raster.pixelsPerMillimetre / raster.view.unitsPerMillimetre;
	const column = Math.floor(x * scale);
	const row = Math.floor(y * scale);
	if (column < 0 || row < 0 || column >= raster.width || row >= raster.height) return undefined;
	const pixel = row * raster.width + column;
	const quad = raster.quad[pixel] as number;
	if (quad < 0) return undefined;
	return { quad, u: raster.u[pixel] as number, v: raster.v[pixel] as number };
}

/**
 * The place that is seen in each pixel. Where places meet each vertex belongs a little to its
 * neighbours too, so that borders run smoothly and not in steps from vertex to vertex; they stay
 * within about half a quad of where the labels put them.
 *
 * @returns by pixel, an index into the body's places; -1 for none
 */
export function placesInPixels(body: Body, raster: ViewRaster): Int32Array {
	const { quads } = body.surface;
	const soft = placeShares(body);
	const sums = new Float64Array(body.places.length);
	return raster.quad.map((quad, pixel) => {
		if (quad < 0) return -1;
		const u = raster.u[pixel] as number;
		const v = raster.v[pixel] as number;
		const weights = [(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v];
		const met: number[] = [];
		let best = -1;
		let most = 0;
		for (const [corner, weight] of weights.entries()) {
			for (const [place, share] of soft[quads[quad * 4 + corner] as number] ?? []) {
				const sum = (sums[place] as number) + weight * share;
				sums[place] = sum;
				met.push(place);
				if (sum > most) {
					most = sum;
					best = place;
				}
			}
		}
		for (const place of met) sums[place] = 0;
		return best;
	});
}

/** Places and how much of a vertex's surroundings is theirs; together 1. */
type Shares = readonly (readonly [place: number, share: number])[];

const softened = new WeakMap<Uint16Array, readonly Shares[]>();
const softeningRounds = 1;

/**
 * By vertex: how much of it and of what surrounds it belongs to which place. Carried across a quad, the
 * place with the largest share is the one that is there.
 */
export function placeShares(body: Body): readonly Shares[] {
	const known = softened.get(body.labels);
	if (known) return known;
	const found = bordered(body) ?? softenedLabels(body);
	softened.set(body.labels, found);
	return found;
}

function bordered({ labels, borders }: Body): readonly Shares[] | undefined {
	if (!borders) return undefined;
	const { places, shares } = borders;
	return Array.from(labels, (label, vertex): Shares => {
		const others = [vertex * 2, vertex * 2 + 1]
			.filter((i) => (shares[i] as number) > 0)
			.map((i) => [places[i] as number, (shares[i] as number) / wholeShare] as const);
		const own = others.reduce((left, [, share]) => left - share, 1);
		return [[label, own], ...others];
	});
}

function softenedLabels({ surface, labels }: Body): readonly Shares[] {
	const around = neighboursOf(surface, labels.length);
	let now: readonly Shares[] = Array.from(labels, (label): Shares => [[label, 1]]);
	for (let round = 0; round < softeningRounds; round++) {
		const before = now;
		now = before.map((own, vertex) => {
			const near = around[vertex] ?? new Set();
			// most vertices lie inside a place, and so do all around them
			if (own.length === 1 && [...near].every((i) => isAll(before[i], own[0]?.[0]))) return own;
			const sums = new Map(own.map(([place, share]) => [place, share / 2]));
			for (const i of near)
				for (const [place, share] of before[i] ?? [])
					sums.set(place, (sums.get(place) ?? 0) + share / 2 / near.size);
			return [...sums];
		});
	}
	return now;
}

const isAll = (shares: Shares | undefined, place: number | undefined): boolean =>
	shares?.length === 1 && shares[0]?.[0] === place;

function neighboursOf({ quads }: Surface, vertices: number): readonly ReadonlySet<number>[] {
	const found = Array.from({ length: vertices }, () => new Set<number>());
	for (let edge = 0; edge < quads.length; edge++) {
		const from = quads[edge] as number;
		const to = quads[(edge & 3) === 3 ? edge - 3 : edge + 1] as number;
		found[from]?.add(to);
		found[to]?.add(from);
	}
	return found;
}

/** The place that a spot of the skin belongs to, as the flat views have it: an index into the places. */
export function placeAt(body: Body, { quad, u, v }: SurfaceAddress): number {
	const soft = placeShares(body);
	const sums = new Map<number, number>();
	for (const [corner, weight] of [(1 - u) * (1 - v), u * (1 - v), u * v, (1 - u) * v].entries())
		for (const [place, share] of soft[body.surface.quads[quad * 4 + corner] as number] ?? [])
			sums.set(place, (sums.get(place) ?? 0) + weight * share);
	let [best, most] = [-1, 0];
	for (const [place, sum] of sums) if (sum > most) [best, most] = [place, sum];
	return best;
}

type Drawn = Omit<ViewRaster, 'starts' | 'pixels'>;

/** Three numbers a vertex: x and y in pixels, and the depth in metres. */
function pointsInPixels({ positions }: Mesh, view: FlatView, scale: number): Float64Array {
	const perUnit = scale / view.unitsPerMillimetre;
	const out = new Float64Array(positions.length);
	for (let i = 0; i < positions.length; i += 3) {
		const point: Vector = [
			positions[i] as number,
			positions[i + 1] as number,
			positions[i + 2] as number
		];
		const [x, y, depth] = pointInView(view, point);
		out.set([x * perUnit, y * perUnit, depth], i);
	}
	return out;
}

/** Whether a spot given by its triangle's vertices and weights lies in the view's box. */
function keptTest({ positions }: Mesh, { keep }: FlatView) {
	if (!keep) return undefined;
	return (vertices: readonly number[], weights: readonly number[]): boolean =>
		[0, 1, 2].every((axis) => {
			let at = 0;
			for (const [n, vertex] of vertices.entries())
				at += (weights[n] as number) * (positions[vertex * 3 + axis] as number);
			return at >= (keep.least[axis] as number) && at <= (keep.most[axis] as number);
		});
}

function drawTriangle(
	raster: Drawn,
	{ quads }: Mesh,
	points: Float64Array,
	quad: number,
	half: 0 | 1,
	kept: ReturnType<typeof keptTest>
): void {
	const a = quads[quad * 4] as number;
	const b = quads[quad * 4 + (half === 0 ? 1 : 2)] as number;
	const c = quads[quad * 4 + (half === 0 ? 2 : 3)] as number;
	const [ax, ay, az] = [points[a * 3], points[a * 3 + 1], points[a * 3 + 2]] as Three;
	const [bx, by, bz] = [points[b * 3], points[b * 3 + 1], points[b * 3 + 2]] as Three;
	const [cx, cy, cz] = [points[c * 3], points[c * 3 + 1], points[c * 3 + 2]] as Three;
	// y runs down, so what turns to the left in the body turns to the right here
	const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
	if (area >= 0) return;

	const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
	const right = Math.min(raster.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
	const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
	const bottom = Math.min(raster.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
	for (let row = top; row <= bottom; row++) {
		for (let column = left; column <= right; column++) {
			const x = column + 0.5 - ax;
			const y = row + 0.5 - ay;
			const second = (x * (cy - ay) - y * (cx - ax)) / area;
			const third = ((bx - ax) * y - (by - ay) * x) / area;
			if (second < 0 || third < 0 || second + third > 1) continue;
			const pixel = row * raster.width + column;
			const depth = az + second * (bz - az) + third * (cz - az);
			if (depth <= (raster.depth[pixel] as number)) continue;
			if (kept && !kept([a, b, c], [1 - second - third, second, third])) continue;
			const { u, v } = addressInTriangle(quad, half, second, third);
			raster.depth[pixel] = depth;
			raster.quad[pixel] = quad;
			raster.u[pixel] = Math.min(1, u);
			raster.v[pixel] = Math.min(1, v);
		}
	}
}

type Three = [number, number, number];

function pixelsByQuad(quad: Int32Array, quads: number): Pick<ViewRaster, 'starts' | 'pixels'> {
	const starts = new Int32Array(quads + 1);
	for (const q of quad) if (q >= 0) starts[q + 1] = (starts[q + 1] as number) + 1;
	for (let q = 0; q < quads; q++) starts[q + 1] = (starts[q + 1] as number) + (starts[q] as number);
	const next = starts.slice();
	const pixels = new Int32Array(starts[quads] as number);
	for (const [pixel, q] of quad.entries()) {
		if (q < 0) continue;
		pixels[next[q] as number] = pixel;
		next[q] = (next[q] as number) + 1;
	}
	return { starts, pixels };
}
