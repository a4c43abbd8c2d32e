import {
	type Outline,
	type Point,
	type Polygon,
	pathOf,
	type Side,
	type ViewOutlines
} from '@palpate/drawing';

/** The outlines of a view as they are sent to the page: paths, and where each place has its middle. */
export interface OutlineFile {
	readonly width: number;
	readonly height: number;
	/** `d` of the whole body */
	readonly body: string;
	readonly places: readonly OutlinedPlace[];
}

export interface OutlinedPlace {
	readonly id: string;
	readonly side?: Side;
	readonly d: string;
	/** a spot inside it, as far from its border as there is */
	readonly at: Point;
}

export const outlineFile = ({ width, height, silhouette, places }: ViewOutlines): OutlineFile => ({
	width,
	height,
	body: pathOf(silhouette),
	places: places.map(
		(outline: Outline): OutlinedPlace => ({
			id: outline.id,
			...(outline.side && { side: outline.side }),
			d: pathOf(outline.polygons),
			at: innermost(outline.polygons)
		})
	)
});

const stepsAcross = 14;

/** Of a grid over the outline, the point inside it that lies farthest from its corners. */
export function innermost(polygons: readonly Polygon[]): Point {
	const corners = polygons.flat();
	const [first = [0, 0] as Point] = corners;
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
	let best = first;
	let most = -1;
	for (let row = 0; row < stepsAcross; row++)
		for (let column = 0; column < stepsAcross; column++) {
			const point: Point = [
				tenth(left + (width * (column + 0.5)) / stepsAcross),
				tenth(top + (height * (row + 0.5)) / stepsAcross)
			];
			if (!isInside(polygons, point)) continue;
			const room = Math.min(...corners.map(([x, y]) => (x - point[0]) ** 2 + (y - point[1]) ** 2));
			if (room > most) {
				most = room;
				best = point;
			}
		}
	return best;
}

/** By counting the edges to the right of it; holes count too. */
export function isInside(polygons: readonly Polygon[], [x, y]: Point): boolean {
	let inside = false;
	for (const polygon of polygons)
		for (const [i, [ax, ay]] of polygon.entries()) {
			const [bx, by] = polygon[(i + 1) % polygon.length] as Point;
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		}
	return inside;
}

const tenth = (n: number): number => Math.round(n * 10) / 10;
