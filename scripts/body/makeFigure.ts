// The whole way from the source pack to the figure in metres, in memory and the same every time.
import type { Surface } from '@palpate/drawing';
import { type QuadMesh, vertexNormals } from './mesh.ts';
import { jointAt, restBody } from './morph.ts';
import { occlusion } from './occlusion.ts';
import { pose } from './pose.ts';
import { keptQuads, readSource, type Source } from './source.ts';
import { carry, subdivide } from './subdivide.ts';
import type { Vec } from './vectors.ts';

export const surfaceId = 'palpate-human-1';
const heightMetres = 1.7;
const occlusionRays = 96;
const occlusionReachMetres = 0.45;

/** The body in metres, twice: as shipped and stored, and once subdivided for pictures and labels. */
export interface Figure {
	readonly source: Source;
	/** by shipped vertex, the vertex of the source */
	readonly sourceVertices: Uint32Array;
	/** four corners a quad of the shipped mesh, into `source.uvs` */
	readonly quadUvs: Uint32Array;
	readonly surface: Surface;
	/** the first vertices are the shipped ones; quarter k of quad q is fine quad 4q + k */
	readonly fine: QuadMesh & {
		readonly normals: Float64Array;
		/** 0 shut in, 1 open */
		readonly occlusion: Float64Array;
		/** `segments.length` numbers a vertex: how far the skin follows each bone */
		readonly shares: Float64Array;
	};
	readonly segments: readonly string[];
	/** by the source's names, metres */
	readonly joints: Readonly<Record<string, Vec>>;
	/** by shipped vertex, the one across the midline; itself on it */
	readonly mirror: Uint32Array;
}

/** @param shaded  false leaves the slow ambient occlusion out (all 1) */
export function makeFigure(shaded = true): Figure {
	const source = readSource();
	const rest = restBody(source);
	const posed = pose(source, rest);
	const metres = toMetres(source, posed.positions);
	const { mesh, sourceVertices, quadUvs } = keptMesh(source, metres);

	const fine = subdivide(mesh);
	const normals = vertexNormals(fine);
	const width = posed.weights.names.length;
	const shares = new Float64Array(sourceVertices.length * width);
	for (const [i, vertex] of sourceVertices.entries())
		shares.set(posed.weights.shares.subarray(vertex * width, (vertex + 1) * width), i * width);
	const order = new Map([...sourceVertices].map((vertex, i) => [vertex, i]));
	return {
		source,
		sourceVertices,
		quadUvs,
		surface: {
			id: surfaceId,
			positions: Float32Array.from(fine.positions.subarray(0, sourceVertices.length * 3)),
			quads: Uint16Array.from(mesh.quads)
		},
		fine: {
			positions: fine.positions,
			quads: fine.quads,
			normals,
			occlusion: shaded
				? occlusion(fine, normals, occlusionRays, occlusionReachMetres)
				: new Float64Array(fine.positions.length / 3).fill(1),
			shares: carry(shares, width, mesh, fine)
		},
		segments: posed.weights.names,
		joints: Object.fromEntries(
			Object.keys(source.index.joints).map((name) => [name, jointAt(source, metres, name)])
		),
		mirror: sourceVertices.map((vertex) => order.get(rest.mirror[vertex] ?? -1) ?? -1)
	};
}

/** 1.70 m tall, feet on the ground, the hip joints over the origin. */
function toMetres(source: Source, positions: Float64Array): Float64Array {
	let low = Number.POSITIVE_INFINITY;
	let high = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < source.index.skinVertices; i++) {
		const y = positions[i * 3 + 1] ?? 0;
		low = Math.min(low, y);
		high = Math.max(high, y);
	}
	const scale = heightMetres / (high - low);
	const hipZ = jointAt(source, positions, 'upperleg01.L____head')[2];
	return positions.map((value, i) => {
		const from = i % 3 === 1 ? low : i % 3 === 2 ? hipZ : 0;
		return (value - from) * scale;
	});
}

/** The quads that are kept, their vertices counted in the order in which the quads meet them. */
function keptMesh(source: Source, positions: Float64Array) {
	const kept = keptQuads(source);
	const order = new Map<number, number>();
	const quads = new Uint32Array(kept.length * 4);
	const quadUvs = new Uint32Array(kept.length * 4);
	for (const [q, from] of kept.entries())
		for (let k = 0; k < 4; k++) {
			const vertex = source.quads[from * 4 + k] ?? 0;
			let here = order.get(vertex);
			if (here === undefined) {
				here = order.size;
				order.set(vertex, here);
			}
			quads[q * 4 + k] = here;
			quadUvs[q * 4 + k] = source.quadUvs[from * 4 + k] ?? 0;
		}
	const sourceVertices = Uint32Array.from(order.keys());
	const compact = new Float64Array(sourceVertices.length * 3);
	for (const [i, vertex] of sourceVertices.entries())
		compact.set(positions.subarray(vertex * 3, vertex * 3 + 3), i * 3);
	return { mesh: { positions: compact, quads }, sourceVertices, quadUvs };
}
