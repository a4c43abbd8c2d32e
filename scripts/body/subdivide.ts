// One level of Catmull-Clark: each quad becomes four, and the skin becomes smooth.
import { type QuadMesh, quadsOf, verticesOf } from './mesh.ts';

/**
 * Vertices of the finer mesh come in this order: the old ones, moved; one an edge, in the order in
 * which the quads meet them; one a quad. Quad `q` becomes quads `4q` to `4q + 3`, quarter `k` being
 * the one at its corner `k`, which it has as its first.
 */
export interface Subdivision extends QuadMesh {
	/** the two ends of each edge, in order */
	readonly edges: Uint32Array;
}

export function subdivide(mesh: QuadMesh): Subdivision {
	const { positions, quads } = mesh;
	const vertices = verticesOf(mesh);
	const count = quadsOf(mesh);
	const edgeIds = new Map<number, number>();
	const ends: number[] = [];
	const facesOfEdge: number[][] = [];
	const corner = (q: number, k: number) => quads[q * 4 + (k % 4)] ?? 0;
	const keyOf = (a: number, b: number) => (a < b ? a * vertices + b : b * vertices + a);
	for (let q = 0; q < count; q++)
		for (let k = 0; k < 4; k++) {
			const [a, b] = [corner(q, k), corner(q, k + 1)];
			const key = keyOf(a, b);
			let edge = edgeIds.get(key);
			if (edge === undefined) {
				edge = facesOfEdge.length;
				edgeIds.set(key, edge);
				ends.push(a, b);
				facesOfEdge.push([]);
			}
			facesOfEdge[edge]?.push(q);
		}
	const edgeCount = facesOfEdge.length;
	const out = new Float64Array((vertices + edgeCount + count) * 3);
	const firstEdge = vertices;
	const firstFace = vertices + edgeCount;
	const get = (i: number, axis: number) => positions[i * 3 + axis] ?? 0;

	for (let axis = 0; axis < 3; axis++) {
		for (let q = 0; q < count; q++) {
			let sum = 0;
			for (let k = 0; k < 4; k++) sum += get(corner(q, k), axis);
			out[(firstFace + q) * 3 + axis] = sum / 4;
		}
		const faceAt = (q: number) => out[(firstFace + q) * 3 + axis] ?? 0;
		const faceSum = new Float64Array(vertices);
		const midSum = new Float64Array(vertices);
		const rimSum = new Float64Array(vertices);
		const degree = new Uint16Array(vertices);
		const rims = new Uint16Array(vertices);
		for (const [edge, faces] of facesOfEdge.entries()) {
			const a = ends[edge * 2] ?? 0;
			const b = ends[edge * 2 + 1] ?? 0;
			const mid = (get(a, axis) + get(b, axis)) / 2;
			const [first, second] = faces;
			out[(firstEdge + edge) * 3 + axis] =
				first !== undefined && second !== undefined
					? (mid * 2 + faceAt(first) + faceAt(second)) / 4
					: mid;
			for (const [here, there] of [
				[a, b],
				[b, a]
			] as const) {
				midSum[here] = (midSum[here] ?? 0) + mid;
				degree[here] = (degree[here] ?? 0) + 1;
				for (const q of faces) faceSum[here] = (faceSum[here] ?? 0) + faceAt(q) / 2;
				if (faces.length === 1) {
					rims[here] = (rims[here] ?? 0) + 1;
					rimSum[here] = (rimSum[here] ?? 0) + get(there, axis);
				}
			}
		}
		for (let i = 0; i < vertices; i++) {
			const here = get(i, axis);
			const n = degree[i] ?? 0;
			out[i * 3 + axis] =
				n === 0
					? here
					: (rims[i] ?? 0) >= 2
						? (here * 6 + ((rimSum[i] ?? 0) * 2) / (rims[i] ?? 2)) / 8
						: ((faceSum[i] ?? 0) / n + (2 * (midSum[i] ?? 0)) / n + here * (n - 3)) / n;
		}
	}

	const finer = new Uint32Array(count * 16);
	for (let q = 0; q < count; q++)
		for (let k = 0; k < 4; k++) {
			const edge = (j: number) =>
				firstEdge + (edgeIds.get(keyOf(corner(q, j), corner(q, j + 1))) ?? 0);
			finer.set([corner(q, k), edge(k), firstFace + q, edge(k + 3)], (q * 4 + k) * 4);
		}
	return { positions: out, quads: finer, edges: Uint32Array.from(ends) };
}

/** A number (or several) a vertex of the coarse mesh, carried to the finer one along straight lines. */
export function carry(
	values: Float64Array,
	width: number,
	mesh: QuadMesh,
	{ edges }: Subdivision
): Float64Array {
	const vertices = verticesOf(mesh);
	const count = quadsOf(mesh);
	const out = new Float64Array((vertices + edges.length / 2 + count) * width);
	out.set(values.subarray(0, vertices * width));
	for (let k = 0; k < width; k++) {
		for (let edge = 0; edge < edges.length / 2; edge++)
			out[(vertices + edge) * width + k] =
				((values[(edges[edge * 2] ?? 0) * width + k] ?? 0) +
					(values[(edges[edge * 2 + 1] ?? 0) * width + k] ?? 0)) /
				2;
		for (let q = 0; q < count; q++) {
			let sum = 0;
			for (let c = 0; c < 4; c++) sum += values[(mesh.quads[q * 4 + c] ?? 0) * width + k] ?? 0;
			out[(vertices + edges.length / 2 + q) * width + k] = sum / 4;
		}
	}
	return out;
}
