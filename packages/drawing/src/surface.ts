/**
 * The skin of the reference body as quads. Its topology never changes, so that an address on it
 * means the same spot on every body, in every view and for as long as drawings are kept.
 *
 * Metres; y up from the ground, z towards the person's front, +x towards the person's left; the
 * origin lies on the ground between the feet.
 */
export interface Surface {
	/** names the topology; a drawing says which it was made on */
	readonly id: string;
	/** three numbers a vertex */
	readonly positions: Float32Array;
	/** four vertices a quad, counter-clockwise as seen from outside */
	readonly quads: Uint16Array;
}

/**
 * A spot on the skin: a quad and where on it, from its first corner (0, 0) by way of the second
 * (1, 0) and the third (1, 1) to the fourth (0, 1). Each quad is drawn as the triangles of its
 * corners 0, 1, 2 (where u >= v) and 0, 2, 3, and the address runs straight within each of them.
 */
export interface SurfaceAddress {
	readonly quad: number;
	/** 0 to 1 */
	readonly u: number;
	/** 0 to 1 */
	readonly v: number;
}

export type Vector = readonly [x: number, y: number, z: number];

export const vertexCount = ({ positions }: Surface): number => positions.length / 3;
export const quadCount = ({ quads }: Surface): number => quads.length / 4;

/** Where a vertex lies, in metres. */
export function vertexAt({ positions }: Surface, vertex: number): Vector {
	return [
		positions[vertex * 3] ?? Number.NaN,
		positions[vertex * 3 + 1] ?? Number.NaN,
		positions[vertex * 3 + 2] ?? Number.NaN
	];
}

/** How much each corner of a quad counts at an address; together 1. */
export function cornerWeights(u: number, v: number): readonly [number, number, number, number] {
	return u >= v ? [1 - u, u - v, v, 0] : [1 - v, 0, u, v - u];
}

/** Where an address lies on this body, in metres. */
export function positionAt(surface: Surface, { quad, u, v }: SurfaceAddress): Vector {
	const at = [0, 0, 0] as [number, number, number];
	for (const [corner, weight] of cornerWeights(u, v).entries()) {
		const vertex = surface.quads[quad * 4 + corner];
		if (vertex === undefined) throw new RangeError(`the surface has no quad ${quad}`);
		const [x, y, z] = vertexAt(surface, vertex);
		at[0] += weight * x;
		at[1] += weight * y;
		at[2] += weight * z;
	}
	return at;
}

/**
 * The address of a point in one of a quad's two triangles.
 *
 * @param half     0 for corners 0, 1, 2; 1 for corners 0, 2, 3
 * @param second   share of the triangle's second corner, 0 to 1
 * @param third    share of its third corner, 0 to 1
 */
export function addressInTriangle(
	quad: number,
	half: 0 | 1,
	second: number,
	third: number
): SurfaceAddress {
	return half === 0
		? { quad, u: second + third, v: third }
		: { quad, u: second, v: second + third };
}
