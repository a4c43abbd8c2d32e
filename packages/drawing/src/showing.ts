import type { Skin } from './cells.ts';
import { rasterise } from './raster.ts';
import { quadCount, type Surface, type Vector } from './surface.ts';
import { flatViews, pointInView, type ViewId, viewIds, viewSize } from './views.ts';

/** By view and quad: how large the quad is seen there, in square millimetres of the picture. */
export type SeenAreas = Readonly<Record<ViewId, Float32Array>>;

/** Coarse, as areas need it: all views take a few tenths of a second, so keep what it gives. */
export function seenAreas(surface: Surface): SeenAreas {
	return Object.fromEntries(
		viewIds.map((id) => {
			const view = flatViews[id];
			const perMillimetre = view.unitsPerMillimetre / 2;
			const { starts } = rasterise(surface, view, perMillimetre);
			const areas = Float32Array.from(
				{ length: quadCount(surface) },
				(_, quad) => ((starts[quad + 1] as number) - (starts[quad] as number)) / perMillimetre ** 2
			);
			return [id, areas];
		})
	) as unknown as SeenAreas;
}

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** A view that shows something of what is marked. */
export interface Showing {
	readonly view: ViewId;
	/** what is marked and seen there, in square millimetres of the picture */
	readonly area: number;
	/** around what is marked and seen there, in the view's units */
	readonly box: Box;
}

const bodyViews = ['front', 'back', 'left', 'right'] as const satisfies readonly ViewId[];
const closerViews = viewIds.filter((view) => !(bodyViews as readonly ViewId[]).includes(view));
/** What is seen from a side, or of a hand alone, says less at a glance: it has to show more. */
const worths: Partial<Record<ViewId, number>> = { left: 0.75, right: 0.75 };
const worthOfCloser = 0.9;
/** A quad is seen well where the picture shows this share of its area: it is turned by up to 75°. */
const well = 0.25;
/** A further view has to show well so much of one mark, or parts of several, not seen well before. */
const worthAdding = 0.4;
/** A head, hand or foot is shown larger when it shows this share of what the whole body shows. */
const worthALook = 0.7;
/** And when it lies so close together, in millimetres, that it can be shown larger at all. */
const closeTogether = 220;

/**
 * The few views that show best what is marked: the whole body from where most is seen, and from where
 * marks are seen that were not, however small; the head, a hand or a foot when what is marked lies
 * mainly there.
 *
 * @param painted by cell, as `paintedCells` gives it
 * @param most    how many at most, 1 or more
 * @returns the most telling first; empty when nothing is marked
 */
export function viewsThatShow(
	skin: Skin,
	seen: SeenAreas,
	painted: Int16Array,
	most: number
): readonly Showing[] {
	const shares = sharesOf(painted);
	const isWell = (view: ViewId, quad: number) =>
		(seen[view][quad] as number) >= well * areaOf(skin, quad);
	const chosen: ViewId[] = [];

	const first = bestOf(bodyViews, (view) => areaIn(seen[view], shares) * worthOf(view));
	if (first) chosen.push(first.view);
	const least = first ? areaIn(seen[first.view], shares) * worthALook : 0;
	const closer = bestOf(closerViews, (view) => areaIn(seen[view], shares));
	if (closer && closer.worth > least && chosen.length < most) {
		const { width, height } = boxOf(skin, seen[closer.view], closer.view, shares);
		const reach = Math.max(width, height) / flatViews[closer.view].unitsPerMillimetre;
		if (!first || reach <= closeTogether) chosen.push(closer.view);
	}
	while (chosen.length < most) {
		const unseen = (quad: number) => !chosen.some((view) => isWell(view, quad));
		const left = viewIds.filter((view) => !chosen.includes(view));
		const next = bestOf(
			left,
			(view) => marksIn(painted, (quad) => isWell(view, quad) && unseen(quad)) * worthOf(view)
		);
		if (!next || next.worth < worthAdding) break;
		chosen.push(next.view);
	}
	return chosen.map((view) => shown(skin, seen, shares, view));
}

/** What one view shows of what is marked: an empty box where it shows nothing. */
export const showingIn = (
	skin: Skin,
	seen: SeenAreas,
	painted: Int16Array,
	view: ViewId
): Showing => shown(skin, seen, sharesOf(painted), view);

const shown = (skin: Skin, seen: SeenAreas, shares: Shares, view: ViewId): Showing => ({
	view,
	area: areaIn(seen[view], shares),
	box: boxOf(skin, seen[view], view, shares)
});

/** The view worth most, of those worth anything. */
function bestOf(
	views: readonly ViewId[],
	worthOf: (view: ViewId) => number
): { readonly view: ViewId; readonly worth: number } | undefined {
	return views
		.map((view) => ({ view, worth: worthOf(view) }))
		.filter(({ worth }) => worth > 0)
		.toSorted((a, b) => b.worth - a.worth)[0];
}

type Shares = readonly (readonly [quad: number, share: number])[];

/** The quads that are marked, each with the share of its four cells. */
function sharesOf(painted: Int16Array): Shares {
	const shares: [number, number][] = [];
	for (let quad = 0; quad < painted.length / 4; quad++) {
		const cells = painted.subarray(quad * 4, quad * 4 + 4);
		const count = cells.filter((mark) => mark >= 0).length;
		if (count > 0) shares.push([quad, count / 4]);
	}
	return shares;
}

/** What a view shows of the quads, in square millimetres of the picture. */
const areaIn = (areas: Float32Array, shares: Shares): number =>
	shares.reduce((sum, [quad, share]) => sum + share * (areas[quad] as number), 0);

/** How many marks lie on these quads, one that lies there in part counting in part. */
function marksIn(painted: Int16Array, counts: (quad: number) => boolean): number {
	const parts = new Map<number, { there: number; all: number }>();
	for (const [cell, mark] of painted.entries()) {
		if (mark < 0) continue;
		const part = parts.get(mark) ?? { there: 0, all: 0 };
		parts.set(mark, part);
		part.all += 1;
		if (counts(cell >> 2)) part.there += 1;
	}
	return parts.values().reduce((sum, { there, all }) => sum + there / all, 0);
}

/** Square millimetres. */
const areaOf = ({ cellAreas }: Skin, quad: number): number =>
	cellAreas.subarray(quad * 4, quad * 4 + 4).reduce((sum, area) => sum + area, 0) * 1e6;

const worthOf = (view: ViewId): number =>
	worths[view] ?? (closerViews.includes(view) ? worthOfCloser : 1);

/** Around the middles of the quads that are seen, and as far again as a quad reaches. */
function boxOf(skin: Skin, areas: Float32Array, id: ViewId, shares: Shares): Box {
	const view = flatViews[id];
	const { width, height } = viewSize(view);
	let [left, top, right, bottom] = [width, height, 0, 0];
	for (const [quad] of shares) {
		if (areas[quad] === 0) continue;
		const [x, y] = pointInView(view, centreOf(skin, quad));
		const reach = (skin.quadReaches[quad] as number) * 1000 * view.unitsPerMillimetre;
		[left, top] = [Math.min(left, x - reach), Math.min(top, y - reach)];
		[right, bottom] = [Math.max(right, x + reach), Math.max(bottom, y + reach)];
	}
	if (right <= left || bottom <= top) return { x: 0, y: 0, width: 0, height: 0 };
	[left, top] = [Math.max(0, left), Math.max(0, top)];
	return { x: left, y: top, width: right - left, height: bottom - top };
}

const centreOf = ({ quadCentres }: Skin, quad: number): Vector => [
	quadCentres[quad * 3] as number,
	quadCentres[quad * 3 + 1] as number,
	quadCentres[quad * 3 + 2] as number
];

/** A window that would leave out so little shows the whole instead, and cuts nobody's head off. */
const nearlyWhole = 0.7;

/**
 * A window around a box: with air around it, no smaller than asked, as wide and high as its shape
 * says, and inside the view where the view is large enough.
 *
 * @param least   the window's least width, in the view's units
 * @param shape   width divided by height
 * @param outside the view: a window larger than it is centred on it
 */
export function windowAround(
	box: Box,
	least: number,
	shape: number,
	outside: { readonly width: number; readonly height: number }
): Box {
	const wish = Math.max(least, box.width * 1.5, box.height * 1.5 * shape);
	const whole = Math.max(outside.width, outside.height * shape);
	const width = wish < whole * nearlyWhole ? wish : whole;
	const height = width / shape;
	return {
		x: Math.round(placed(box.x + box.width / 2, width, outside.width)),
		y: Math.round(placed(box.y + box.height / 2, height, outside.height)),
		width: Math.round(width),
		height: Math.round(height)
	};
}

/** Where a window begins that would like its middle at `at`. */
const placed = (at: number, size: number, whole: number): number =>
	size >= whole ? (whole - size) / 2 : Math.min(Math.max(0, at - size / 2), whole - size);
