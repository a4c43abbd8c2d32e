// Quad meshes as flat arrays: neighbours, smoothing, normals.
import { at, cross, put, sub, unit, type Vec } from './vectors.ts';

export interface QuadMesh {
	/** three numbers a vertex */
	readonly positions: Float64Array;
	/** four vertices a quad */
	readonly quads: Uint32Array;
}

export const quadsOf = ({ quads }: QuadMesh): number => quads.length / 4;
export const verticesOf = ({ positions }: QuadMesh): number => positions.length / 3;

/** The vertices joined to each vertex by an edge, ascending. */
export function neighbours(vertices: number, quads: Uint32Array): readonly (readonly number[])[] {
	const found = Array.from({ length: vertices }, () => new Set<number>());
	for (let q = 0; q < quads.length; q += 4)
		for (let k = 0; k < 4; k++) {
			const a = quads[q + k] ?? 0;
			const b = quads[q + ((k + 1) % 4)] ?? 0;
			found[a]?.add(b);
			found[b]?.add(a);
		}
	return found.map((set) => [...set].sort((a, b) => a - b));
}

/**
 * Moves each vertex towards the middle of its neighbours.
 *
 * @param weights  by vertex, 0 (stays) to 1 (goes all the way) in each round
 */
export function relax(
	positions: Float64Array,
	around: readonly (readonly number[])[],
	weights: Float64Array,
	rounds: number
): Float64Array {
	const moving = around.flatMap((near, i) =>
		(weights[i] ?? 0) > 0 && near.length > 0 ? [{ i, near, weight: weights[i] ?? 0 }] : []
	);
	let now = positions;
	for (let round = 0; round < rounds; round++) {
		const next = Float64Array.from(now);
		for (const { i, near, weight } of moving) {
			for (let axis = 0; axis < 3; axis++) {
				let sum = 0;
				for (const j of near) sum += now[j * 3 + axis] ?? 0;
				const here = now[i * 3 + axis] ?? 0;
				next[i * 3 + axis] = here + (sum / near.length - here) * weight;
			}
		}
		now = next;
	}
	return now;
}

/** Smooth unit normals, weighted by the area of the quads around a vertex. */
export function vertexNormals({ positions, quads }: QuadMesh): Float64Array {
	const normals = new Float64Array(positions.length);
	for (let q = 0; q < quads.length; q += 4) {
		const [a, b, c, d] = [0, 1, 2, 3].map((k) => at(positions, quads[q + k] ?? 0)) as [
			Vec,
			Vec,
			Vec,
			Vec
		];
		const normal = cross(sub(c, a), sub(d, b));
		for (let k = 0; k < 4; k++)
			for (let axis = 0; axis < 3; axis++) {
				const i = (quads[q + k] ?? 0) * 3 + axis;
				normals[i] = (normals[i] ?? 0) + (normal[axis] ?? 0);
			}
	}
	for (let i = 0; i < normals.length / 3; i++) put(normals, i, unit(at(normals, i)));
	return normals;
}

/**
 * For each vertex, the one that lies across the midline (x to -x); on the midline itself.
 *
 * @throws when a vertex has no partner within a thousandth of a unit, or two claim the same one
 */
export function mirrorMap(positions: Float64Array, vertices: number): Uint32Array {
	const key = (x: number, y: number, z: number) =>
		`${Math.round(x * 1000)},${Math.round(y * 1000)},${Math.round(z * 1000)}`;
	const seen = new Map<string, number>();
	for (let i = 0; i < vertices; i++) seen.set(key(...at(positions, i)), i);
	return Uint32Array.from({ length: vertices }, (_, i) => {
		const [x, y, z] = at(positions, i);
		const partner = seen.get(key(-x, y, z));
		if (partner === undefined) throw new Error(`vertex ${i} has no mirror`);
		return partner;
	});
}

/** Both halves become each other's exact mirror: the mean of the two. */
export function symmetrise(positions: Float64Array, mirror: Uint32Array): void {
	for (const [i, j] of mirror.entries()) {
		if (j < i) continue;
		const [x, y, z] = at(positions, i);
		const [mx, my, mz] = at(positions, j);
		const mean: Vec = [i === j ? 0 : (x - mx) / 2, (y + my) / 2, (z + mz) / 2];
		put(positions, i, mean);
		if (i !== j) put(positions, j, [-mean[0], mean[1], mean[2]]);
	}
}
