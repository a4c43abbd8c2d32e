import { cellAt, type Skin } from './cells.ts';
import { squaredDistanceToTriangle } from './distance.ts';
import { positionAt, type SurfaceAddress } from './surface.ts';

/** What a flood writes into, kept with its skin so that a touch of the brush allocates nothing. */
interface Scratch {
	/** by quad: the number of the last flood that came by */
	readonly seen: Uint32Array;
	/** by quad: how far this flood went to its centre, in metres; -1 where it may not go */
	readonly ways: Float64Array;
	/** the quads of this flood, in the order it reached them */
	readonly reached: Int32Array;
	/** quads whose neighbours are to be looked at, round and round; and by quad whether it is there */
	readonly waiting: Int32Array;
	readonly waits: Uint8Array;
	readonly cells: Int32Array;
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
			ways: new Float64Array(quads),
			reached: new Int32Array(quads),
			waiting: new Int32Array(quads + 1),
			waits: new Uint8Array(quads),
			cells: new Int32Array(quads * 4),
			flood: 0
		};
		scratches.set(skin, scratch);
	}
	return scratch;
}

/**
 * The quads under one touch of a round brush that follows the skin: those that can be reached from
 * the one that was hit over quads that have some part within the radius, face less than 90° away
 * from it, and lie no farther along the skin than a little more than straight. So paint runs neither
 * from the arm to the trunk nor from finger to finger, and does not go through to the back of a hand.
 *
 * The way along the skin goes from the point that was hit from centre to centre of quads that meet
 * at an edge or a corner; to each it may be `wayAlongSkin` times the radius and the quad's own reach.
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
	return scratch.cells.slice(0, collectCells(skin, scratch, at, radiusMillimetres));
}

/** Sets the cells under one touch to a number: what `cellsUnder` gives, without a list of it. */
export function paintUnder(
	skin: Skin,
	at: SurfaceAddress,
	radiusMillimetres: number,
	painted: Int16Array,
	value: number
): void {
	const scratch = scratchOf(skin);
	const count = collectCells(skin, scratch, at, radiusMillimetres);
	for (let n = 0; n < count; n++) painted[scratch.cells[n] as number] = value;
}

/** @returns how many cells there are; `scratch.cells` begins with them */
function collectCells(
	skin: Skin,
	scratch: Scratch,
	at: SurfaceAddress,
	radiusMillimetres: number
): number {
	const { cells, reached } = scratch;
	const { cellCentres, quadReaches } = skin;
	const [x, y, z] = positionAt(skin.surface, at);
	const radius = radiusMillimetres / 1000;
	const quads = flood(skin, scratch, at.quad, x, y, z, radius);

	const own = cellAt(at);
	let count = 0;
	for (let n = 0; n < quads; n++) {
		const quad = reached[n] as number;
		const whole = isWhole(
			radius,
			quadReaches[quad] as number,
			squaredToCentre(skin, quad, x, y, z)
		);
		for (let cell = quad * 4; cell < quad * 4 + 4; cell++) {
			if (whole || cell === own) {
				cells[count++] = cell;
				continue;
			}
			const dx = (cellCentres[cell * 3] as number) - x;
			const dy = (cellCentres[cell * 3 + 1] as number) - y;
			const dz = (cellCentres[cell * 3 + 2] as number) - z;
			if (dx * dx + dy * dy + dz * dz <= radius * radius) cells[count++] = cell;
		}
	}
	return count;
}

/** Whether all of a quad lies within the radius, clearly. */
const isWhole = (radius: number, reach: number, squaredAway: number): boolean =>
	radius > reach && squaredAway < (radius - reach) ** 2 * 0.999_99;

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
	const { quadReaches, around, aroundStarts, aroundSteps } = skin;
	const { seen, ways, reached, waiting, waits } = scratch;
	scratch.flood = nextFlood(scratch);
	const mark = scratch.flood;

	seen[hit] = mark;
	ways[hit] = 0;
	reached[0] = hit;
	waiting[0] = hit;
	let count = 1;
	let first = 0;
	let end = 1;
	while (first !== end) {
		const from = waiting[first] as number;
		first = first + 1 === waiting.length ? 0 : first + 1;
		waits[from] = 0;
		const way = ways[from] as number;
		const last = aroundStarts[from + 1] as number;
		for (let n = aroundStarts[from] as number; n < last; n++) {
			const to = around[n] as number;
			if (seen[to] !== mark) {
				seen[to] = mark;
				ways[to] = mayPaint(skin, hit, to, x, y, z, radius) ? Number.POSITIVE_INFINITY : -1;
			}
			const known = ways[to] as number;
			if (known <= way) continue;
			const step =
				from === hit ? Math.sqrt(squaredToCentre(skin, to, x, y, z)) : (aroundSteps[n] as number);
			const shorter = way + step;
			if (shorter >= known) continue;
			if (shorter > (radius + (quadReaches[to] as number)) * wayAlongSkin) continue;
			if (known === Number.POSITIVE_INFINITY) reached[count++] = to;
			ways[to] = shorter;
			if (waits[to] === 1) continue;
			waits[to] = 1;
			waiting[end] = to;
			end = end + 1 === waiting.length ? 0 : end + 1;
		}
	}
	return count;
}

function nextFlood({ seen, flood }: Scratch): number {
	if (flood < 0xffff_ffff) return flood + 1;
	seen.fill(0);
	return 1;
}

/** Whether a quad faces the brush and has some part within the radius. */
function mayPaint(
	skin: Skin,
	hit: number,
	quad: number,
	x: number,
	y: number,
	z: number,
	radius: number
): boolean {
	const { quadNormals, quadReaches } = skin;
	const facing =
		(quadNormals[quad * 3] as number) * (quadNormals[hit * 3] as number) +
		(quadNormals[quad * 3 + 1] as number) * (quadNormals[hit * 3 + 1] as number) +
		(quadNormals[quad * 3 + 2] as number) * (quadNormals[hit * 3 + 2] as number);
	if (!(facing > 0)) return false;
	const away = squaredToCentre(skin, quad, x, y, z);
	const reach = quadReaches[quad] as number;
	if (away > (radius + reach) ** 2 * 1.000_01) return false;
	if (isWhole(radius, reach, away)) return true;

	const { positions, quads } = skin.surface;
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

function squaredToCentre({ quadCentres }: Skin, quad: number, x: number, y: number, z: number) {
	const dx = (quadCentres[quad * 3] as number) - x;
	const dy = (quadCentres[quad * 3 + 1] as number) - y;
	const dz = (quadCentres[quad * 3 + 2] as number) - z;
	return dx * dx + dy * dy + dz * dz;
}
