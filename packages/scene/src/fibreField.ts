import type { Surface, Vector } from '@palpate/drawing';
import { closestOnTriangle } from './closest.ts';
import { spotWeights, vertexNormals } from './skinArrays.ts';
import { cross, dot, minus, times } from './vectors.ts';

/** The fibres of one part of a muscle, as they lie on the skin. */
export interface Fibres {
	/** fibres side by side, from one edge of the part to the other; at least 2 */
	readonly across: number;
	/** samples of each, from origin to insertion; at least 2 */
	readonly along: number;
	/** three numbers a sample, metres; fibre after fibre */
	readonly points: ArrayLike<number>;
	/** shares of the way between which it is flesh, and tendon before and after; all when left out */
	readonly flesh?: readonly [from: number, to: number];
}

/** Where on a muscle's part the skin lies. */
export interface FibreField extends Size {
	/** of the surface: those that the part covers, some more around it */
	readonly quads: readonly number[];
	/**
	 * two numbers for each spot of each of the quads, as `skinArrays` has them: 0 to 1 across and 0 to
	 * 1 along; beyond that the spot lies outside
	 */
	readonly shares: Float32Array<ArrayBuffer>;
}

interface Size {
	readonly widthMetres: number;
	readonly lengthMetres: number;
}

/** So far from the nearest sample a vertex still takes part, so that no rim is left uncovered. */
const reachMetres = 0.035;

/**
 * Lays a part of a muscle over the skin: every vertex near it is told where on the part it lies, by
 * the nearest spot of the part.
 */
export function fibreField(surface: Surface, fibres: Fibres): FibreField {
	const shares = sharesOf(surface, fibres);
	const quads: number[] = [];
	const found: number[] = [];
	for (let quad = 0; quad < surface.quads.length / 4; quad++) {
		const corners = [0, 1, 2, 3].map((c) => shares.get(surface.quads[quad * 4 + c] as number));
		if (!areFour(corners) || isOutside(corners)) continue;
		quads.push(quad);
		found.push(...spotShares(surface, fibres, quad, corners));
	}
	return { quads, shares: Float32Array.from(found), ...sizeOf(fibres) };
}

type Share = readonly [across: number, along: number];
type Corners = readonly [Share, Share, Share, Share];

const areFour = (corners: readonly (Share | undefined)[]): corners is Corners =>
	corners.every((corner) => corner !== undefined);

/** Of the spots between the corners too: where fibres crowd, straight between corners is too coarse. */
const spotShares = (
	surface: Surface,
	fibres: Fibres,
	quad: number,
	corners: Corners
): readonly number[] =>
	spotWeights.flatMap((weights) => {
		const corner = weights.indexOf(1);
		if (corner >= 0) return corners[corner] as Share;
		const at = [0, 1, 2].map((axis) =>
			weights.reduce((sum, weight, n) => {
				const vertex = surface.quads[quad * 4 + n] as number;
				return sum + weight * (surface.positions[vertex * 3 + axis] as number);
			}, 0)
		) as unknown as Vector;
		const sample = nearestSample(fibres, at);
		if (sample >= 0) return shareAt(fibres, at, sample);
		return [0, 1].map((axis) =>
			weights.reduce((sum, weight, n) => sum + weight * (corners[n]?.[axis] as number), 0)
		);
	});

/** All four corners lie beyond the same edge. */
const isOutside = (corners: readonly Share[]): boolean =>
	[0, 1].some((axis) => {
		const of = corners.map((corner) => corner[axis as 0 | 1]);
		return of.every((share) => share < 0) || of.every((share) => share > 1);
	});

function sharesOf(surface: Surface, fibres: Fibres): ReadonlyMap<number, Share> {
	const normals = vertexNormals(surface);
	const { least, most } = boxOf(fibres);
	const near: { vertex: number; at: Vector; sample: number }[] = [];
	for (let vertex = 0; vertex < surface.positions.length / 3; vertex++) {
		const at = vectorAt(surface.positions, vertex);
		if (at.some((n, axis) => n < (least[axis] as number) || n > (most[axis] as number))) continue;
		const sample = nearestSample(fibres, at);
		if (sample >= 0) near.push({ vertex, at, sample });
	}
	const facing = facingOf(fibres, normals, near);
	const found = new Map<number, Share>();
	for (const { vertex, at, sample } of near) {
		if (dot(vectorAt(normals, vertex), frameAt(fibres, sample).normal) * facing <= 0) continue;
		found.set(vertex, shareAt(fibres, at, sample));
	}
	return found;
}

/**
 * So many cells around the nearest sample are looked at, and then around the best of them: where
 * fibres slant or crowd, the nearest cell may be many fibres away from the nearest sample.
 */
const lookAround = 2;
const mostLooks = 24;

/**
 * Where on the part the spot nearest to a point lies; when that is on the rim, as far beyond it as the
 * point lies away.
 */
function shareAt(fibres: Fibres, point: Vector, sample: number): Share {
	const { across, along } = fibres;
	let best = nearestAround(fibres, point, Math.floor(sample / along), sample % along);
	for (let looked = 1; looked < mostLooks; looked++) {
		const next = nearestAround(fibres, point, Math.floor(best.i), Math.floor(best.j));
		if (next.squared >= best.squared) break;
		best = next;
	}
	const away = Math.sqrt(best.squared);
	const nearest = Math.round(best.i) * along + Math.round(best.j);
	const { acrossStep, alongStep, normal } = frameAt(fibres, nearest);
	// fibres may slant: a step across, measured straight off the rim, is shorter then
	const area = Math.hypot(...normal) || 1;
	const steps = (rim: Vector) => (away * Math.hypot(...rim)) / area;
	return [
		beyond(best.i / (across - 1), steps(alongStep) / (across - 1)),
		beyond(best.j / (along - 1), steps(acrossStep) / (along - 1))
	];
}

/** Steps across and along from the first sample, not whole ones, and how far the point lies away. */
interface Nearest {
	readonly i: number;
	readonly j: number;
	readonly squared: number;
}

function nearestAround(fibres: Fibres, point: Vector, row: number, column: number): Nearest {
	const cells = (middle: number, count: number) =>
		range(Math.max(0, middle - lookAround), Math.min(count - 1, middle + lookAround));
	let best: Nearest = { i: row, j: column, squared: Number.POSITIVE_INFINITY };
	for (const i of cells(row, fibres.across))
		for (const j of cells(column, fibres.along)) {
			const nearest = nearestInCell(fibres, point, i, j);
			if (nearest.squared < best.squared) best = nearest;
		}
	return best;
}

function nearestInCell({ along, points }: Fibres, point: Vector, i: number, j: number): Nearest {
	const at = (di: number, dj: number) => vectorAt(points, (i + di) * along + j + dj);
	const lower = closestOnTriangle(point, at(0, 0), at(1, 0), at(1, 1));
	const upper = closestOnTriangle(point, at(0, 0), at(1, 1), at(0, 1));
	return lower.squared <= upper.squared
		? { i: i + lower.second + lower.third, j: j + lower.third, squared: lower.squared }
		: { i: i + upper.second, j: j + upper.second + upper.third, squared: upper.squared };
}

const beyond = (share: number, by: number): number => {
	if (share <= 0) return -by;
	return share >= 1 ? 1 + by : share;
};

const range = (from: number, to: number): readonly number[] =>
	Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);

function boxOf({ points }: Fibres): { readonly least: Vector; readonly most: Vector } {
	const least = [9, 9, 9] as [number, number, number];
	const most = [-9, -9, -9] as [number, number, number];
	for (let i = 0; i < points.length; i++) {
		const axis = (i % 3) as 0 | 1 | 2;
		least[axis] = Math.min(least[axis], (points[i] as number) - reachMetres);
		most[axis] = Math.max(most[axis], (points[i] as number) + reachMetres);
	}
	return { least, most };
}

/** @returns -1 when none is within reach */
function nearestSample({ points }: Fibres, [x, y, z]: Vector): number {
	let nearest = -1;
	let least = reachMetres ** 2;
	for (let i = 0; i < points.length; i += 3) {
		const [dx, dy, dz] = [
			(points[i] as number) - x,
			(points[i + 1] as number) - y,
			(points[i + 2] as number) - z
		];
		const away = dx * dx + dy * dy + dz * dz;
		if (away < least) [nearest, least] = [i / 3, away];
	}
	return nearest;
}

/** One step across and one along at a sample, metres, and what stands upright on both. */
function frameAt({ across, along, points }: Fibres, sample: number) {
	const step = (index: number, count: number, stride: number): Vector => {
		const back = index > 0 ? 1 : 0;
		const on = index < count - 1 ? 1 : 0;
		const way = minus(
			vectorAt(points, sample + on * stride),
			vectorAt(points, sample - back * stride)
		);
		return times(way, 1 / (back + on || 1));
	};
	const acrossStep = step(Math.floor(sample / along), across, along);
	const alongStep = step(sample % along, along, 1);
	return { acrossStep, alongStep, normal: cross(acrossStep, alongStep) };
}

/**
 * 1 when across × along points out of the body, -1 when into it: as most vertices say, the nearer the
 * more, for in the armpit the skin across lies near too and looks the other way.
 */
function facingOf(
	fibres: Fibres,
	normals: Float32Array,
	near: readonly { vertex: number; at: Vector; sample: number }[]
): 1 | -1 {
	let votes = 0;
	for (const { vertex, at, sample } of near) {
		const away = Math.hypot(...minus(at, vectorAt(fibres.points, sample)));
		const faces = Math.sign(dot(vectorAt(normals, vertex), frameAt(fibres, sample).normal));
		votes += faces / (away + nearMetres) ** 2;
	}
	return votes >= 0 ? 1 : -1;
}

const nearMetres = 0.003;

/** The middle fibre's length, and the width half way. */
function sizeOf({ across, along, points }: Fibres): Size {
	const at = (i: number, j: number) => vectorAt(points, i * along + j);
	const [i, j] = [across >> 1, along >> 1];
	let lengthMetres = 0;
	for (let n = 1; n < along; n++) lengthMetres += Math.hypot(...minus(at(i, n), at(i, n - 1)));
	// of a fan or a spindle the middle is what one sees as its width
	let widthMetres = 0;
	for (let n = 1; n < across; n++) widthMetres += Math.hypot(...minus(at(n, j), at(n - 1, j)));
	return { widthMetres, lengthMetres };
}

const vectorAt = (numbers: ArrayLike<number>, n: number): Vector => [
	numbers[n * 3] as number,
	numbers[n * 3 + 1] as number,
	numbers[n * 3 + 2] as number
];
