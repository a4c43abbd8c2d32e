import { cellAt, type Skin } from './cells.ts';
import { squaredDistanceToTriangle } from './distance.ts';
import { positionAt, type SurfaceAddress } from './surface.ts';

/** What a flood writes into, kept with its skin so that a touch of the brush allocates nothing. */
interface Scratch {
	/** by quad: the number of the last flood that came by */
	readonly seen: Uint32Array;
	/** the quads of this flood, in the order it reached them */
	readonly reached: Int32Array;
	readonly cells: Int32Array;
	/** by quad: how far this flood went to its centre, in metres; Infinity where it may not go */
	readonly ways: Float64Array;
	/** by quad: the one that this flood came from */
	readonly before: Int32Array;
	flood: number;
}

/** How much longer than straight the way along the skin may be: it bends round a limb, no more. */
export const wayAlongSkin = 1.2;

const scratches = new WeakMap<Skin, Scratch>();

function scratchOf(skin: Skin): Scratch {
	let scratch = scratches.get(skin);
	if (!scratch) {
		const quads = skin.quadReaches.length;
		scratch = {
			seen: new Uint32Array(quads),
			reached: new Int32Array(quads),
			cells: new Int32Array(quads * 4),
			ways: new Float64Array(quads),
			before: new Int32Array(quads),
			flood: 0
		};
		scratches.set(skin, scratch);
	}
	return scratch;
}

/**
 * The quads under one touch of a round brush that follows the skin: those that can be reached from
 * the one that was hit, edge by edge, over quads that have some part within the radius and face
 * less than 90° away from it, and by a way along the skin that is not much longer than the radius.
 * So paint runs neither from the arm to the trunk nor from finger to finger, and does not go through
 * to the back of a hand.
 *
 * The way to a quad goes from the point that was hit from centre to centre, over an edge or a corner
 * at each step; it may be `wayAlongSkin` times the radius and the quad's own reach together.
 *
 * @param radiusMillimetres measured straight, not along the skin
 * @returns the quad that was hit first, then in the order of the flood
 * @throws RangeError when the surface has no such quad
 */
export function quadsUnder(
	skin: Skin,
	at: SurfaceAddress,
	radiusMillimetres: number
): Int32Array<ArrayBuffer> {
	const scratch = scratchOf(skin);
	const [x, y, z] = positionAt(skin.surface, at);
	return scratch.reached.slice(0, flood(skin, scratch, at.quad, x, y, z, radiusMillimetres / 1000));
}

/**
 * The cells under one touch of the brush: those on the quads under it whose centres lie within the
 * radius, and always the one that was hit.
 *
 * @param radiusMillimetres measured straight, not along the skin
 * @throws RangeError when the surface has no such quad
 */
export function cellsUnder(
	skin: Skin,
	at: SurfaceAddress,
	radiusMillimetres: number
): Int32Array<ArrayBuffer> {
	const scratch = scratchOf(skin);
	const { cells, reached } = scratch;
	const { cellCentres } = skin;
	const [x, y, z] = positionAt(skin.surface, at);
	const radius = radiusMillimetres / 1000;
	const quads = flood(skin, scratch, at.quad, x, y, z, radius);

	const own = cellAt(at);
	let count = 0;
	for (let n = 0; n < quads; n++) {
		const first = (reached[n] as number) * 4;
		for (let cell = first; cell < first + 4; cell++) {
			const dx = (cellCentres[cell * 3] as number) - x;
			const dy = (cellCentres[cell * 3 + 1] as number) - y;
			const dz = (cellCentres[cell * 3 + 2] as number) - z;
			if (cell === own || dx * dx + dy * dy + dz * dz <= radius * radius) cells[count++] = cell;
		}
	}
	return cells.slice(0, count);
}

/** @returns how many quads it reached; `scratch.reached` begins with them */
function flood(
	skin: Skin,
	scratch: Scratch,
	hit: number,
	x: number,
	y: number,
	z: number,
	radius: number
): number {
	const { quadNormals, quadNeighbours, quadReaches } = skin;
	const { seen, reached, ways, before } = scratch;
	scratch.flood = nextFlood(scratch);
	const mark = scratch.flood;
	const nx = quadNormals[hit * 3] as number;
	const ny = quadNormals[hit * 3 + 1] as number;
	const nz = quadNormals[hit * 3 + 2] as number;

	seen[hit] = mark;
	reached[0] = hit;
	ways[hit] = 0;
	before[hit] = hit;
	let count = 1;
	let isFar = false;
	for (let n = 0; n < count; n++) {
		const from = reached[n] as number;
		for (let edge = from * 4; edge < from * 4 + 4; edge++) {
			const quad = quadNeighbours[edge] as number;
			if (quad < 0 || seen[quad] === mark) continue;
			seen[quad] = mark;
			const facing =
				(quadNormals[quad * 3] as number) * nx +
				(quadNormals[quad * 3 + 1] as number) * ny +
				(quadNormals[quad * 3 + 2] as number) * nz;
			if (!(facing > 0) || !isWithin(skin, quad, x, y, z, radius)) {
				ways[quad] = Number.POSITIVE_INFINITY;
				continue;
			}
			reached[count++] = quad;
			before[quad] = from;
			const over = before[from] as number;
			const way = Math.min(
				(ways[from] as number) + stepBetween(skin, hit, x, y, z, from, quad),
				(ways[over] as number) + stepBetween(skin, hit, x, y, z, over, quad)
			);
			ways[quad] = way;
			isFar ||= way > (radius + (quadReaches[quad] as number)) * wayAlongSkin;
		}
	}
	// those ways are not always the shortest, but most floods are small enough whichever way they go
	return isFar ? keepNear(skin, scratch, count, x, y, z, radius) : count;
}

/** Finds the shortest ways, and keeps the quads to which they are short enough. */
function keepNear(
	skin: Skin,
	scratch: Scratch,
	count: number,
	x: number,
	y: number,
	z: number,
	radius: number
): number {
	const { quadReaches } = skin;
	const { reached, ways, before } = scratch;
	let widest = 0;
	for (let n = 0; n < count; n++) {
		const quad = reached[n] as number;
		widest = Math.max(widest, quadReaches[quad] as number);
		ways[quad] = Number.MAX_VALUE; // longer than any way, but not closed
		before[quad] = idle;
	}
	walk(skin, scratch, reached[0] as number, x, y, z, (radius + widest) * wayAlongSkin);
	let kept = 0;
	for (let n = 0; n < count; n++) {
		const quad = reached[n] as number;
		const most = (radius + (quadReaches[quad] as number)) * wayAlongSkin;
		if ((ways[quad] as number) <= most) reached[kept++] = quad;
	}
	return kept;
}

/** Sets the shortest ways from a quad, as far as `most` metres; a quad comes round when it gets nearer. */
function walk(
	skin: Skin,
	scratch: Scratch,
	hit: number,
	x: number,
	y: number,
	z: number,
	most: number
): void {
	const { quadNeighbours, quadCentres } = skin;
	const { seen, ways, before, flood: mark } = scratch;
	ways[hit] = 0;
	let last = hit;
	before[hit] = -1; // of those that wait, the next one; -1 at the end
	for (let from = hit; from >= 0; ) {
		const way = ways[from] as number;
		const cx = from === hit ? x : (quadCentres[from * 3] as number);
		const cy = from === hit ? y : (quadCentres[from * 3 + 1] as number);
		const cz = from === hit ? z : (quadCentres[from * 3 + 2] as number);
		for (let edge = from * 4; way < most && edge < from * 4 + 4; edge++) {
			const over = quadNeighbours[edge] as number;
			if (over < 0 || seen[over] !== mark || ways[over] === Number.POSITIVE_INFINITY) continue;
			for (let k = -1; k < 4; k++) {
				const to = k < 0 ? over : (quadNeighbours[over * 4 + k] as number);
				if (to < 0 || seen[to] !== mark) continue;
				const known = ways[to] as number;
				if (known <= way || known === Number.POSITIVE_INFINITY) continue;
				const dx = (quadCentres[to * 3] as number) - cx;
				const dy = (quadCentres[to * 3 + 1] as number) - cy;
				const dz = (quadCentres[to * 3 + 2] as number) - cz;
				const longer = way + Math.sqrt(dx * dx + dy * dy + dz * dz);
				if (longer >= known) continue;
				ways[to] = longer;
				if (before[to] !== idle) continue;
				before[to] = -1;
				before[last] = to;
				last = to;
			}
		}
		const next = before[from] as number;
		before[from] = idle;
		from = next;
	}
}

/** In the list of those that wait: does not wait. */
const idle = -2;

/** From centre to centre, in metres; of the quad that was hit, from the point. */
function stepBetween(
	{ quadCentres }: Skin,
	hit: number,
	x: number,
	y: number,
	z: number,
	a: number,
	b: number
): number {
	const dx = (quadCentres[b * 3] as number) - (a === hit ? x : (quadCentres[a * 3] as number));
	const dy =
		(quadCentres[b * 3 + 1] as number) - (a === hit ? y : (quadCentres[a * 3 + 1] as number));
	const dz =
		(quadCentres[b * 3 + 2] as number) - (a === hit ? z : (quadCentres[a * 3 + 2] as number));
	return Math.sqrt(dx * dx + dy * dy + dz * dz);
}

function nextFlood({ seen, flood }: Scratch): number {
	if (flood < 0xffff_ffff) return flood + 1;
	seen.fill(0);
	return 1;
}

/** Whether some part of a quad lies within the radius of a point. */
function isWithin(
	{ surface: { positions, quads }, quadCentres, quadReaches }: Skin,
	quad: number,
	x: number,
	y: number,
	z: number,
	radius: number
): boolean {
	const dx = (quadCentres[quad * 3] as number) - x;
	const dy = (quadCentres[quad * 3 + 1] as number) - y;
	const dz = (quadCentres[quad * 3 + 2] as number) - z;
	const away = dx * dx + dy * dy + dz * dz;
	const most = radius + (quadReaches[quad] as number);
	if (away > most * most * 1.000_01) return false;

	const squared = radius * radius;
	const a = quads[quad * 4] as number;
	const b = quads[quad * 4 + 1] as number;
	const c = quads[quad * 4 + 2] as number;
	const d = quads[quad * 4 + 3] as number;
	return (
		squaredDistanceToTriangle(x, y, z, positions, a, b, c) <= squared ||
		squaredDistanceToTriangle(x, y, z, positions, a, c, d) <= squared
	);
}
