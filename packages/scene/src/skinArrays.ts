import { quadCount, type Surface } from '@palpate/drawing';

/**
 * The skin as a graphics card takes it: four corners for each quad, shared with no other, so that
 * corner `4 q + c` of the arrays is cell `4 q + c` of the drawing package and a shader can tell quad
 * and address from the number of its vertex.
 */
export interface SkinArrays {
	/** three numbers a corner, metres */
	readonly positions: Float32Array<ArrayBuffer>;
	/** three numbers a corner, outward and of length 1; smooth over the edges of quads */
	readonly normals: Float32Array<ArrayBuffer>;
	/** by corner: how much of the sky it sees, 0 to 255 */
	readonly openness: Uint8Array<ArrayBuffer>;
	/** two triangles a quad: `2 q` and `2 q + 1` */
	readonly indices: Uint32Array<ArrayBuffer>;
}

/** @param openness by vertex, 0 to 255, as `occlusion.bin` holds it */
export function skinArrays(surface: Surface, openness: Uint8Array): SkinArrays {
	const { positions, quads } = surface;
	const normals = vertexNormals(surface);
	const corners = quads.length;
	const out = {
		positions: new Float32Array(corners * 3),
		normals: new Float32Array(corners * 3),
		openness: new Uint8Array(corners),
		indices: new Uint32Array(quadCount(surface) * 6)
	};
	for (let corner = 0; corner < corners; corner++) {
		const vertex = quads[corner] as number;
		for (let axis = 0; axis < 3; axis++) {
			out.positions[corner * 3 + axis] = positions[vertex * 3 + axis] as number;
			out.normals[corner * 3 + axis] = normals[vertex * 3 + axis] as number;
		}
		out.openness[corner] = openness[vertex] ?? 255;
	}
	for (let quad = 0; quad < quadCount(surface); quad++)
		out.indices.set(
			[0, 1, 2, 0, 2, 3].map((corner) => quad * 4 + corner),
			quad * 6
		);
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
	for (let i = 0; i < normals.length; i += 3) {
		const vector = normals.subarray(i, i + 3);
		const length = Math.hypot(...vector) || 1;
		for (let axis = 0; axis < 3; axis++) vector[axis] = (vector[axis] as number) / length;
	}
	return normals;
}

/** Three numbers a triangle corner for a search tree: vertices shared, two triangles a quad. */
export function triangleIndices({ quads }: Surface): Uint32Array<ArrayBuffer> {
	const indices = new Uint32Array((quads.length / 4) * 6);
	for (let quad = 0; quad < quads.length / 4; quad++)
		for (const [n, corner] of [0, 1, 2, 0, 2, 3].entries())
			indices[quad * 6 + n] = quads[quad * 4 + corner] as number;
	return indices;
}
