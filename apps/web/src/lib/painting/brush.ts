import {
	type Body,
	cellAt,
	cellsUnder,
	type Drawing,
	type DrawingMark,
	decodeBorders,
	decodeSurface,
	drawingLimits,
	type Feel,
	paintedCells,
	pointOf,
	prepareSkin,
	type Skin,
	type SurfaceAddress,
	type SurfacePlace,
	type ViewId,
	type ViewRaster,
	vertexCount,
	viewRaster
} from '@palpate/drawing';
import { inChunks } from './along.ts';

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
			const made = viewRaster(body.surface, view);
			rasters.set(view, made);
			return made;
		}
	};
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

/** The body from the two files that are fetched for the brush: labels, and after them the borders. */
export function bodyOf(
	surfaceFile: Uint8Array,
	labelsFile: Uint8Array,
	places: readonly SurfacePlace[]
): Body {
	const surface = decodeSurface(surfaceFile);
	const vertices = vertexCount(surface);
	const view = new DataView(labelsFile.buffer, labelsFile.byteOffset, labelsFile.byteLength);
	const beside = labelsFile.subarray(vertices * 2);
	return {
		surface,
		places,
		labels: Uint16Array.from({ length: vertices }, (_, i) => view.getUint16(i * 2, true)),
		...(beside.length > 0 && { borders: decodeBorders(beside, vertices) })
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
