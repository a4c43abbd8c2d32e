import type { Body, SurfacePlace } from './body.ts';
import { cellsUnder } from './brush.ts';
import { cellCount, type Skin } from './cells.ts';
import { type Drawing, type DrawingMark, type Quality, qualities } from './drawing.ts';

/** How much of a place is marked, and with what. */
export interface Covered {
	readonly place: SurfacePlace;
	readonly areaSquareMillimetres: number;
	/** of the place: above 0, to 1 */
	readonly share: number;
	/** the highest that was said there; null when nobody has said */
	readonly intensity: number | null;
	/** each once, in the order of `qualities` */
	readonly qualities: readonly Quality[];
}

/**
 * Which mark counts at each cell: the last that covers it.
 *
 * @returns by cell, an index into the drawing's marks; -1 where nothing is marked or it was erased
 * @throws RangeError when the drawing does not belong to the body: `readDrawing` sees that it does
 */
export function paintedCells(body: Body, skin: Skin, drawing: Drawing): Int16Array<ArrayBuffer> {
	const painted = new Int16Array(cellCount(skin)).fill(-1);
	for (const [index, mark] of drawing.marks.entries()) {
		if (mark.kind === 'place') fillPlace(body, painted, placeIndex(body, mark), index);
		else brushOver(skin, painted, mark, mark.kind === 'erasure' ? -1 : index);
	}
	return painted;
}

function brushOver(
	skin: Skin,
	painted: Int16Array,
	{ points, radiusMillimetres }: Exclude<DrawingMark, { kind: 'place' }>,
	index: number
): void {
	for (const [quad, u, v] of points)
		for (const cell of cellsUnder(skin, { quad, u, v }, radiusMillimetres)) painted[cell] = index;
}

function fillPlace(
	{ surface: { quads }, labels }: Body,
	painted: Int16Array,
	place: number,
	index: number
): void {
	for (let cell = 0; cell < painted.length; cell++)
		if (labels[quads[cell] as number] === place) painted[cell] = index;
}

function placeIndex({ places }: Body, mark: Extract<DrawingMark, { kind: 'place' }>): number {
	const index = places.findIndex((place) => place.id === mark.place && place.side === mark.side);
	if (index < 0) throw new RangeError(`the body has no place ${mark.place}`);
	return index;
}

/** The places that are marked, the largest area first. */
export function coverage(body: Body, skin: Skin, drawing: Drawing): readonly Covered[] {
	const painted = paintedCells(body, skin, drawing);
	return coveredPlaces(body, skin, drawing, painted, () => true);
}

/**
 * The places under those marks that are asked for, the largest area first.
 *
 * @param painted as `paintedCells` gives it
 * @param asked   whether a mark, by its index, counts
 */
export function coveredPlaces(
	body: Body,
	skin: Skin,
	drawing: Drawing,
	painted: Int16Array,
	asked: (mark: number) => boolean
): readonly Covered[] {
	const wholes = placeAreas(body, skin);
	const areas = new Float64Array(body.places.length);
	const marks = body.places.map(() => new Set<number>());
	for (let cell = 0; cell < painted.length; cell++) {
		const mark = painted[cell] as number;
		if (mark < 0 || !asked(mark)) continue;
		const place = body.labels[body.surface.quads[cell] as number] as number;
		areas[place] = (areas[place] as number) + (skin.cellAreas[cell] as number);
		marks[place]?.add(mark);
	}
	return body.places
		.flatMap((place, index): Covered[] => {
			const there = [...(marks[index] ?? [])].map((mark) => drawing.marks[mark]);
			if (there.length === 0) return [];
			const area = areas[index] as number;
			return [
				{
					place,
					areaSquareMillimetres: area * 1e6,
					share: area / (wholes[index] as number),
					intensity: highestSaid(there.map(intensityOf)),
					qualities: qualities.filter((quality) =>
						there.some((mark) => qualityOf(mark) === quality)
					)
				}
			];
		})
		.sort((a, b) => b.areaSquareMillimetres - a.areaSquareMillimetres);
}

const wholePlaces = new WeakMap<Skin, { labels: Uint16Array; areas: Float64Array }>();

/** By place: its area in square metres. */
export function placeAreas({ surface, places, labels }: Body, skin: Skin): Float64Array {
	const known = wholePlaces.get(skin);
	if (known?.labels === labels) return known.areas;
	const areas = new Float64Array(places.length);
	for (let cell = 0; cell < skin.cellAreas.length; cell++) {
		const place = labels[surface.quads[cell] as number] as number;
		areas[place] = (areas[place] as number) + (skin.cellAreas[cell] as number);
	}
	wholePlaces.set(skin, { labels, areas });
	return areas;
}

/** The highest of those that were said; null when none was. */
export function highestSaid(intensities: readonly (number | null)[]): number | null {
	const said = intensities.filter((intensity) => intensity !== null);
	return said.length > 0 ? Math.max(...said) : null;
}

export const intensityOf = (mark: DrawingMark | undefined): number | null =>
	mark && mark.kind !== 'erasure' ? mark.intensity : null;

export const qualityOf = (mark: DrawingMark | undefined): Quality | null =>
	mark && mark.kind !== 'erasure' ? mark.quality : null;
