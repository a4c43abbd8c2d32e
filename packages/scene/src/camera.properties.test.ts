import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	axesOf,
	bounded,
	eyeOf,
	type Orbit,
	onTheWay,
	orbitText,
	panned,
	rayThrough,
	readOrbit,
	spotOf,
	turned,
	zoomed
} from './camera.ts';
import { dot, minus, plus, times } from './vectors.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const orbit: fc.Arbitrary<Orbit> = fc.record({
	target: fc.tuple(number(-0.4, 0.4), number(0.1, 1.6), number(-0.3, 0.3)),
	yaw: number(-3.1, 3.1),
	pitch: number(-1.5, 1.5),
	distance: number(0.4, 5)
});
const spot = number(-0.5, 0.5);

test('its axes are of length 1 and stand upright on each other', () => {
	fc.assert(
		fc.property(orbit, (it) => {
			const { right, up, toward } = axesOf(it);
			for (const axis of [right, up, toward]) expect(dot(axis, axis)).toBeCloseTo(1, 9);
			for (const [a, b] of [
				[right, up],
				[up, toward],
				[toward, right]
			] as const)
				expect(dot(a, b)).toBeCloseTo(0, 9);
			expect(up[1]).toBeGreaterThan(0);
		})
	);
});

test('what lies on a line of sight is seen where the line went through the picture', () => {
	fc.assert(
		fc.property(orbit, spot, spot, number(0.2, 3), (it, x, y, way) => {
			const { from, direction } = rayThrough(it, x, y);
			const [sx, sy] = spotOf(it, plus(from, times(direction, way)));
			expect(sx).toBeCloseTo(x, 6);
			expect(sy).toBeCloseTo(y, 6);
		})
	);
});

test('what one zooms in on stays under the finger', () => {
	fc.assert(
		fc.property(orbit, spot, spot, number(0.7, 1.4), (it, x, y, by) => {
			const { from, direction } = rayThrough(it, x, y);
			const { toward } = axesOf(it);
			// where the line meets the plane that the target lies in
			const way = dot(minus(it.target, from), toward) / dot(direction, toward);
			const [sx, sy] = spotOf(zoomed(it, by, x, y), plus(from, times(direction, way)));
			fc.pre(isFree(zoomed(it, by, x, y)));
			expect(sx).toBeCloseTo(x, 6);
			expect(sy).toBeCloseTo(y, 6);
		})
	);
});

/** The target has not been stopped at the edge of the room. */
const isFree = ({ target: [x, y, z] }: Orbit) =>
	Math.abs(x) < 0.6 && y > -0.05 && y < 1.75 && Math.abs(z) < 0.4;

test('whatever one does, the body is neither left behind nor turned upside down', () => {
	const step = fc.tuple(fc.constantFrom('turn', 'pan', 'zoom'), number(-3, 3), number(-3, 3));
	fc.assert(
		fc.property(orbit, fc.array(step, { maxLength: 30 }), (start, steps) => {
			const end = steps.reduce((it, [what, x, y]) => {
				if (what === 'turn') return turned(it, x, y);
				return what === 'pan' ? panned(it, x, y) : zoomed(it, Math.exp(x), y, x);
			}, start);
			expect(bounded(end)).toEqual(end);
			expect(Math.abs(end.pitch)).toBeLessThanOrEqual(Math.PI / 2);
			expect(end.distance).toBeLessThanOrEqual(7);
			expect(eyeOf(end).every(Number.isFinite)).toBe(true);
		})
	);
});

test('a way begins where it began and ends where it should', () => {
	fc.assert(
		fc.property(orbit, orbit, (from, to) => {
			const start = onTheWay(from, to, 0);
			expect(start.yaw).toBeCloseTo(bounded(from).yaw, 9);
			expect(start.distance).toBeCloseTo(from.distance, 9);
			expect(onTheWay(from, to, 1)).toEqual(bounded(to));
		})
	);
});

test('an address bar brings back what one saw, to a degree and a centimetre', () => {
	fc.assert(
		fc.property(orbit, (it) => {
			const back = readOrbit(orbitText(it));
			expect(back?.yaw).toBeCloseTo(it.yaw, 1);
			expect(Math.abs((back?.pitch ?? 9) - it.pitch)).toBeLessThan(0.01);
			expect(Math.abs((back?.distance ?? 9) - it.distance)).toBeLessThan(0.006);
			for (const axis of [0, 1, 2] as const)
				expect(Math.abs((back?.target[axis] ?? 9) - it.target[axis])).toBeLessThan(0.006);
		})
	);
});

test('nothing else in an address bar is taken for a view', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const read = readOrbit(text);
			if (read) expect(bounded(read)).toEqual(read);
			else expect(read).toBeUndefined();
		})
	);
	expect(readOrbit('1,2,3')).toBeUndefined();
	expect(readOrbit('1e9,2,3,4,5,6')).toBeUndefined();
});
