import { cornerWeights, quadCount, type Surface } from '@palpate/drawing';

/** Each quad is drawn as this many times this many, so that outlines look round from nearby. */
export const finer = 2;
export const spotsAcross = finer + 1;
/** Spots of a quad that are drawn; shared with no other quad. */
export const spotsPerQuad = spotsAcross ** 2;

/**
 * The skin as a graphics card takes it: a little grid of spots for each quad, so that a shader can
 * tell quad and address from the number of its vertex: spot `n` of quad `q` is vertex
 * `q spotsPerQuad + n`, at u `(n % spotsAcross) / finer` and v `⌊n / spotsAcross⌋ / finer`.
 */
export interface SkinArrays {
	/** three numbers a spot, metres; between the quad's corners it bulges as their normals say */
	readonly positions: Float32Array<ArrayBuffer>;
	/** three numbers a spot, outward and of length 1; smooth over the edges of quads */
	readonly normals: Float32Array<ArrayBuffer>;
	/** by spot: how much of the sky it sees, 0 to 255 */
	readonly openness: Uint8Array<ArrayBuffer>;
	readonly indices: Uint32Array<ArrayBuffer>;
}

/** @param openness by vertex, 0 to 255, as `occlusion.bin` holds it */
export function skinArrays(surface: Surface, openness: Uint8Array): SkinArrays {
	const vertices = vertexNormals(surface);
	const quads = quadCount(surface);
	const positions = bySpot(surface, surface.positions, 3);
	const normals = bySpot(surface, vertices, 3);
	bulge(surface, vertices, positions);
	makeUnit(normals);
	return {
		positions,
		normals,
		openness: Uint8Array.from(bySpot(surface, openness, 1)),
		indices: gridIndices(quads)
	};
}

/**
 * Numbers by spot out of numbers by vertex, straight between the quad's corners.
 *
 * @param wide numbers a vertex
 */
export function bySpot(
	{ quads }: Surface,
	ofVertices: ArrayLike<number>,
	wide: number
): Float32Array<ArrayBuffer> {
	const ofCorners = new Float32Array(quads.length * wide);
	for (const [corner, vertex] of quads.entries())
		for (let i = 0; i < wide; i++)
			ofCorners[corner * wide + i] = ofVertices[vertex * wide + i] as number;
	return bySpotOfQuads(ofCorners, wide);
}

/** The same out of numbers by corner, four corners a quad. */
export function bySpotOfQuads(
	ofCorners: ArrayLike<number>,
	wide: number
): Float32Array<ArrayBuffer> {
	const quads = ofCorners.length / wide / 4;
	const out = new Float32Array(quads * spotsPerQuad * wide);
	for (let quad = 0; quad < quads; quad++)
		for (const [n, weights] of spotWeights.entries()) {
			const at = (quad * spotsPerQuad + n) * wide;
			for (const [corner, weight] of weights.entries())
				for (let i = 0; i < wide; i++)
					out[at + i] =
						(out[at + i] as number) +
						weight * (ofCorners[(quad * 4 + corner) * wide + i] as number);
		}
	return out;
}

/** By spot of a quad: how much each of its corners counts there. */
export const spotWeights = Array.from({ length: spotsPerQuad }, (_, n) =>
	cornerWeights((n % spotsAcross) / finer, Math.floor(n / spotsAcross) / finer)
);

const bulging = 0.75;

/**
 * Moves the spots between the corners to where the skin is rounder.
 *
 * @source Boubekeur & Alexa 2008, Phong tessellation: the mean of a spot's projections onto the
 *         corners' tangent planes, three quarters of the way
 */
function bulge(surface: Surface, vertexNormals: Float32Array, positions: Float32Array): void {
	const { quads } = surface;
	for (let quad = 0; quad < quads.length / 4; quad++)
		for (const [n, weights] of spotWeights.entries()) {
			if (weights.includes(1)) continue;
			const at = (quad * spotsPerQuad + n) * 3;
			const [x, y, z] = positions.subarray(at, at + 3) as unknown as Triple;
			for (const [corner, weight] of weights.entries()) {
				const i = (quads[quad * 4 + corner] as number) * 3;
				const [nx, ny, nz] = vertexNormals.subarray(i, i + 3) as unknown as Triple;
				const [px, py, pz] = surface.positions.subarray(i, i + 3) as unknown as Triple;
				const above = (x - px) * nx + (y - py) * ny + (z - pz) * nz;
				const by = bulging * weight * above;
				positions[at] = (positions[at] as number) - by * nx;
				positions[at + 1] = (positions[at + 1] as number) - by * ny;
				positions[at + 2] = (positions[at + 2] as number) - by * nz;
			}
		}
}

type Triple = [number, number, number];

/** The triangles of as many quads, one after the other. */
export function gridIndices(quads: number): Uint32Array<ArrayBuffer> {
	const small = Array.from({ length: finer * finer }, (_, n) => {
		const a = Math.floor(n / finer) * spotsAcross + (n % finer);
		return [a, a + 1, a + spotsAcross + 1, a, a + spotsAcross + 1, a + spotsAcross];
	}).flat();
	const out = new Uint32Array(quads * small.length);
	for (let quad = 0; quad < quads; quad++)
		for (const [n, spot] of small.entries())
			out[quad * small.length + n] = quad * spotsPerQuad + spot;
	return out;
}

/** Three numbers a vertex: the mean of the quads around it, the larger ones counting more. */
export function vertexNormals({ positions, quads }: Surface): Float32Array<ArrayBuffer> {
	const normals = new Float32Array(positions.length);
	for (let quad = 0; quad < quads.length; quad += 4) {
		const at = (corner: number, axis: number) =>
			positions[(quads[quad + corner] as number) * 3 + axis] as number;
		const [ax, ay, az] = [at(2, 0) - at(0, 0), at(2, 1) - at(0, 1), at(2, 2) - at(0, 2)];
		const [bx, by, bz] = [at(3, 0) - at(1, 0), at(3, 1) - at(1, 1), at(3, 2) - at(1, 2)];
		const normal = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
		for (let corner = 0; corner < 4; corner++)
			for (let axis = 0; axis < 3; axis++) {
				const i = (quads[quad + corner] as number) * 3 + axis;
				normals[i] = (normals[i] as number) + (normal[axis] as number);
			}
	}
	makeUnit(normals);
	return normals;
}

function makeUnit(vectors: Float32Array): void {
	for (let i = 0; i < vectors.length; i += 3) {
		const length =
			Math.hypot(vectors[i] as number, vectors[i + 1] as number, vectors[i + 2] as number) || 1;
		for (let axis = i; axis < i + 3; axis++) vectors[axis] = (vectors[axis] as number) / length;
	}
}

/** Three vertices a triangle, two triangles a quad in their order: for a search tree. */
export function triangleIndices({ quads }: Surface): Uint32Array<ArrayBuffer> {
	const indices = new Uint32Array((quads.length / 4) * 6);
	for (let quad = 0; quad < quads.length / 4; quad++)
		for (const [n, corner] of [0, 1, 2, 0, 2, 3].entries())
			indices[quad * 6 + n] = quads[quad * 4 + corner] as number;
	return indices;
}
