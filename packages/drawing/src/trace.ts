import type { Point, Polygon } from './outlines.ts';

/** A grid of labels, row by row; what lies outside of it has the label -1. */
export interface LabelGrid {
	readonly width: number;
	readonly height: number;
	readonly labels: Int32Array;
}

/**
 * A border between two labels, from one junction to the next, or all around. Two neighbours share
 * it, so that it is smoothed and simplified once and they fit without a gap.
 */
export interface Arc {
	/** the labels on either hand as one walks along it, y running down */
	readonly left: number;
	readonly right: number;
	/** corners of pixels, or what smoothing made of them; a closed one ends where it begins */
	readonly points: readonly Point[];
	readonly closed: boolean;
}

/** All borders of a grid: those between junctions first, then the closed ones. */
export function arcsOf(grid: LabelGrid): readonly Arc[] {
	const corners = new Corners(grid);
	const arcs: Arc[] = [];
	corners.visit((corner) => {
		if (corners.degree(corner) < 3) return;
		for (const way of ways) if (corners.isFree(corner, way)) arcs.push(corners.walk(corner, way));
	});
	corners.visit((corner) => {
		for (const way of ways) if (corners.isFree(corner, way)) arcs.push(corners.walk(corner, way));
	});
	return arcs;
}

/** Right, down, left, up. */
const ways = [0, 1, 2, 3] as const;
type Way = (typeof ways)[number];

/** The corners between the pixels of a grid, and which edges from them are borders. */
class Corners {
	readonly #grid: LabelGrid;
	readonly #across: number;
	/** by corner, a bit a way: a border starts there */
	readonly #borders: Uint8Array;
	readonly #walked: Uint8Array;

	constructor(grid: LabelGrid) {
		this.#grid = grid;
		this.#across = grid.width + 1;
		this.#borders = new Uint8Array(this.#across * (grid.height + 1));
		this.#walked = new Uint8Array(this.#borders.length);
		for (let y = 0; y <= grid.height; y++) {
			for (let x = 0; x <= grid.width; x++) {
				const corner = y * this.#across + x;
				const here = this.#label(x, y);
				if (here !== this.#label(x, y - 1)) this.#add(corner, 0, corner + 1, 2);
				if (here !== this.#label(x - 1, y)) this.#add(corner, 1, corner + this.#across, 3);
			}
		}
	}

	visit(each: (corner: number) => void): void {
		for (let corner = 0; corner < this.#borders.length; corner++)
			if (this.#borders[corner] !== 0) each(corner);
	}

	degree(corner: number): number {
		const bits = this.#borders[corner] as number;
		return (bits & 1) + ((bits >> 1) & 1) + ((bits >> 2) & 1) + ((bits >> 3) & 1);
	}

	isFree(corner: number, way: Way): boolean {
		const bit = 1 << way;
		return ((this.#borders[corner] as number) & ~(this.#walked[corner] as number) & bit) !== 0;
	}

	walk(start: number, first: Way): Arc {
		const [left, right] = this.#hands(start, first);
		const points: Point[] = [this.#point(start)];
		let corner = start;
		let way = first;
		for (;;) {
			corner = this.#step(corner, way);
			points.push(this.#point(corner));
			if (corner === start || this.degree(corner) !== 2) break;
			const back = (way + 2) % 4;
			way = ways.find((next) => next !== back && this.isFree(corner, next)) ?? way;
		}
		return { left, right, points, closed: corner === start && this.degree(start) === 2 };
	}

	#step(corner: number, way: Way): number {
		const next = corner + ([1, this.#across, -1, -this.#across][way] as number);
		this.#walked[corner] = (this.#walked[corner] as number) | (1 << way);
		this.#walked[next] = (this.#walked[next] as number) | (1 << ((way + 2) % 4));
		return next;
	}

	#hands(corner: number, way: Way): readonly [number, number] {
		const [x, y] = this.#point(corner);
		const [upLeft, upRight] = [this.#label(x - 1, y - 1), this.#label(x, y - 1)];
		const [downLeft, downRight] = [this.#label(x - 1, y), this.#label(x, y)];
		if (way === 0) return [upRight, downRight];
		if (way === 1) return [downRight, downLeft];
		return way === 2 ? [downLeft, upLeft] : [upLeft, upRight];
	}

	#point(corner: number): Point {
		return [corner % this.#across, Math.floor(corner / this.#across)];
	}

	#label(x: number, y: number): number {
		const { width, height, labels } = this.#grid;
		return x < 0 || y < 0 || x >= width || y >= height ? -1 : (labels[y * width + x] as number);
	}

	#add(corner: number, way: Way, other: number, back: Way): void {
		this.#borders[corner] = (this.#borders[corner] as number) | (1 << way);
		this.#borders[other] = (this.#borders[other] as number) | (1 << back);
	}
}

/**
 * The same borders without the steps of the pixels. Their ends stay where they are.
 *
 * @param rounds    of moving each corner halfway to the middle of its two neighbours
 * @param tolerance how far, in pixels, a corner may lie from the line that replaces it
 */
export function smoothArc(arc: Arc, rounds: number, tolerance: number): Arc {
	const points = softened(arc.points, arc.closed, rounds);
	if (!arc.closed) return { ...arc, points: simplified(points, tolerance) };
	const half = points.length >> 1;
	const [first, second] = [points.slice(0, half + 1), points.slice(half)];
	const whole = [...simplified(first, tolerance), ...simplified(second, tolerance).slice(1)];
	return { ...arc, points: whole };
}

function softened(points: readonly Point[], closed: boolean, rounds: number): readonly Point[] {
	const last = points.length - 1;
	let now = points;
	for (let round = 0; round < rounds; round++) {
		const before = now;
		now = before.map((point, i): Point => {
			if (!closed && (i === 0 || i === last)) return point;
			const a = before[i === 0 ? last - 1 : i - 1] as Point;
			const b = before[i === last ? 1 : i + 1] as Point;
			return [(a[0] + 2 * point[0] + b[0]) / 4, (a[1] + 2 * point[1] + b[1]) / 4];
		});
	}
	return now;
}

/** Ramer, Douglas and Peucker: keeps the corners that lie farther off than the tolerance. */
function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
	const kept = new Uint8Array(points.length);
	kept[0] = 1;
	kept[points.length - 1] = 1;
	const spans: [number, number][] = [[0, points.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		let farthest = from;
		let most = tolerance;
		for (let i = from + 1; i < to; i++) {
			const away = distanceToLine(points[i] as Point, points[from] as Point, points[to] as Point);
			if (away > most) {
				most = away;
				farthest = i;
			}
		}
		if (farthest === from) continue;
		kept[farthest] = 1;
		spans.push([from, farthest], [farthest, to]);
	}
	return points.filter((_, i) => kept[i]);
}

function distanceToLine([x, y]: Point, a: Point, b: Point): number {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const length = Math.hypot(dx, dy);
	if (length < 1e-9) return Math.hypot(x - a[0], y - a[1]);
	return Math.abs((x - a[0]) * dy - (y - a[1]) * dx) / length;
}

/**
 * Joins borders to closed outlines of everything that is inside. As one walks along them the inside
 * lies on the right: outer outlines run clockwise on the screen and holes the other way, so the
 * `nonzero` and the `evenodd` rule both fill them alike.
 */
export function polygonsOf(
	arcs: readonly Arc[],
	isInside: (label: number) => boolean
): readonly Polygon[] {
	const open: (readonly Point[])[] = [];
	const closed: Polygon[] = [];
	for (const arc of arcs) {
		const inside = isInside(arc.right);
		if (inside === isInside(arc.left)) continue;
		const points = inside ? arc.points : arc.points.toReversed();
		if (arc.closed) closed.push(points.slice(0, -1));
		else open.push(points);
	}
	return [...closed, ...joined(open)].filter((polygon) => polygon.length > 2);
}

/** Runs that begin where others end, put together until each comes back to its start. */
function joined(runs: readonly (readonly Point[])[]): readonly Polygon[] {
	const byStart = Map.groupBy(runs, (run) => key(run[0] as Point));
	const used = new Set<readonly Point[]>();
	return runs.flatMap((first): Polygon[] => {
		if (used.has(first)) return [];
		const loop: Point[] = [];
		let run: readonly Point[] | undefined = first;
		while (run) {
			used.add(run);
			loop.push(...run.slice(0, -1));
			const end: string = key(run.at(-1) as Point);
			if (end === key(first[0] as Point)) break;
			run = byStart.get(end)?.find((next) => !used.has(next));
		}
		return [loop];
	});
}

const key = ([x, y]: Point): string => `${x} ${y}`;

/** Twice half the sum of cross products: positive for clockwise on the screen, negative for holes. */
export function signedArea(polygon: Polygon): number {
	let sum = 0;
	for (const [i, [x, y]] of polygon.entries()) {
		const [nextX, nextY] = polygon[(i + 1) % polygon.length] as Point;
		sum += x * nextY - nextX * y;
	}
	return sum / 2;
}

/**
 * Gives specks to their largest neighbour: patches of one label of fewer pixels than the least. The
 * empty label -1 neither gives nor takes.
 */
export function withoutSpecks(grid: LabelGrid, leastPixels: number): LabelGrid {
	const { width, height } = grid;
	const labels = grid.labels.slice();
	const seen = new Uint8Array(labels.length);
	for (let start = 0; start < labels.length; start++) {
		const label = labels[start] as number;
		if (label < 0 || seen[start]) continue;
		const patch = [start];
		const touched = new Map<number, number>();
		seen[start] = 1;
		for (let n = 0; n < patch.length; n++) {
			for (const near of besides(patch[n] as number, width, height)) {
				const other = labels[near] as number;
				if (other !== label) touched.set(other, (touched.get(other) ?? 0) + 1);
				else if (!seen[near]) {
					seen[near] = 1;
					patch.push(near);
				}
			}
		}
		touched.delete(-1);
		const [nearest] = [...touched].sort(([, a], [, b]) => b - a);
		if (patch.length < leastPixels && nearest) for (const i of patch) labels[i] = nearest[0];
	}
	return { width, height, labels };
}

/** The pixels that share an edge with one. */
function besides(pixel: number, width: number, height: number): readonly number[] {
	const x = pixel % width;
	const near: number[] = [];
	if (x > 0) near.push(pixel - 1);
	if (x < width - 1) near.push(pixel + 1);
	if (pixel >= width) near.push(pixel - width);
	if (pixel < width * (height - 1)) near.push(pixel + width);
	return near;
}
