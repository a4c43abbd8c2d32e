import type { Point, Polygon } from './outlines.ts';
import type { Side } from './painMark.ts';

export type View = 'front' | 'back';

/** Where one place lies on one picture. Paired places are drawn on the person's right side only. */
export interface FigureShape {
	readonly region: string;
	readonly view: View;
	readonly polygons: readonly Polygon[];
}

export interface FigurePicture {
	readonly light: string;
	readonly dark: string;
}

/** Pictures of a person from the front and the back, and where each place lies on them. */
export interface FigureGeometry {
	readonly width: number;
	readonly height: number;
	/** x of the line down the middle of the body; the left side is the right one mirrored in it */
	readonly axis: number;
	readonly pictures: { readonly front: FigurePicture; readonly back: FigurePicture };
	readonly shapes: readonly FigureShape[];
}

/** The same outline on the other side of the body, its corners in reverse so that it winds alike. */
export function mirrorPolygon(polygon: Polygon, axis: number): Polygon {
	return polygon.map(([x, y]): Point => [2 * axis - x, y]).reverse();
}

/**
 * The outlines of a place on a view, for one side of the body.
 *
 * @param side  the person's own side; leave it out for a place on the midline
 * @returns     an empty list when the place is not seen from that view
 */
export function figureSvgShapes(
	figure: FigureGeometry,
	region: string,
	view: View,
	side?: Side
): readonly Polygon[] {
	const drawn = figure.shapes
		.filter((shape) => shape.region === region && shape.view === view)
		.flatMap((shape) => shape.polygons);
	return side === 'left' ? drawn.map((polygon) => mirrorPolygon(polygon, figure.axis)) : drawn;
}

/** The `points` of an SVG polygon: `1,2 3,4 …`. */
export function svgPoints(polygon: Polygon): string {
	return polygon.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ');
}

/**
 * The `d` of an SVG path with rounded corners: a quadratic curve from the middle of one edge to the
 * middle of the next, bent towards the corner between them. It stays inside a convex outline.
 */
export function svgPath(polygon: Polygon): string {
	if (polygon.length < 3) return '';
	const curves = polygon.map((corner, i) => {
		const end = midpoint(corner, at(polygon, i + 1));
		return `Q${pair(corner)} ${pair(end)}`;
	});
	return `M${pair(midpoint(at(polygon, -1), at(polygon, 0)))}${curves.join('')}Z`;
}

/** The corner at `i`, counted round the outline, so that -1 is the last one. */
function at(polygon: Polygon, i: number): Point {
	const point = polygon.at(i % polygon.length);
	if (!point) throw new RangeError('an outline needs corners');
	return point;
}

const midpoint = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
const rounded = (n: number): number => Math.round(n * 10) / 10;
const pair = ([x, y]: Point): string => `${rounded(x)} ${rounded(y)}`;
