// Plane shapes in which the borders of places are written: curves, ellipses and polygons.

export type Point = readonly [number, number];

/** A curve through points of rising first coordinate; level beyond its ends. */
export function curve(...points: readonly Point[]): (at: number) => number {
	return (at) => {
		const next = points.findIndex(([x]) => x > at);
		const [left, right] = [points[next - 1], points[next]];
		if (!left) return points[next < 0 ? points.length - 1 : 0]?.[1] ?? Number.NaN;
		if (!right) return left[1];
		return left[1] + ((right[1] - left[1]) * (at - left[0])) / (right[0] - left[0]);
	};
}

/** Whether a point lies in an ellipse with upright axes. */
export const inEllipse = ([x, y]: Point, [cx, cy]: Point, [rx, ry]: Point): boolean =>
	((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 < 1;

/** Whether a point lies in a polygon, by counting the edges to its right. */
export function inPolygon([x, y]: Point, polygon: readonly Point[]): boolean {
	let inside = false;
	for (const [i, [ax, ay]] of polygon.entries()) {
		const [bx, by] = polygon[(i + 1) % polygon.length] ?? [ax, ay];
		if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
	}
	return inside;
}

/** Whether an angle lies from one to another, going up; degrees, any turn. */
export function between(angle: number, from: number, to: number): boolean {
	const turn = (degrees: number) => ((degrees % 360) + 360) % 360;
	return turn(angle - from) <= turn(to - from);
}
