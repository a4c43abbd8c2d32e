import type { Vector } from '@palpate/drawing';
import { clamp, cross, minus, plus, times } from './vectors.ts';

/**
 * Where the eye is: it circles a point of the body and looks at it. The top of the picture is always
 * the top of the body, or what lies nearest to it.
 */
export interface Orbit {
	/** the point in the middle of the picture, metres */
	readonly target: Vector;
	/** radians round the body's long axis: 0 sees it from the front, π/2 the person's left side */
	readonly yaw: number;
	/** radians above the ground plane, -π/2 (from below) to π/2 (from above) */
	readonly pitch: number;
	/** from the eye to the target, metres */
	readonly distance: number;
}

/** Height of the picture as an angle at the eye, radians: narrow, so that limbs keep their lengths. */
export const heightAngle = (22 * Math.PI) / 180;
/** Half the height of the picture at a distance of 1. */
export const halfHeight = Math.tan(heightAngle / 2);

const nearest = 0.2;
const farthest = 7;
/** The target stays in the body's neighbourhood, so that nobody gets lost. */
const least: Vector = [-0.6, -0.05, -0.4];
const most: Vector = [0.6, 1.75, 0.4];

/** Unit vectors to the right and to the top of the picture, and from the target to the eye. */
export interface Axes {
	readonly right: Vector;
	readonly up: Vector;
	readonly toward: Vector;
}

export function axesOf({ yaw, pitch }: Pick<Orbit, 'yaw' | 'pitch'>): Axes {
	const right: Vector = [Math.cos(yaw), 0, -Math.sin(yaw)];
	const flat = Math.cos(pitch);
	const toward: Vector = [Math.sin(yaw) * flat, Math.sin(pitch), Math.cos(yaw) * flat];
	return { right, up: cross(toward, right), toward };
}

export const eyeOf = (orbit: Orbit): Vector =>
	plus(orbit.target, times(axesOf(orbit).toward, orbit.distance));

/** Keeps an orbit within its bounds; the yaw comes to lie in (-π, π]. */
export function bounded({ target, yaw, pitch, distance }: Orbit): Orbit {
	return {
		target: target.map((at, axis) =>
			clamp(at, least[axis] as number, most[axis] as number)
		) as unknown as Vector,
		yaw: turnToNearest(yaw),
		pitch: clamp(pitch, -Math.PI / 2, Math.PI / 2),
		distance: clamp(distance, nearest, farthest)
	};
}

/** The same angle in (-π, π]; one that lies there already is left as it is, to the last digit. */
export function turnToNearest(angle: number): number {
	if (angle > -Math.PI && angle <= Math.PI) return angle;
	const turn = 2 * Math.PI;
	const near = angle - turn * Math.round(angle / turn);
	return near > -Math.PI ? Math.min(near, Math.PI) : Math.PI;
}

/** Turns the body under the finger: `x` and `y` in heights of the picture, to the right and down. */
export const turned = (orbit: Orbit, x: number, y: number): Orbit =>
	bounded({ ...orbit, yaw: orbit.yaw - x * Math.PI, pitch: orbit.pitch + y * Math.PI });

/** Moves the picture with the finger: `x` and `y` in heights of the picture, to the right and down. */
export function panned(orbit: Orbit, x: number, y: number): Orbit {
	const { right, up } = axesOf(orbit);
	const height = 2 * halfHeight * orbit.distance;
	const target = plus(orbit.target, plus(times(right, -x * height), times(up, y * height)));
	return bounded({ ...orbit, target });
}

/**
 * Comes nearer (`by` above 1) or goes away; what lies at a spot of the picture stays there.
 *
 * @param x,y from the middle of the picture, in its heights, to the right and down
 */
export function zoomed(orbit: Orbit, by: number, x = 0, y = 0): Orbit {
	const distance = clamp(orbit.distance / by, nearest, farthest);
	const share = 1 - distance / orbit.distance;
	return { ...panned(orbit, -x * share, -y * share), distance };
}

/** A line of sight: from the eye, through a spot of the picture. */
export interface Ray {
	readonly from: Vector;
	/** of length 1 */
	readonly direction: Vector;
}

/** @param x,y from the middle of the picture, in its heights, to the right and down */
export function rayThrough(orbit: Orbit, x: number, y: number): Ray {
	const { right, up, toward } = axesOf(orbit);
	const across = times(right, 2 * halfHeight * x);
	const way = minus(plus(across, times(up, -2 * halfHeight * y)), toward);
	return { from: eyeOf(orbit), direction: times(way, 1 / Math.hypot(...way)) };
}

/** Where a point of the body lies in the picture, in its heights from the middle, right and down. */
export function spotOf(orbit: Orbit, point: Vector): readonly [x: number, y: number] {
	const { right, up, toward } = axesOf(orbit);
	const away = minus(point, eyeOf(orbit));
	const depth = -sum(away, toward) * 2 * halfHeight;
	return [sum(away, right) / depth, -sum(away, up) / depth];
}

const sum = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

/** Takes this long when nothing forbids motion, milliseconds. */
export const moveMilliseconds = 450;

/**
 * The way from one orbit to another: slow, quick, slow; the short way round.
 *
 * @param share of the time that has gone by, 0 to 1
 */
export function onTheWay(from: Orbit, to: Orbit, share: number): Orbit {
	if (share >= 1) return bounded(to);
	const eased = ease(clamp(share, 0, 1));
	const mix = (a: number, b: number) => a + (b - a) * eased;
	return bounded({
		target: from.target.map((at, axis) => mix(at, to.target[axis] as number)) as unknown as Vector,
		yaw: from.yaw + turnToNearest(to.yaw - from.yaw) * eased,
		pitch: mix(from.pitch, to.pitch),
		distance: Math.exp(mix(Math.log(from.distance), Math.log(to.distance)))
	});
}

const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

/** Short, for an address bar: whole degrees, then centimetres: `30,-10,250,0,85,3`. */
export function orbitText({ target, yaw, pitch, distance }: Orbit): string {
	const degrees = [yaw, pitch].map((angle) => Math.round((angle * 180) / Math.PI));
	const centimetres = [distance, ...target].map((metres) => Math.round(metres * 100));
	return [...degrees, ...centimetres].map((n) => n + 0).join(',');
}

/** @returns undefined when it is no such text */
export function readOrbit(text: string): Orbit | undefined {
	if (!/^-?\d{1,4}(,-?\d{1,4}){5}$/.test(text)) return undefined;
	const [yaw, pitch, distance, x, y, z] = text.split(',').map(Number) as Six;
	return bounded({
		yaw: (yaw * Math.PI) / 180,
		pitch: (pitch * Math.PI) / 180,
		distance: distance / 100,
		target: [x / 100, y / 100, z / 100]
	});
}

type Six = [number, number, number, number, number, number];
