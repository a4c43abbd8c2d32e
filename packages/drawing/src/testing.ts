// For tests and benches alone: the body of content/ as it lies on disk.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Body, type PlaceRow, sidedPlaces } from './body.ts';
import { prepareSkin } from './cells.ts';
import { addressInTriangle, type Surface, type SurfaceAddress, type Vector } from './surface.ts';
import { decodeSurface } from './surfaceFile.ts';

const atlasFolder = resolve(import.meta.dirname, '../../../content/atlas');

export const readBytes = (path: string): Buffer<ArrayBuffer> =>
	readFileSync(join(atlasFolder, path)) as Buffer<ArrayBuffer>;

const readJson = (path: string): unknown => JSON.parse(readBytes(path).toString('utf8'));

function readBody(): Body {
	const regions = readJson('regions.json') as readonly { id: string; midline: boolean }[];
	const midline = new Set(regions.filter((region) => region.midline).map((region) => region.id));
	const labels = readBytes('meshes/labels.bin');
	return {
		surface: decodeSurface(readBytes('meshes/surface.bin')),
		places: sidedPlaces(readJson('places.json') as readonly PlaceRow[], midline),
		labels: Uint16Array.from({ length: labels.length / 2 }, (_, i) => labels.readUInt16LE(2 * i))
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
