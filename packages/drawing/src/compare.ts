import type { Body, SurfacePlace } from './body.ts';
import type { Skin } from './cells.ts';
import { type Covered, coveredIn, paintedCells } from './coverage.ts';
import type { Drawing } from './drawing.ts';

/** What became of one place from the first drawing to the second. */
export interface PlaceChange {
	readonly place: SurfacePlace;
	/** of the place, 0 to 1 */
	readonly shareBefore: number;
	readonly shareAfter: number;
	/** null where nothing is marked, or nobody has said */
	readonly intensityBefore: number | null;
	readonly intensityAfter: number | null;
}

export interface Comparison {
	readonly sharedSquareMillimetres: number;
	/** in the second alone */
	readonly gainedSquareMillimetres: number;
	/** in the first alone */
	readonly lostSquareMillimetres: number;
	/** what both cover, of what either covers: 0 to 1, and 1 when both are empty */
	readonly overlap: number;
	/** every place that either marks, in the order of the body's places */
	readonly places: readonly PlaceChange[];
}

/** How a drawing differs from an earlier one on the same body. */
export function compareDrawings(
	body: Body,
	skin: Skin,
	before: Drawing,
	after: Drawing
): Comparison {
	const [first, second] = [before, after].map((drawing) => paintedCells(body, skin, drawing));
	if (!first || !second) throw new Error('two drawings give two paintings');
	let [shared, gained, lost] = [0, 0, 0];
	for (let cell = 0; cell < first.length; cell++) {
		const area = skin.cellAreas[cell] as number;
		const [was, is] = [(first[cell] as number) >= 0, (second[cell] as number) >= 0];
		if (was && is) shared += area;
		else if (is) gained += area;
		else if (was) lost += area;
	}
	const either = shared + gained + lost;
	return {
		sharedSquareMillimetres: shared * 1e6,
		gainedSquareMillimetres: gained * 1e6,
		lostSquareMillimetres: lost * 1e6,
		overlap: either > 0 ? shared / either : 1,
		places: changes(
			body,
			coveredIn(body, skin, before, first),
			coveredIn(body, skin, after, second)
		)
	};
}

function changes(
	{ places }: Body,
	before: readonly Covered[],
	after: readonly Covered[]
): readonly PlaceChange[] {
	const was = new Map(before.map((covered) => [covered.place, covered]));
	const is = new Map(after.map((covered) => [covered.place, covered]));
	return places
		.filter((place) => was.has(place) || is.has(place))
		.map((place) => ({
			place,
			shareBefore: was.get(place)?.share ?? 0,
			shareAfter: is.get(place)?.share ?? 0,
			intensityBefore: was.get(place)?.intensity ?? null,
			intensityAfter: is.get(place)?.intensity ?? null
		}));
}
