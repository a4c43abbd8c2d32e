import {
	type Body,
	cellAt,
	cellsUnder,
	type Drawing,
	type DrawingMark,
	decodeSurface,
	drawingLimits,
	flatViews,
	paintedCells,
	pointOf,
	positionAt,
	prepareSkin,
	quadsUnder,
	rasterise,
	type Skin,
	type SurfaceAddress,
	type SurfacePlace,
	type ViewId,
	type ViewRaster
} from '@palpate/drawing';
import { inChunks } from './along.ts';
import type { Feel } from './edits.ts';

/** The body with its skin, for painting; made from the two files that are fetched for the brush. */
export interface Brush {
	readonly body: Body;
	readonly skin: Skin;
	/** what is seen in a view, worked out when it is first asked for */
	raster(view: ViewId): ViewRaster;
}

export function openBrush(body: Body): Brush {
	const rasters = new Map<ViewId, ViewRaster>();
	return {
		body,
		skin: prepareSkin(body.surface),
		raster(view) {
			const known = rasters.get(view);
			if (known) return known;
			const { unitsPerMillimetre } = flatViews[view];
			const made = rasterise(body.surface, flatViews[view], Math.min(2, unitsPerMillimetre));
			rasters.set(view, made);
			return made;
		}
	};
}

/** The pixels of a view that one touch of the brush paints. */
export function pixelsUnder(
	{ skin, body }: Brush,
	raster: ViewRaster,
	at: SurfaceAddress,
	radiusMillimetres: number
): readonly number[] {
	const [x, y, z] = positionAt(body.surface, at);
	const { right, up, toward, corner } = raster.view;
	const from = [x - corner[0], y - corner[1], z - corner[2]] as const;
	const along = (axis: readonly [number, number, number]) =>
		from[0] * axis[0] + from[1] * axis[1] + from[2] * axis[2];
	const perMetre = raster.pixelsPerMillimetre * 1000;
	const [column, row, depth] = [along(right) * perMetre, -along(up) * perMetre, along(toward)];
	const radius = radiusMillimetres * raster.pixelsPerMillimetre;
	const found: number[] = [];
	for (const quad of quadsUnder(skin, at, radiusMillimetres)) {
		const end = raster.starts[quad + 1] as number;
		for (let n = raster.starts[quad] as number; n < end; n++) {
			const pixel = raster.pixels[n] as number;
			const dx = (pixel % raster.width) + 0.5 - column;
			const dy = Math.floor(pixel / raster.width) + 0.5 - row;
			const dz = ((raster.depth[pixel] as number) - depth) * perMetre;
			if (dx * dx + dy * dy + dz * dz <= radius * radius) found.push(pixel);
		}
	}
	return found;
}

/** The address on a place that lies nearest to the mean of its cells: where a touch by name goes. */
export function middleOf({ body, skin }: Brush, place: SurfacePlace): SurfaceAddress {
	const cells = cellsOf(body, body.places.indexOf(place));
	const mean = [0, 1, 2].map(
		(axis) =>
			cells.reduce((sum, cell) => sum + (skin.cellCentres[cell * 3 + axis] as number), 0) /
			cells.length
	);
	const away = (cell: number) =>
		[0, 1, 2].reduce(
			(sum, axis) =>
				sum + ((skin.cellCentres[cell * 3 + axis] as number) - (mean[axis] as number)) ** 2,
			0
		);
	const nearest = cells.reduce((best, cell) => (away(cell) < away(best) ? cell : best));
	return addressOf(nearest);
}

/** What counts at an address: the mark on top, or none. */
export function markAt(
	{ body, skin }: Brush,
	drawing: Drawing,
	at: SurfaceAddress
): DrawingMark | undefined {
	return drawing.marks[paintedCells(body, skin, drawing)[cellAt(at)] as number];
}

const eraserRadii = [24, 12, 6, 4] as const;

/**
 * Erasures that rub out one place and leave its neighbours alone as far as a round brush can: each
 * touch is the largest that stays within the place, and at the border the smallest.
 */
export function erasuresOf(
	{ body, skin }: Brush,
	drawing: Drawing,
	place: SurfacePlace
): readonly DrawingMark[] {
	const painted = paintedCells(body, skin, drawing);
	const own = new Set(cellsOf(body, body.places.indexOf(place)));
	const left = new Set([...own].filter((cell) => (painted[cell] as number) >= 0));
	const touches = new Map<number, [number, number, number][]>();
	for (const cell of left) {
		const at = addressOf(cell);
		const radius =
			eraserRadii.find((mm) => cellsUnder(skin, at, mm).every((under) => own.has(under))) ?? 4;
		for (const under of cellsUnder(skin, at, radius)) left.delete(under);
		touches.set(radius, [...(touches.get(radius) ?? []), pointOf(at)]);
	}
	return [...touches].flatMap(([radius, points]) =>
		inChunks(points, drawingLimits.pointsInAMark).map(
			(chunk): DrawingMark => ({ kind: 'erasure', points: [...chunk], radiusMillimetres: radius })
		)
	);
}

const cellsOf = ({ surface: { quads }, labels }: Body, place: number): number[] =>
	[...quads.keys()].filter((cell) => labels[quads[cell] as number] === place);

const middles = [
	[0.25, 0.25],
	[0.75, 0.25],
	[0.75, 0.75],
	[0.25, 0.75]
] as const;

function addressOf(cell: number): SurfaceAddress {
	const [u, v] = middles[(cell & 3) as 0 | 1 | 2 | 3];
	return { quad: cell >> 2, u, v };
}

/** The body from the two files that are fetched for the brush. */
export function bodyOf(
	surface: Uint8Array,
	labels: Uint8Array,
	places: readonly SurfacePlace[]
): Body {
	const view = new DataView(labels.buffer, labels.byteOffset, labels.byteLength);
	return {
		surface: decodeSurface(surface),
		places,
		labels: Uint16Array.from({ length: labels.length / 2 }, (_, i) => view.getUint16(i * 2, true))
	};
}

/** A stroke as drawings keep it, in as many marks as it needs; null instead of a feel erases. */
export const strokeMarks = (
	addresses: readonly SurfaceAddress[],
	radiusMillimetres: number,
	feel: Feel | null
): readonly DrawingMark[] =>
	inChunks(addresses.map(pointOf), drawingLimits.pointsInAMark).map(
		(points): DrawingMark =>
			feel
				? { kind: 'stroke', points: [...points], radiusMillimetres, ...feel }
				: { kind: 'erasure', points: [...points], radiusMillimetres }
	);

/** One touch of the brush. */
export const touchOf = (
	at: SurfaceAddress,
	radiusMillimetres: number,
	feel: Feel
): DrawingMark => ({ kind: 'stroke', points: [pointOf(at)], radiusMillimetres, ...feel });
