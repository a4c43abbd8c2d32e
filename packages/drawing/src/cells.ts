import { positionAt, quadCount, type Surface, type SurfaceAddress } from './surface.ts';

/**
 * What brushes and areas need of a surface, worked out once.
 *
 * A cell is the quarter of a quad next to one of its corners; cell `4 q + c` lies at corner `c` of
 * quad `q`, and belongs to the place that this corner's vertex belongs to: `labels[quads[cell]]`.
 */
export interface Skin {
	readonly surface: Surface;
	/** three numbers a cell: where the middle of its part of the quad lies, in metres */
	readonly cellCentres: Float32Array;
	/** square metres; together the area of the surface */
	readonly cellAreas: Float32Array;
	/** three numbers a quad, outward and of length 1 */
	readonly quadNormals: Float32Array;
	/** three numbers a quad: the mean of its corners, in metres */
	readonly quadCentres: Float32Array;
	/** from the centre of a quad to its farthest corner, in metres */
	readonly quadReaches: Float32Array;
	/** four a quad: what lies beyond the edge from its corner `c` to the next; -1 at a rim */
	readonly quadNeighbours: Int32Array;
	/** the quads that meet quad `q` at an edge or a corner: from `aroundStarts[q]` to `[q + 1]` */
	readonly around: Int32Array;
	readonly aroundStarts: Int32Array;
	/** metres from centre to centre, in the order of `around` */
	readonly aroundSteps: Float64Array;
}

export const cellCount = ({ cellAreas }: Skin): number => cellAreas.length;

/** The cell that an address lies in. */
export function cellAt({ quad, u, v }: SurfaceAddress): number {
	if (v < 0.5) return quad * 4 + (u < 0.5 ? 0 : 1);
	return quad * 4 + (u < 0.5 ? 3 : 2);
}

/** Once a body: takes some tens of milliseconds. */
export function prepareSkin(surface: Surface): Skin {
	const measures = measureQuads(surface);
	return {
		surface,
		...measureCells(surface),
		...measures,
		quadNeighbours: neighboursOf(surface),
		...meetingQuads(surface, measures.quadCentres)
	};
}

const cellMiddles = [
	[0.25, 0.25],
	[0.75, 0.25],
	[0.75, 0.75],
	[0.25, 0.75]
] as const;

function measureCells(surface: Surface): Pick<Skin, 'cellCentres' | 'cellAreas'> {
	const quads = quadCount(surface);
	const cellCentres = new Float32Array(quads * 12);
	const cellAreas = new Float32Array(quads * 4);
	for (let quad = 0; quad < quads; quad++) {
		const first = triangleArea(surface, quad, 1, 2);
		const second = triangleArea(surface, quad, 2, 3);
		// the diagonal from corner 0 to corner 2 cuts through their two cells and no other
		const shared = (first + second) / 4;
		cellAreas.set([shared, first / 2, shared, second / 2], quad * 4);
		for (const [corner, [u, v]] of cellMiddles.entries())
			cellCentres.set(positionAt(surface, { quad, u, v }), (quad * 4 + corner) * 3);
	}
	return { cellCentres, cellAreas };
}

/** Area of a quad's corner 0 and two others, in square metres. */
function triangleArea({ positions, quads }: Surface, quad: number, b: number, c: number): number {
	const from = (quads[quad * 4] as number) * 3;
	const edge = (corner: number, axis: number) =>
		(positions[(quads[quad * 4 + corner] as number) * 3 + axis] as number) -
		(positions[from + axis] as number);
	const x = edge(b, 1) * edge(c, 2) - edge(b, 2) * edge(c, 1);
	const y = edge(b, 2) * edge(c, 0) - edge(b, 0) * edge(c, 2);
	const z = edge(b, 0) * edge(c, 1) - edge(b, 1) * edge(c, 0);
	return Math.hypot(x, y, z) / 2;
}

function measureQuads({
	positions,
	quads
}: Surface): Pick<Skin, 'quadNormals' | 'quadCentres' | 'quadReaches'> {
	const count = quads.length / 4;
	const quadNormals = new Float32Array(count * 3);
	const quadCentres = new Float32Array(count * 3);
	const quadReaches = new Float32Array(count);
	for (let quad = 0; quad < count; quad++) {
		const at = (corner: number, axis: number) =>
			positions[(quads[quad * 4 + corner] as number) * 3 + axis] as number;
		// the two diagonals: their cross product is the sum of those of the two triangles
		const across = (axis: number) => at(2, axis) - at(0, axis);
		const along = (axis: number) => at(3, axis) - at(1, axis);
		const x = across(1) * along(2) - across(2) * along(1);
		const y = across(2) * along(0) - across(0) * along(2);
		const z = across(0) * along(1) - across(1) * along(0);
		const length = Math.hypot(x, y, z) || 1;
		quadNormals.set([x / length, y / length, z / length], quad * 3);

		const middle = (axis: number) => (at(0, axis) + at(1, axis) + at(2, axis) + at(3, axis)) / 4;
		const [mx, my, mz] = [middle(0), middle(1), middle(2)];
		quadCentres.set([mx, my, mz], quad * 3);
		for (let corner = 0; corner < 4; corner++) {
			const reach = Math.hypot(at(corner, 0) - mx, at(corner, 1) - my, at(corner, 2) - mz);
			quadReaches[quad] = Math.max(quadReaches[quad] as number, reach);
		}
	}
	return { quadNormals, quadCentres, quadReaches };
}

/** Finds the two quads of each edge by way of lists of edges, one a vertex, linked in arrays. */
function neighboursOf({ positions, quads }: Surface): Int32Array {
	const neighbours = new Int32Array(quads.length).fill(-1);
	const lastAt = new Int32Array(positions.length / 3).fill(-1);
	const before = new Int32Array(quads.length);
	const highOf = new Uint16Array(quads.length);
	for (let edge = 0; edge < quads.length; edge++) {
		const from = quads[edge] as number;
		const to = quads[(edge & 3) === 3 ? edge - 3 : edge + 1] as number;
		const low = Math.min(from, to);
		const high = Math.max(from, to);
		let other = lastAt[low] as number;
		while (other >= 0 && highOf[other] !== high) other = before[other] as number;
		if (other >= 0) {
			neighbours[edge] = other >> 2;
			neighbours[other] = edge >> 2;
		}
		highOf[edge] = high;
		before[edge] = lastAt[low] as number;
		lastAt[low] = edge;
	}
	return neighbours;
}

function meetingQuads(
	{ positions, quads }: Surface,
	centres: Float32Array
): Pick<Skin, 'around' | 'aroundStarts' | 'aroundSteps'> {
	const count = quads.length / 4;
	const starts = new Int32Array(positions.length / 3 + 1);
	for (const vertex of quads) starts[vertex + 1] = (starts[vertex + 1] as number) + 1;
	for (let i = 1; i < starts.length; i++)
		starts[i] = (starts[i] as number) + (starts[i - 1] as number);
	const next = starts.slice();
	const atVertex = new Int32Array(quads.length);
	for (let corner = 0; corner < quads.length; corner++) {
		const vertex = quads[corner] as number;
		atVertex[next[vertex] as number] = corner >> 2;
		next[vertex] = (next[vertex] as number) + 1;
	}
	const found: number[] = [];
	const aroundStarts = new Int32Array(count + 1);
	const metBy = new Int32Array(count).fill(-1);
	for (let quad = 0; quad < count; quad++) {
		metBy[quad] = quad;
		for (const vertex of quads.subarray(quad * 4, quad * 4 + 4))
			for (const other of atVertex.subarray(starts[vertex], starts[vertex + 1])) {
				if (metBy[other] === quad) continue;
				metBy[other] = quad;
				found.push(other);
			}
		aroundStarts[quad + 1] = found.length;
	}
	const aroundSteps = new Float64Array(found.length);
	for (let quad = 0; quad < count; quad++)
		for (let n = aroundStarts[quad] as number; n < (aroundStarts[quad + 1] as number); n++) {
			const other = found[n] as number;
			const along = (axis: number) =>
				(centres[other * 3 + axis] as number) - (centres[quad * 3 + axis] as number);
			aroundSteps[n] = Math.hypot(along(0), along(1), along(2));
		}
	return { around: Int32Array.from(found), aroundStarts, aroundSteps };
}
