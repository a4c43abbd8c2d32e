import type { Side } from './painMark.ts';
import type { ViewId } from './views.ts';

/** A corner of a shape, in units of its picture: x to the right, y down. */
export type Point = readonly [number, number];

/** A closed outline; the last point joins the first. A hole runs round the other way. */
export type Polygon = readonly Point[];

/** Where a place, or a region of places, lies on a view. */
export interface Outline {
	readonly id: string;
	/** the person's own; absent on the midline */
	readonly side?: Side;
	readonly polygons: readonly Polygon[];
}

/**
 * The outlines of a view: of the body, of each place that is seen there and of each region.
 * Neighbours share their borders to the last digit, so nothing lies between them.
 */
export interface ViewOutlines {
	readonly view: ViewId;
	/** units: the viewBox of the view is `0 0 width height` */
	readonly width: number;
	readonly height: number;
	readonly silhouette: readonly Polygon[];
	readonly places: readonly Outline[];
	readonly regions: readonly Outline[];
}

/** The outlines of all views. */
export type Outlines = Readonly<Record<ViewId, ViewOutlines>>;

/**
 * Where one of a view's places or regions lies.
 *
 * @param among `places` or `regions` of the view: some ids are in both
 * @param side  the person's own; leave it out on the midline
 * @returns     an empty list when it is not seen there
 */
export function outlineOf(among: readonly Outline[], id: string, side?: Side): readonly Polygon[] {
	return among.find((outline) => outline.id === id && outline.side === side)?.polygons ?? [];
}

/**
 * The `d` of an SVG path with straight edges, in steps from point to point, which are short to write
 * and compress well.
 */
export function pathOf(polygons: readonly Polygon[]): string {
	return polygons.map(closedPath).join('');
}

/** Works in whole tenths, so that steps add up to where they should. */
function closedPath(polygon: Polygon): string {
	let [x, y] = tenths(polygon[0] ?? [0, 0]);
	let d = `M${x / 10} ${y / 10}`;
	for (const [i, point] of polygon.slice(1).entries()) {
		const [nextX, nextY] = tenths(point);
		d += `${i === 0 ? 'l' : nextX < x ? '' : ' '}${(nextX - x) / 10}`;
		d += `${nextY < y ? '' : ' '}${(nextY - y) / 10}`;
		[x, y] = [nextX, nextY];
	}
	return `${d}z`;
}

const tenths = ([x, y]: Point): [number, number] => [Math.round(x * 10), Math.round(y * 10)];

/** The smallest upright box around outlines: for a label, or to bring a place into view. */
export function boundsOf(polygons: readonly Polygon[]): {
	x: number;
	y: number;
	width: number;
	height: number;
} {
	const xs = polygons.flatMap((polygon) => polygon.map(([x]) => x));
	const ys = polygons.flatMap((polygon) => polygon.map(([, y]) => y));
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
