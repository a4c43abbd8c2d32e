/** Three numbers, or a 3x3 matrix in rows: enough geometry to build a figure with. */
export type Vec = readonly [number, number, number];
export type Matrix = readonly [
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number
];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, s: number): Vec => [a[0] * s, a[1] * s, a[2] * s];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec): number => Math.sqrt(dot(a, a));
export const unit = (a: Vec): Vec => scale(a, 1 / (length(a) || 1));
export const mix = (a: Vec, b: Vec, t: number): Vec => add(scale(a, 1 - t), scale(b, t));
export const cross = (a: Vec, b: Vec): Vec => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];

export const identity: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export const transform = (m: Matrix, a: Vec): Vec => [
	m[0] * a[0] + m[1] * a[1] + m[2] * a[2],
	m[3] * a[0] + m[4] * a[1] + m[5] * a[2],
	m[6] * a[0] + m[7] * a[1] + m[8] * a[2]
];

/** First `b`, then `a`. */
export const multiply = (a: Matrix, b: Matrix): Matrix => {
	const columns = [0, 1, 2].map((c) => transform(a, [b[c] ?? 0, b[3 + c] ?? 0, b[6 + c] ?? 0])) as [
		Vec,
		Vec,
		Vec
	];
	const [x, y, z] = columns;
	return [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]];
};

export const transpose = (m: Matrix): Matrix => [
	m[0],
	m[3],
	m[6],
	m[1],
	m[4],
	m[7],
	m[2],
	m[5],
	m[8]
];

/** Turns about an axis by the right-hand rule, in radians. */
export function rotation(axis: Vec, angle: number): Matrix {
	const [x, y, z] = unit(axis);
	const c = Math.cos(angle);
	const s = Math.sin(angle);
	const t = 1 - c;
	return [
		t * x * x + c,
		t * x * y - s * z,
		t * x * z + s * y,
		t * x * y + s * z,
		t * y * y + c,
		t * y * z - s * x,
		t * x * z - s * y,
		t * y * z + s * x,
		t * z * z + c
	];
}

/** The axis and the angle (radians) that bring one direction onto another the short way. */
export function turnBetween(from: Vec, to: Vec): { readonly axis: Vec; readonly angle: number } {
	const axis = cross(unit(from), unit(to));
	return { axis, angle: Math.atan2(length(axis), dot(unit(from), unit(to))) };
}

export const degrees = (n: number): number => (n * Math.PI) / 180;

/** The vertex `i` of a flat list of positions. */
export const at = (positions: Float64Array | Float32Array, i: number): Vec => [
	positions[i * 3] ?? 0,
	positions[i * 3 + 1] ?? 0,
	positions[i * 3 + 2] ?? 0
];

export function put(positions: Float64Array, i: number, [x, y, z]: Vec): void {
	positions[i * 3] = x;
	positions[i * 3 + 1] = y;
	positions[i * 3 + 2] = z;
}
