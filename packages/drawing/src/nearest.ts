import { squaredDistanceToTriangle } from './distance.ts';
import {
	addressInTriangle,
	type Surface,
	type SurfaceAddress,
	type Vector,
	vertexAt
} from './surface.ts';

/**
 * The spot of the skin nearest to a point, by looking everywhere: a few milliseconds.
 *
 * Where the nearest spot lies on the rim of a triangle it is found to within the triangle's own
 * slant, well under a millimetre for points close to the skin.
 */
export function nearestAddress(surface: Surface, point: Vector): SurfaceAddress {
	const { positions, quads } = surface;
	const [x, y, z] = point;
	let nearest = 0;
	let least = Number.POSITIVE_INFINITY;
	for (let triangle = 0; triangle < quads.length / 2; triangle++) {
		const [a, b, c] = cornersOf(quads, triangle);
		const away = squaredDistanceToTriangle(x, y, z, positions, a, b, c);
		if (away < least) [nearest, least] = [triangle, away];
	}
	return addressOnto(surface, nearest, point);
}

/** The address in one triangle (two a quad, in order) right under a point, kept inside it. */
export function addressOnto(surface: Surface, triangle: number, point: Vector): SurfaceAddress {
	const [a, b, c] = cornersOf(surface.quads, triangle).map((corner) =>
		vertexAt(surface, corner)
	) as [Vector, Vector, Vector];
	const ab = minus(b, a);
	const ac = minus(c, a);
	const ap = minus(point, a);
	const [bb, bc, cc] = [dot(ab, ab), dot(ab, ac), dot(ac, ac)];
	const [pb, pc] = [dot(ap, ab), dot(ap, ac)];
	const whole = bb * cc - bc * bc;
	const second = Math.max(0, (cc * pb - bc * pc) / whole);
	const third = Math.max(0, (bb * pc - bc * pb) / whole);
	const over = Math.max(1, second + third);
	return addressInTriangle(triangle >> 1, (triangle & 1) as 0 | 1, second / over, third / over);
}

function cornersOf(quads: Uint16Array, triangle: number): readonly [number, number, number] {
	const first = (triangle >> 1) * 4;
	const half = triangle & 1;
	return [quads[first] ?? 0, quads[first + 1 + half] ?? 0, quads[first + 2 + half] ?? 0];
}

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
