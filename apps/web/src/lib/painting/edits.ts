import type { Drawing, DrawingMark, Feel, Side, SurfacePlace } from '@palpate/drawing';

export const unsaidFeel: Feel = { intensity: null, quality: null };

/** A place of one side, as drawings name it. */
export interface SidedPlace {
	readonly id: string;
	readonly side?: Side;
}

/** `outer-elbow:left`, or `navel` on the midline. */
export const placeKey = ({ id, side }: SidedPlace): string => (side ? `${id}:${side}` : id);

/** The places of a region on one side; on the midline, or of both sides, without one. */
export const placesIn = (
	places: readonly SurfacePlace[],
	region: string,
	side?: Side
): readonly SurfacePlace[] =>
	places.filter((place) => place.region === region && place.side === side);

/** Which of the drawing's marks fill one of these places. */
export function marksFilling(drawing: Drawing, places: readonly SidedPlace[]): readonly number[] {
	const keys = new Set(places.map(placeKey));
	return drawing.marks.flatMap((mark, index) =>
		mark.kind === 'place' && keys.has(keyOfMark(mark)) ? [index] : []
	);
}

/** Keys of the places that are filled by name. */
export const filledKeys = ({ marks }: Drawing): ReadonlySet<string> =>
	new Set(marks.flatMap((mark) => (mark.kind === 'place' ? [keyOfMark(mark)] : [])));

/** Fills these places anew, on top of all else. */
export function withPlaces(drawing: Drawing, places: readonly SidedPlace[], feel: Feel): Drawing {
	const filled = places.map(
		({ id, side }): DrawingMark => ({ kind: 'place', place: id, ...(side && { side }), ...feel })
	);
	return withMarks(withoutMarks(drawing, marksFilling(drawing, places)), filled);
}

export const withMarks = (drawing: Drawing, marks: readonly DrawingMark[]): Drawing => ({
	...drawing,
	marks: [...drawing.marks, ...marks]
});

/** The same drawing when there is nothing to leave out. */
export function withoutMarks(drawing: Drawing, gone: readonly number[]): Drawing {
	if (gone.length === 0) return drawing;
	return { ...drawing, marks: drawing.marks.filter((_, index) => !gone.includes(index)) };
}

/** These marks feel otherwise than they did. */
export function refelt(drawing: Drawing, marks: readonly number[], feel: Partial<Feel>): Drawing {
	return {
		...drawing,
		marks: drawing.marks.map((mark, index) =>
			marks.includes(index) && mark.kind !== 'erasure' ? { ...mark, ...feel } : mark
		)
	};
}

/** One mark takes the place of another. */
export const replaced = (drawing: Drawing, at: number, by: DrawingMark): Drawing => ({
	...drawing,
	marks: drawing.marks.map((mark, index) => (index === at ? by : mark))
});

const keyOfMark = ({ place, side }: Extract<DrawingMark, { kind: 'place' }>): string =>
	placeKey({ id: place, ...(side && { side }) });
