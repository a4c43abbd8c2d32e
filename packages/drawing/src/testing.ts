// For tests and benches alone: the body of content/ as it lies on disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Body, type PlaceRow, sidedPlaces } from './body.ts';
import { decodeBorders } from './borders.ts';
import { prepareSkin } from './cells.ts';
import { type Drawing, type DrawingMark, emptyDrawing, type Stroke } from './drawing.ts';
import { decodeLabels } from './labelsFile.ts';
import {
	addressInTriangle,
	positionAt,
	type Surface,
	type SurfaceAddress,
	type Vector,
	vertexCount
} from './surface.ts';
import { decodeSurface } from './surfaceFile.ts';

const atlasFolder = resolve(import.meta.dirname, '../../../content/atlas');

export const readBytes = (path: string): Buffer<ArrayBuffer> =>
	readFileSync(join(atlasFolder, path)) as Buffer<ArrayBuffer>;

/** The files of the muscles' fibres, a body area each. */
export const fibreFiles = (): readonly Buffer<ArrayBuffer>[] =>
	readdirSync(join(atlasFolder, 'meshes/fibres'))
		.sort()
		.map((name) => readBytes(`meshes/fibres/${name}`));

const readJson = (path: string): unknown => JSON.parse(readBytes(path).toString('utf8'));

function readBody(): Body {
	const regions = readJson('regions.json') as readonly { id: string; midline: boolean }[];
	const midline = new Set(regions.filter((region) => region.midline).map((region) => region.id));
	const { places } = readJson('places.json') as { readonly places: readonly PlaceRow[] };
	const surface = decodeSurface(readBytes('meshes/surface.bin'));
	const vertices = vertexCount(surface);
	return {
		surface,
		places: sidedPlaces(places, midline),
		labels: decodeLabels(readBytes('meshes/labels.bin'), vertices),
		borders: decodeBorders(readBytes('meshes/borders.bin'), vertices)
	};
}

export const body: Body = readBody();
export const skin = prepareSkin(body.surface);

/** The address where a ray first meets the outside of the surface. */
export function firstHit(
	surface: Surface,
	from: Vector,
	direction: Vector
): SurfaceAddress | undefined {
	let nearest = Number.POSITIVE_INFINITY;
	let hit: SurfaceAddress | undefined;
	for (let quad = 0; quad < surface.quads.length / 4; quad++) {
		for (const half of [0, 1] as const) {
			const [a, b, c] = triangleOf(surface, quad, half);
			const normal = cross(minus(b, a), minus(c, a));
			const facing = dot(direction, normal);
			if (facing >= 0) continue;
			const way = dot(minus(a, from), normal) / facing;
			if (way < 0 || way >= nearest) continue;
			const point = plus(from, times(direction, way));
			const whole = dot(normal, normal);
			const second = dot(cross(minus(point, a), minus(c, a)), normal) / whole;
			const third = dot(cross(minus(b, a), minus(point, a)), normal) / whole;
			if (second < 0 || third < 0 || second + third > 1) continue;
			nearest = way;
			hit = addressInTriangle(quad, half, second, third);
		}
	}
	return hit;
}

/** Corners of a quad's first (0) or second (1) triangle, in metres. */
export function triangleOf(
	{ positions, quads }: Surface,
	quad: number,
	half: 0 | 1
): readonly [Vector, Vector, Vector] {
	const at = (corner: number): Vector => {
		const vertex = quads[quad * 4 + corner] ?? Number.NaN;
		return [
			positions[vertex * 3] ?? Number.NaN,
			positions[vertex * 3 + 1] ?? Number.NaN,
			positions[vertex * 3 + 2] ?? Number.NaN
		];
	};
	return half === 0 ? [at(0), at(1), at(2)] : [at(0), at(2), at(3)];
}

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A stroke that wanders over the skin from quad to quad. */
export function wanderingStroke(seed: number, touches: number): Stroke {
	const next = numbersFrom(seed);
	const share = () => Math.round(next() * 1000) / 1000;
	let quad = Math.floor(next() * (body.surface.quads.length / 4));
	const points = Array.from({ length: touches }, (): [number, number, number] => {
		const beyond = skin.quadNeighbours[quad * 4 + Math.floor(next() * 4)] ?? -1;
		quad = beyond < 0 ? quad : beyond;
		return [quad, share(), share()];
	});
	const radiusMillimetres = [8, 14, 40, 65, 80][seed % 5] ?? 14;
	return { kind: 'stroke', points, radiusMillimetres, intensity: seed % 11, quality: 'ache' };
}

export const drawingOf = (...marks: readonly DrawingMark[]): Drawing => ({
	...emptyDrawing(body.surface.id),
	marks
});

/** By vertex, the quads that meet there. */
const quadsAt: ReadonlyMap<number, readonly number[]> = (() => {
	const found = new Map<number, number[]>();
	for (const [corner, vertex] of body.surface.quads.entries())
		found.set(vertex, [...(found.get(vertex) ?? []), corner >> 2]);
	return found;
})();

/**
 * The promise of cellsUnder put plainly: looks at every quad, knows no flood.
 * @returns in ascending order
 */
export function cellsByBruteForce(at: SurfaceAddress, radiusMillimetres: number): number[] {
	const { surface, quadNormals, cellCentres } = skin;
	const point = positionAt(surface, at);
	const radius = radiusMillimetres / 1000;
	const vector = (numbers: Float32Array, index: number): Vector => [
		numbers[index * 3] ?? Number.NaN,
		numbers[index * 3 + 1] ?? Number.NaN,
		numbers[index * 3 + 2] ?? Number.NaN
	];
	const facing = vector(quadNormals, at.quad);
	const quads = Array.from({ length: surface.quads.length / 4 }, (_, quad) => {
		const near = ([0, 1] as const).some(
			(half) => distanceToTriangle(point, triangleOf(surface, quad, half)) <= radius
		);
		return near && dot(vector(quadNormals, quad), facing) > 0;
	});
	const ways = shortestWays(
		at,
		(quad, way) => quads[quad] === true && way <= (radius + (skin.quadReaches[quad] ?? 0)) * 1.2
	);
	const own = at.quad * 4 + (at.v < 0.5 ? (at.u < 0.5 ? 0 : 1) : at.u < 0.5 ? 3 : 2);
	return [...surface.quads.keys()].filter((cell) => {
		if (!ways.has(cell >> 2)) return false;
		const away = minus(vector(cellCentres, cell), point);
		return cell === own || Math.hypot(...away) <= radius;
	});
}

/** Metres to the quads that may be walked on so far, from centre to centre over edges and corners. */
function shortestWays(
	at: SurfaceAddress,
	mayWalk: (quad: number, way: number) => boolean
): ReadonlyMap<number, number> {
	const centre = (quad: number): Vector => {
		const [x = 0, y = 0, z = 0] = skin.quadCentres.subarray(quad * 3, quad * 3 + 3);
		return quad === at.quad ? positionAt(skin.surface, at) : [x, y, z];
	};
	const ways = new Map([[at.quad, 0]]);
	// a quad with a shorter way comes round again, as a new entry at the end
	for (const [quad, way] of ways)
		for (const vertex of skin.surface.quads.subarray(quad * 4, quad * 4 + 4))
			for (const next of quadsAt.get(vertex) ?? []) {
				const longer = way + Math.hypot(...minus(centre(next), centre(quad)));
				if (longer >= (ways.get(next) ?? Number.POSITIVE_INFINITY)) continue;
				if (!mayWalk(next, longer)) continue;
				ways.delete(next);
				ways.set(next, longer);
			}
	return ways;
}

function distanceToTriangle(point: Vector, [a, b, c]: readonly [Vector, Vector, Vector]): number {
	const normal = cross(minus(b, a), minus(c, a));
	const inside = [
		[a, b],
		[b, c],
		[c, a]
	].every(([from = a, to = a]) => dot(cross(minus(to, from), minus(point, from)), normal) >= 0);
	if (inside) return Math.abs(dot(minus(point, a), normal)) / Math.hypot(...normal);
	return Math.min(
		distanceToEdge(point, a, b),
		distanceToEdge(point, b, c),
		distanceToEdge(point, c, a)
	);
}

function distanceToEdge(point: Vector, from: Vector, to: Vector): number {
	const edge = minus(to, from);
	const along = dot(minus(point, from), edge) / dot(edge, edge);
	const nearest = plus(from, times(edge, Math.min(1, Math.max(0, along))));
	return Math.hypot(...minus(point, nearest));
}

/** The address nearest to a point, by looking everywhere. */
export function nearestAddress(point: Vector): SurfaceAddress {
	const { cellCentres, surface } = skin;
	let best = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let cell = 0; cell < cellCentres.length / 3; cell++) {
		const away = Math.hypot(
			(cellCentres[cell * 3] ?? 0) - point[0],
			(cellCentres[cell * 3 + 1] ?? 0) - point[1],
			(cellCentres[cell * 3 + 2] ?? 0) - point[2]
		);
		if (away < least) [best, least] = [cell, away];
	}
	const quad = best >> 2;
	const steps = Array.from({ length: 21 }, (_, n) => n / 20);
	const addresses = steps.flatMap((u) => steps.map((v) => ({ quad, u, v })));
	const away = (address: SurfaceAddress) =>
		Math.hypot(...minus(positionAt(surface, address), point));
	return addresses.reduce((a, b) => (away(b) < away(a) ? b : a));
}
