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
	const scale = raster.view.unitsPerMillimetre / raster.pixelsPerMillimetre;
	const arcs = arcsOf({ width: raster.width, height: raster.height, labels }).map((arc) =>
		inUnits(smoothArc(arc, rounds, tolerancePixels), scale)
	);
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
	let places: Int32Array | undefined;
	for (const mark of marks) {
		const label = mark.kind === 'erasure' ? -1 : indexOf(feels, mark);
		if (mark.kind === 'place') {
			places ??= placesInPixels(brush.body, raster);
			const own = brush.body.places.findIndex(
				({ id, side }) => id === mark.place && side === mark.side
			);
			for (let pixel = 0; pixel < labels.length; pixel++)
				if (places[pixel] === own) labels[pixel] = label;
			continue;
		}
		for (const [quad, u, v] of mark.points)
			for (const pixel of pixelsUnder(brush, raster, { quad, u, v }, mark.radiusMillimetres))
				labels[pixel] = label;
	}
	return { labels, feels };
}

function indexOf(feels: Feel[], { intensity, quality }: Exclude<DrawingMark, { kind: 'erasure' }>) {
	const found = feels.findIndex((feel) => feel.intensity === intensity && feel.quality === quality);
	return found >= 0 ? found : feels.push({ intensity, quality }) - 1;
}

const inUnits = (arc: Arc, scale: number): Arc => ({
	...arc,
	points: arc.points.map(([x, y]) => [x * scale, y * scale] as const)
});
