import type { Vector } from '@palpate/drawing';

export const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const times = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];
/** Of length 1; the vector itself when it has no length. */
export const unit = (a: Vector): Vector => times(a, 1 / (Math.hypot(...a) || 1));
export const between = (a: Vector, b: Vector, share: number): Vector =>
	plus(a, times(minus(b, a), share));
export const clamp = (value: number, least: number, most: number): number =>
	Math.min(most, Math.max(least, value));
