import {
	type Arc,
	arcsOf,
	type Drawing,
	type DrawingMark,
	pathOf,
	placesInPixels,
	polygonsOf,
	signedArea,
	smoothArc,
	type ViewRaster
} from '@palpate/drawing';
import { type Brush, pixelsUnder } from './brush.ts';
import type { Feel } from './edits.ts';

/** What is painted of one feel, as it is seen in a view. */
export interface Drawn extends Feel {
	/** SVG path data in the view's units */
	readonly d: string;
}

const rounds = 4;
const tolerancePixels = 0.35;
const leastPixels = 3;

/** A drawing as it is seen in a view; where marks lie over each other the last one counts. */
export function drawnIn(brush: Brush, raster: ViewRaster, drawing: Drawing): readonly Drawn[] {
	const { labels, feels } = feelsInPixels(brush, raster, drawing);
	const { grid, left, top } = croppedTo(labels, raster);
	const scale = raster.view.unitsPerMillimetre / raster.pixelsPerMillimetre;
	const arcs = arcsOf(grid).map((arc): Arc => {
		const { points, ...rest } = smoothArc(arc, rounds, tolerancePixels);
		return { ...rest, points: points.map(([x, y]) => [(x + left) * scale, (y + top) * scale]) };
	});
	return feels.flatMap((feel, index): Drawn[] => {
		const polygons = polygonsOf(arcs, (label) => label === index).filter(
			(polygon) => Math.abs(signedArea(polygon)) > 2 * leastPixels * scale * scale
		);
		return polygons.length > 0 ? [{ ...feel, d: pathOf(polygons) }] : [];
	});
}

/** By pixel: an index into the feels, or -1. */
function feelsInPixels(brush: Brush, raster: ViewRaster, { marks }: Drawing) {
	const labels = new Int32Array(raster.width * raster.height).fill(-1);
	const feels: Feel[] = [];
	for (const mark of marks) {
		const label = mark.kind === 'erasure' ? -1 : indexOf(feels, mark);
		for (const pixels of pixelsOf(brush, raster, mark))
			for (const pixel of pixels) labels[pixel] = label;
	}
	return { labels, feels };
}

function pixelsOf(
	brush: Brush,
	raster: ViewRaster,
	mark: DrawingMark
): readonly (readonly number[])[] {
	if (mark.kind !== 'place')
		return mark.points.map(([quad, u, v]) =>
			pixelsUnder(brush, raster, { quad, u, v }, mark.radiusMillimetres)
		);
	const own = brush.body.places.findIndex(
		({ id, side }) => id === mark.place && side === mark.side
	);
	return [pixelsByPlace(brush, raster).get(own) ?? []];
}

const known = new WeakMap<ViewRaster, ReadonlyMap<number, readonly number[]>>();

function pixelsByPlace(
	{ body }: Brush,
	raster: ViewRaster
): ReadonlyMap<number, readonly number[]> {
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

function indexOf(feels: Feel[], { intensity, quality }: Exclude<DrawingMark, { kind: 'erasure' }>) {
	const found = feels.findIndex((feel) => feel.intensity === intensity && feel.quality === quality);
	return found >= 0 ? found : feels.push({ intensity, quality }) - 1;
}
