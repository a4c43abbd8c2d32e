import type { Body } from './body.ts';
import { quadsUnder } from './brush.ts';
import type { Skin } from './cells.ts';
import type { Drawing, DrawingMark, Quality } from './drawing.ts';
import { type Point, type Polygon, pathOf } from './outlines.ts';
import { placesInPixels, rasterise, type ViewRaster } from './raster.ts';
import { positionAt, type Surface, type SurfaceAddress } from './surface.ts';
import { type Arc, arcsOf, polygonsOf, signedArea, smoothArc } from './trace.ts';
import { flatViews, pointInView, type ViewId } from './views.ts';

/** How strong a pain is and what it is like; null while nobody has said. */
export interface Feel {
	readonly intensity: number | null;
	readonly quality: Quality | null;
}

/** All that is marked with one feel, as it is seen in a view. */
export interface DrawnPath extends Feel {
	/** SVG path data in the view's units; `nonzero` and `evenodd` fill it alike */
	readonly d: string;
	/** a point well inside each of its patches, the largest patch first: where a number can stand */
	readonly middles: readonly Point[];
	/** units of the view, squared */
	readonly area: number;
}

const rounds = 4;
const tolerancePixels = 0.35;
const leastPixels = 3;

/** What is seen in a view, as fine as pages and drawings need it: keep it, it takes a while. */
export const viewRaster = (surface: Surface, view: ViewId): ViewRaster =>
	rasterise(surface, flatViews[view], Math.min(2, flatViews[view].unitsPerMillimetre));

/**
 * A drawing as it is seen in a view, a path for each feel in the order of their first marks. Where
 * marks lie over each other the last one counts.
 *
 * @returns an empty list when nothing of it is seen there
 */
export function drawnPaths(
	body: Body,
	skin: Skin,
	raster: ViewRaster,
	drawing: Drawing
): readonly DrawnPath[] {
	const { labels, feels } = feelsInPixels(body, skin, raster, drawing);
	const { grid, left, top } = croppedTo(labels, raster);
	const scale = raster.view.unitsPerMillimetre / raster.pixelsPerMillimetre;
	const arcs = arcsOf(grid).map((arc): Arc => {
		const { points, ...rest } = smoothArc(arc, rounds, tolerancePixels);
		return { ...rest, points: points.map(([x, y]) => [(x + left) * scale, (y + top) * scale]) };
	});
	return feels.flatMap((feel, index): DrawnPath[] => {
		const polygons = polygonsOf(arcs, (label) => label === index).filter(
			(polygon) => Math.abs(signedArea(polygon)) > leastPixels * scale * scale
		);
		if (polygons.length === 0) return [];
		const patches = polygons
			.filter((polygon) => signedArea(polygon) > 0)
			.sort((a, b) => signedArea(b) - signedArea(a));
		const area = polygons.reduce((sum, polygon) => sum + signedArea(polygon), 0);
		const holes = polygons.filter((polygon) => signedArea(polygon) < 0);
		const middles = patches.map((patch) => pointInside([patch, ...holes]));
		return [{ ...feel, d: pathOf(polygons), middles, area }];
	});
}

/**
 * The pixels of a view that one touch of the brush paints: those in which a quad under the brush is
 * seen, no farther from the touch than its radius.
 */
export function pixelsUnder(
	skin: Skin,
	raster: ViewRaster,
	at: SurfaceAddress,
	radiusMillimetres: number
): readonly number[] {
	const perMillimetre = raster.pixelsPerMillimetre;
	const perUnit = perMillimetre / raster.view.unitsPerMillimetre;
	const [x, y, depth] = pointInView(raster.view, positionAt(skin.surface, at));
	const radius = radiusMillimetres * perMillimetre;
	const found: number[] = [];
	for (const quad of quadsUnder(skin, at, radiusMillimetres)) {
		const end = raster.starts[quad + 1] as number;
		for (let n = raster.starts[quad] as number; n < end; n++) {
			const pixel = raster.pixels[n] as number;
			const dx = (pixel % raster.width) + 0.5 - x * perUnit;
			const dy = Math.floor(pixel / raster.width) + 0.5 - y * perUnit;
			const dz = ((raster.depth[pixel] as number) - depth) * 1000 * perMillimetre;
			if (dx * dx + dy * dy + dz * dz <= radius * radius) found.push(pixel);
		}
	}
	return found;
}

/** By pixel: an index into the feels, or -1. */
function feelsInPixels(body: Body, skin: Skin, raster: ViewRaster, { marks }: Drawing) {
	const labels = new Int32Array(raster.width * raster.height).fill(-1);
	const feels: Feel[] = [];
	for (const mark of marks) {
		const label = mark.kind === 'erasure' ? -1 : indexOf(feels, mark);
		for (const pixels of pixelsOf(body, skin, raster, mark))
			for (const pixel of pixels) labels[pixel] = label;
	}
	return { labels, feels };
}

function pixelsOf(
	body: Body,
	skin: Skin,
	raster: ViewRaster,
	mark: DrawingMark
): readonly (readonly number[])[] {
	if (mark.kind !== 'place')
		return mark.points.map(([quad, u, v]) =>
			pixelsUnder(skin, raster, { quad, u, v }, mark.radiusMillimetres)
		);
	const own = body.places.findIndex(({ id, side }) => id === mark.place && side === mark.side);
	return [pixelsByPlace(body, raster).get(own) ?? []];
}

const known = new WeakMap<ViewRaster, ReadonlyMap<number, readonly number[]>>();

function pixelsByPlace(body: Body, raster: ViewRaster): ReadonlyMap<number, readonly number[]> {
	const before = known.get(raster);
	if (before) return before;
	const found = new Map<number, number[]>();
	for (const [pixel, place] of placesInPixels(body, raster).entries()) {
		const there = found.get(place);
		if (there) there.push(pixel);
		else found.set(place, [pixel]);
	}
	known.set(raster, found);
	return found;
}

/** The part of the grid in which something is painted, and where it begins. */
function croppedTo(labels: Int32Array, { width, height }: ViewRaster) {
	let [left, top, right, bottom] = [width, height, -1, -1];
	for (let row = 0; row < height; row++)
		for (let column = 0; column < width; column++) {
			if ((labels[row * width + column] as number) < 0) continue;
			left = Math.min(left, column);
			right = Math.max(right, column);
			top = Math.min(top, row);
			bottom = row;
		}
	const across = Math.max(0, right - left + 1);
	const down = Math.max(0, bottom - top + 1);
	const cropped = new Int32Array(across * down);
	for (let row = 0; row < down; row++) {
		const from = (row + top) * width + left;
		cropped.set(labels.subarray(from, from + across), row * across);
	}
	return { grid: { width: across, height: down, labels: cropped }, left, top };
}

function indexOf(feels: Feel[], { intensity, quality }: Feel): number {
	const found = feels.findIndex((feel) => feel.intensity === intensity && feel.quality === quality);
	return found >= 0 ? found : feels.push({ intensity, quality }) - 1;
}

const levels = 9;

/** The middle of the widest way across the first polygon, out of a few levels of its height. */
function pointInside(polygons: readonly [Polygon, ...Polygon[]]): Point {
	const [outer] = polygons;
	const ys = outer.map(([, y]) => y);
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	let best: Point = outer[0] as Point;
	let most = 0;
	for (let level = 1; level < levels; level++) {
		const y = top + ((bottom - top) * level) / levels;
		const xs = polygons.flatMap((polygon) => crossings(polygon, y)).sort((a, b) => a - b);
		const own = crossings(outer, y);
		const [least, last] = [Math.min(...own), Math.max(...own)];
		for (let i = 0; i + 1 < xs.length; i += 2) {
			const [from, to] = [xs[i] as number, xs[i + 1] as number];
			// of two levels as wide as each other the one nearer the middle is the better
			const wide = (to - from) * (1 + 0.02 * Math.min(level, levels - level));
			if (wide <= most || from < least || to > last) continue;
			most = wide;
			best = [(from + to) / 2, y];
		}
	}
	return best;
}

/** Where a level runs through the edges of a polygon. */
function crossings(polygon: Polygon, y: number): number[] {
	return polygon.flatMap(([ax, ay], i): number[] => {
		const [bx, by] = polygon[(i + 1) % polygon.length] as Point;
		return ay <= y === by <= y ? [] : [ax + ((y - ay) / (by - ay)) * (bx - ax)];
	});
}
