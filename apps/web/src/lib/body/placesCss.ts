import {
	boundsOf,
	type Polygon,
	type Side,
	sidedName,
	signedArea,
	smoothArc,
	type ViewOutlines
} from '@palpate/drawing';
import { boxId, type Place } from './marksForm.ts';
import type { Pane } from './panes.ts';

/** A pane with the outlines of its view. */
export interface OutlinedPane {
	readonly id: Pane['id'];
	readonly outlines: Pick<ViewOutlines, 'width' | 'height' | 'regions'>;
}

/** One thing to touch: a place, one side of it, as it lies in one pane. */
export interface Spot {
	/** id of the checkbox that it ticks */
	readonly box: string;
	/** "Left side of the neck" */
	readonly name: string;
	/** the pieces in which it is seen */
	readonly pieces: readonly Polygon[];
}

/** Share of the pane's height that an outline for touching may differ from the one that is drawn. */
const tolerance = 0.0008;
/** A piece below this share of the pane is no target. */
const leastShare = 0.00002;

/** What can be touched in a pane, in the order of the atlas. */
export function spotsIn(
	{ outlines: { width, height, regions } }: OutlinedPane,
	places: readonly Pick<Place, 'id' | 'name' | 'midline'>[]
): readonly Spot[] {
	const least = leastShare * width * height;
	return places.flatMap(({ id, name, midline }) =>
		(midline ? [undefined] : (['right', 'left'] as const)).flatMap((side: Side | undefined) => {
			const outline = regions.find((region) => region.id === id && region.side === side);
			const pieces = (outline?.polygons ?? [])
				.filter((polygon) => signedArea(polygon) / 2 > least)
				.map((polygon) => simpler(polygon, tolerance * height));
			if (pieces.length === 0) return [];
			return [{ box: boxId(id, side), name: sidedName(name, side), pieces }];
		})
	);
}

const simpler = (polygon: Polygon, most: number): Polygon => {
	const [first] = polygon;
	if (!first) return polygon;
	const arc = { left: 0, right: 1, points: [...polygon, first], closed: true };
	return smoothArc(arc, 0, most).points.slice(0, -1);
};

const hatch =
	'repeating-linear-gradient(135deg,rgb(124 38 10/.85) 0 1.5px,rgb(194 72 28/.62) 1.5px 5px)';
const lookedAt = 'background:color-mix(in srgb,var(--focus) 55%,transparent)';

/**
 * The style sheet that makes the figure work without a script: it cuts each label to the outline of
 * its place, says the name under the pointer, and lights a place up while its box is ticked or has
 * focus. Styles in the markup are refused by our security policy, hence a sheet of its own.
 */
export function placesCss(
	panes: readonly OutlinedPane[],
	places: readonly Pick<Place, 'id' | 'name' | 'midline'>[]
): string {
	const spots = panes.map((pane) => ({ pane, spots: spotsIn(pane, places) }));
	const names = new Map(spots.flatMap((one) => one.spots.map(({ box, name }) => [box, name])));
	const lit = (state: string) =>
		[...names.keys()].map((box) => `.picker:has(#${box}:${state}) [for=${box}]`).join(',\n');
	return [
		...spots.flatMap(({ pane, spots: all }) => all.flatMap((spot) => clips(pane, spot))),
		...[...names].map(
			([box, name]) => `[for=${box}]:hover~.saying::after{content:"${cssString(name)}"}`
		),
		`:is(${lit('focus-visible')}):empty{${lookedAt}}`,
		`:is(${lit('checked')}):empty{background:${hatch}}`
	].join('\n');
}

/** A label lies on the box around its piece, and is cut to it. */
function clips({ id, outlines }: OutlinedPane, { box, pieces }: Spot): readonly string[] {
	return pieces.map((piece, part) => {
		const { x, y, width, height } = boundsOf([piece]);
		const inset = [
			y / outlines.height,
			1 - (x + width) / outlines.width,
			1 - (y + height) / outlines.height,
			x / outlines.width
		].map(percent);
		const corners = piece.map(
			([px, py]) => `${percent((px - x) / width, 1)} ${percent((py - y) / height, 1)}`
		);
		return `.pane-${id} [for=${box}][data-part="${part}"]{inset:${inset.join(' ')};clip-path:polygon(${corners.join(',')})}`;
	});
}

const percent = (n: number, digits = 2): string => `${Number((n * 100).toFixed(digits))}%`;

/** Names are content: whatever could end a string in a style sheet is escaped. */
const cssString = (text: string): string =>
	text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
