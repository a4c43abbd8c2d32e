// From the source to the neutral body at rest: blended, symmetric, and modest.
import { mirrorMap, neighbours, relax, symmetrise } from './mesh.ts';
import { type Mix, neutralMix, nippleTargets } from './mix.ts';
import type { Source } from './source.ts';
import { add, at, cross, dot, length, put, scale, sub, unit, type Vec } from './vectors.ts';

/** A body in source units (decimetres) on all source vertices, joints included. */
export interface RestBody {
	readonly positions: Float64Array;
	readonly around: readonly (readonly number[])[];
	/** by skin vertex */
	readonly mirror: Uint32Array;
}

export function restBody(source: Source): RestBody {
	const { skinVertices } = source.index;
	const mirror = mirrorMap(source.positions, skinVertices);
	const around = neighbours(skinVertices, Uint32Array.from(source.quads));
	let positions = blend(source, neutralMix());
	symmetrise(positions, mirror);
	positions = smoothChest(source, positions, around);
	positions = smoothBetweenLegs(source, positions, around);
	symmetrise(positions, mirror);
	return { positions, around, mirror };
}

export function blend({ positions, targets }: Source, mix: Mix): Float64Array {
	const blended = Float64Array.from(positions);
	for (const [name, weight] of Object.entries(mix)) {
		const target = targets.get(name);
		if (!target) throw new Error(`the source pack lacks the target ${name}`);
		for (const [entry, vertex] of target.vertices.entries())
			for (let axis = 0; axis < 3; axis++) {
				const i = vertex * 3 + axis;
				const move = (target.moves[entry * 3 + axis] ?? 0) / 1000;
				blended[i] = (blended[i] ?? 0) + move * weight;
			}
	}
	return blended;
}

/** A joint is the mean of its vertices. */
export function jointAt(source: Source, positions: Float64Array, name: string): Vec {
	const vertices = source.index.joints[name];
	if (!vertices) throw new Error(`the source pack lacks the joint ${name}`);
	return scale(
		vertices.reduce<Vec>((sum, vertex) => add(sum, at(positions, vertex)), [0, 0, 0]),
		1 / vertices.length
	);
}

const smoothstep = (t: number): number => {
	const x = Math.min(1, Math.max(0, t));
	return x * x * (3 - 2 * x);
};

/**
 * The nipples go: the skin inside a circle is laid on a curved sheet (a quadric) fitted to the ring
 * around it, and its vertices, which were drawn together there, are spread evenly first.
 */
function smoothChest(
	source: Source,
	before: Float64Array,
	around: readonly (readonly number[])[]
): Float64Array {
	const inner = 0.78; // decimetres, in the source's rest position
	const outer = 1.15;
	let positions = before;
	for (const side of [1, -1]) {
		const centre = nippleCentre(source, side);
		const away = (i: number) => length(sub(at(source.positions, i), centre));
		const skin = Array.from({ length: source.index.skinVertices }, (_, i) => i);
		const inside = skin.filter((i) => away(i) < inner);
		const ring = skin.filter((i) => away(i) > inner * 0.8 && away(i) < outer);

		const weights = new Float64Array(skin.length);
		for (const i of inside) weights[i] = 0.9;
		positions = relax(positions, around, weights, 500);

		const sheet = fitSheet(positions, ring, [side * 0.3, 0, 1]);
		positions = Float64Array.from(positions);
		for (const i of inside) {
			const share = smoothstep((inner - away(i)) / (inner * 0.7));
			put(positions, i, sheet(at(positions, i), share));
		}
	}
	return positions;
}

function nippleCentre({ targets, positions }: Source, side: number): Vec {
	const moved = nippleTargets.flatMap((name) => {
		const target = targets.get(name);
		if (!target) throw new Error(`the source pack lacks the target ${name}`);
		return [...target.vertices].filter(
			(vertex, entry) =>
				(positions[vertex * 3] ?? 0) * side > 0 &&
				length(at(Float64Array.from(target.moves.subarray(entry * 3, entry * 3 + 3)), 0)) > 2
		);
	});
	const sum = moved.reduce<Vec>((total, i) => add(total, at(positions, i)), [0, 0, 0]);
	return scale(sum, 1 / moved.length);
}

/** @returns a function that moves a point onto the fitted sheet, by a share from 0 to 1 */
function fitSheet(positions: Float64Array, ring: readonly number[], facing: Vec) {
	const middle = scale(
		ring.reduce<Vec>((sum, i) => add(sum, at(positions, i)), [0, 0, 0]),
		1 / ring.length
	);
	const normal = unit(facing);
	const ex = unit(cross([0, 1, 0], normal));
	const ey = cross(normal, ex);
	const local = (p: Vec) => {
		const d = sub(p, middle);
		return { x: dot(d, ex), y: dot(d, ey), z: dot(d, normal) };
	};
	const terms = (x: number, y: number) => [1, x, y, x * x, x * y, y * y];
	const size = 6;
	const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
	const right = new Array<number>(size).fill(0);
	for (const i of ring) {
		const { x, y, z } = local(at(positions, i));
		const f = terms(x, y);
		for (let a = 0; a < size; a++) {
			right[a] = (right[a] ?? 0) + (f[a] ?? 0) * z;
			const row = matrix[a] as number[];
			for (let b = 0; b < size; b++) row[b] = (row[b] ?? 0) + (f[a] ?? 0) * (f[b] ?? 0);
		}
	}
	const k = solve(matrix, right);
	return (p: Vec, share: number): Vec => {
		const { x, y, z } = local(p);
		const height = terms(x, y).reduce((sum, term, i) => sum + term * (k[i] ?? 0), 0);
		return add(p, scale(normal, (height - z) * share));
	};
}

/** Gauss with pivots, for a handful of unknowns. */
function solve(matrix: readonly number[][], right: readonly number[]): readonly number[] {
	const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
	const n = rows.length;
	for (let i = 0; i < n; i++) {
		let pivot = i;
		for (let r = i + 1; r < n; r++)
			if (Math.abs(rows[r]?.[i] ?? 0) > Math.abs(rows[pivot]?.[i] ?? 0)) pivot = r;
		[rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
		const top = rows[i] as number[];
		for (let r = i + 1; r < n; r++) {
			const row = rows[r] as number[];
			const factor = (row[i] ?? 0) / (top[i] ?? 1);
			for (let c = i; c <= n; c++) row[c] = (row[c] ?? 0) - factor * (top[c] ?? 0);
		}
	}
	const found = new Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i--) {
		const row = rows[i] as number[];
		let value = row[n] ?? 0;
		for (let c = i + 1; c < n; c++) value -= (row[c] ?? 0) * (found[c] ?? 0);
		found[i] = value / (row[i] ?? 1);
	}
	return found;
}

/** The skin between the legs is relaxed until no detail is left, and let down to close the gap. */
function smoothBetweenLegs(
	source: Source,
	positions: Float64Array,
	around: readonly (readonly number[])[]
): Float64Array {
	const downDecimetres = 0.22;
	const hip = jointAt(source, positions, 'upperleg01.L____head');
	const weights = new Float64Array(source.index.skinVertices);
	for (let i = 0; i < weights.length; i++) {
		const [x, y, z] = at(positions, i);
		const near = Math.hypot(x * 1.1, (y - (hip[1] - 0.35)) * 0.75, (z - 0.35) * 0.55);
		if (near < 0.75) weights[i] = 0.6 * smoothstep((0.75 - near) / 0.3);
	}
	const smooth = Float64Array.from(relax(positions, around, weights, 40));
	for (let i = 0; i < weights.length; i++) {
		const [x, y, z] = at(smooth, i);
		const near = Math.hypot(x * 1.5, (y - (hip[1] - 0.75)) * 0.8, (z - 0.1) * 0.5);
		put(smooth, i, [x, y - downDecimetres * smoothstep((0.85 - near) / 0.7), z]);
	}
	return relax(smooth, around, weights, 8);
}
