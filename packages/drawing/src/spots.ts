import type { Body } from './body.ts';
import type { Skin } from './cells.ts';
import { type Covered, coveredByGroup, intensityOf, paintedCells, qualityOf } from './coverage.ts';
import type { Drawing, DrawingMark, Quality } from './drawing.ts';

/** Marks of the same strength and kind that touch: what a list shows as one pain. */
export interface Spot {
	/** indexes into the drawing's marks, in their order; only those of which something is left */
	readonly marks: readonly number[];
	readonly intensity: number | null;
	readonly quality: Quality | null;
	/** the largest area first */
	readonly places: readonly Covered[];
	readonly areaSquareMillimetres: number;
}

/** The spots of a drawing, in the order of their first marks. */
export const spotsOf = (body: Body, skin: Skin, drawing: Drawing): readonly Spot[] =>
	spotsIn(body, skin, drawing, paintedCells(body, skin, drawing));

/** The same for who has painted the cells already: that takes the longest. */
export function spotsIn(
	body: Body,
	skin: Skin,
	drawing: Drawing,
	painted: Int16Array
): readonly Spot[] {
	const groups = groupsOf(skin, drawing, painted);
	const groupOf = drawing.marks.map(() => -1);
	for (const [group, marks] of groups.entries()) for (const mark of marks) groupOf[mark] = group;
	const covered = coveredByGroup(body, skin, drawing, painted, groupOf, groups.length);
	return groups.map((marks, group): Spot => {
		const places = covered[group] ?? [];
		const first = drawing.marks[marks[0] as number];
		return {
			marks,
			intensity: intensityOf(first),
			quality: qualityOf(first),
			places,
			areaSquareMillimetres: places.reduce((sum, { areaSquareMillimetres: a }) => sum + a, 0)
		};
	});
}

/** The spots whose strength nobody has said: they give no mark yet. */
export function unsaid(body: Body, skin: Skin, drawing: Drawing): readonly Spot[] {
	return spotsOf(body, skin, drawing).filter(({ intensity }) => intensity === null);
}

/** Marks that are still seen, by the spot they belong to. */
function groupsOf(skin: Skin, drawing: Drawing, painted: Int16Array): readonly number[][] {
	const leader = drawing.marks.map((_, index) => index);
	const leaderOf = (mark: number): number => {
		const next = leader[mark] as number;
		return next === mark ? mark : leaderOf(next);
	};
	const meet = (one: number, other: number) => {
		if (one < 0 || other < 0 || one === other) return;
		if (!feelAlike(drawing.marks[one], drawing.marks[other])) return;
		const [a, b] = [leaderOf(one), leaderOf(other)];
		leader[Math.max(a, b)] = Math.min(a, b);
	};
	const seen = new Set<number>();
	for (let cell = 0; cell < painted.length; cell++) {
		const mark = painted[cell] as number;
		if (mark < 0) continue;
		seen.add(mark);
		meet(mark, painted[nextCorner(cell)] as number);
		const beyond = cellBeyond(skin, cell);
		if (beyond >= 0) meet(mark, painted[beyond] as number);
	}
	const groups = Map.groupBy(
		[...seen].sort((a, b) => a - b),
		leaderOf
	);
	return [...groups.values()].sort((a, b) => (a[0] as number) - (b[0] as number));
}

const feelAlike = (a: DrawingMark | undefined, b: DrawingMark | undefined): boolean =>
	intensityOf(a) === intensityOf(b) && qualityOf(a) === qualityOf(b);

const nextCorner = (cell: number): number => ((cell & 3) === 3 ? cell - 3 : cell + 1);

/** The cell at the same vertex beyond the edge that leads on from it; -1 at a rim. */
function cellBeyond({ surface: { quads }, quadNeighbours }: Skin, cell: number): number {
	const quad = quadNeighbours[cell] as number;
	if (quad < 0) return -1;
	for (let other = quad * 4; other < quad * 4 + 4; other++)
		if (quads[other] === quads[cell]) return other;
	return -1;
}
