import type { Surface, Vector } from '@palpate/drawing';
import { vertexNormals } from './skinArrays.ts';
import { clamp, cross, dot, minus, times } from './vectors.ts';

/** The fibres of one part of a muscle, as they lie on the skin. */
export interface Fibres {
	/** fibres side by side, from one edge of the part to the other; at least 2 */
	readonly across: number;
	/** samples of each, from origin to insertion; at least 2 */
	readonly along: number;
	/** three numbers a sample, metres; fibre after fibre */
	readonly points: ArrayLike<number>;
}

/** Where on a muscle's part the skin lies. */
export interface FibreField {
	/** of the surface: those that the part covers, some more around it */
	readonly quads: readonly number[];
	/** two numbers for each of the four corners of each of the quads: 0 to 1 across and 0 to 1 along; beyond that the corner lies outside */
	readonly shares: Float32Array<ArrayBuffer>;
	readonly widthMetres: number;
	readonly lengthMetres: number;
}

/** So far from the nearest sample a vertex still takes part, so that no rim is left uncovered. */
const reachMetres = 0.035;

/**
 * Lays a part of a muscle over the skin: every vertex near it is told where on the part it lies, by
 * the nearest sample and from there straight on across and along.
 */
export function fibreField(surface: Surface, fibres: Fibres): FibreField {
	const shares = sharesOf(surface, fibres);
	const quads: number[] = [];
	const found: number[] = [];
	for (let quad = 0; quad < surface.quads.length / 4; quad++) {
		const corners = [0, 1, 2, 3].map((c) => shares.get(surface.quads[quad * 4 + c] as number));
		if (!corners.every((corner) => corner !== undefined) || isOutside(corners)) continue;
		quads.push(quad);
		found.push(...corners.flat());
	}
	const { widthMetres, lengthMetres } = sizeOf(fibres);
	return { quads, shares: Float32Array.from(found), widthMetres, lengthMetres };
}

type Share = readonly [across: number, along: number];

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

const refinements = 3;

/** From a sample straight to the point; then again from the sample that this led to. */
function shareAt(fibres: Fibres, point: Vector, first: number): Share {
	const { across, along, points } = fibres;
	let sample = first;
	let share: Share = [0, 0];
	for (let round = 0; round < refinements; round++) {
		const { acrossStep, alongStep } = frameAt(fibres, sample);
		const away = minus(point, vectorAt(points, sample));
		const [a, b] = inSteps(away, acrossStep, alongStep);
		const [i, j] = [Math.floor(sample / along) + a, (sample % along) + b];
		share = [i / (across - 1), j / (along - 1)];
		const next = clamp(Math.round(i), 0, across - 1) * along + clamp(Math.round(j), 0, along - 1);
		if (next === sample) break;
		sample = next;
	}
	return share;
}

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

/** 1 when across × along points out of the body, -1 when into it: most vertices have it right. */
function facingOf(
	fibres: Fibres,
	normals: Float32Array,
	near: readonly { vertex: number; sample: number }[]
): 1 | -1 {
	let votes = 0;
	for (const { vertex, sample } of near)
		votes += Math.sign(dot(vectorAt(normals, vertex), frameAt(fibres, sample).normal));
	return votes >= 0 ? 1 : -1;
}

/** How many steps across and along lead nearest to a way, by least squares. */
function inSteps(way: Vector, a: Vector, b: Vector): readonly [number, number] {
	const [aa, ab, bb] = [dot(a, a), dot(a, b), dot(b, b)];
	const whole = aa * bb - ab * ab;
	// fibres that meet in a point have no width there
	if (whole < 1e-18) return [0, bb > 0 ? dot(way, b) / bb : 0];
	const [wa, wb] = [dot(way, a), dot(way, b)];
	return [(bb * wa - ab * wb) / whole, (aa * wb - ab * wa) / whole];
}

/** The middle fibre's length, and the width half way. */
function sizeOf({ across, along, points }: Fibres) {
	const at = (i: number, j: number) => vectorAt(points, i * along + j);
	const [i, j] = [across >> 1, along >> 1];
	let lengthMetres = 0;
	for (let n = 1; n < along; n++) lengthMetres += Math.hypot(...minus(at(i, n), at(i, n - 1)));
	let widthMetres = 0;
	for (let n = 1; n < across; n++) widthMetres += Math.hypot(...minus(at(n, j), at(n - 1, j)));
	return { widthMetres, lengthMetres };
}

const vectorAt = (numbers: ArrayLike<number>, n: number): Vector => [
	numbers[n * 3] as number,
	numbers[n * 3 + 1] as number,
	numbers[n * 3 + 2] as number
];
