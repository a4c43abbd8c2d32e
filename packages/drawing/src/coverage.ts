import type { Body, SurfacePlace } from './body.ts';
import { paintUnder } from './brush.ts';
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
		paintUnder(skin, { quad, u, v }, radiusMillimetres, painted, index);
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
export const coverage = (body: Body, skin: Skin, drawing: Drawing): readonly Covered[] =>
	coveredIn(body, skin, drawing, paintedCells(body, skin, drawing));

/** The same for who has painted the cells already. */
export function coveredIn(
	body: Body,
	skin: Skin,
	drawing: Drawing,
	painted: Int16Array
): readonly Covered[] {
	const all = drawing.marks.map(() => 0);
	return coveredByGroup(body, skin, drawing, painted, all, 1)[0] ?? [];
}

/**
 * The places under groups of marks, the largest area first: all groups in one walk over the skin.
 *
 * @param painted as `paintedCells` gives it
 * @param groupOf by mark: the number of its group; -1 for none
 * @returns by group
 */
export function coveredByGroup(
	body: Body,
	skin: Skin,
	drawing: Drawing,
	painted: Int16Array,
	groupOf: readonly number[],
	groups: number
): readonly (readonly Covered[])[] {
	const wholes = placeAreas(body, skin);
	const found = Array.from({ length: groups }, () => new Map<number, UnderMarks>());
	for (let cell = 0; cell < painted.length; cell++) {
		const mark = painted[cell] as number;
		const under = mark < 0 ? undefined : found[groupOf[mark] ?? -1];
		if (!under) continue;
		const place = body.labels[body.surface.quads[cell] as number] as number;
		const there = under.get(place) ?? { area: 0, marks: new Set<number>() };
		under.set(place, there);
		there.area += skin.cellAreas[cell] as number;
		there.marks.add(mark);
	}
	return found.map((under) =>
		[...under]
			.sort(([a], [b]) => a - b)
			.map(([index, { area, marks }]): Covered => {
				const there = [...marks].map((mark) => drawing.marks[mark]);
				return {
					place: body.places[index] as SurfacePlace,
					areaSquareMillimetres: area * 1e6,
					share: area / (wholes[index] as number),
					intensity: highestSaid(there.map(intensityOf)),
					qualities: qualities.filter((quality) =>
						there.some((mark) => qualityOf(mark) === quality)
					)
				};
			})
			.sort((a, b) => b.areaSquareMillimetres - a.areaSquareMillimetres)
	);
}

interface UnderMarks {
	/** square metres */
	area: number;
	readonly marks: Set<number>;
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
