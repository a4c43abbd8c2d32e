import {
	type FigureGeometry,
	figureSvgShapes,
	type Polygon,
	type Side,
	sidedName,
	type View
} from '@palpate/drawing';
import { type Crop, crops } from './crops.ts';
import { boxId, type Place } from './marksForm.ts';

/** A view of the figure on the page where one picks: two bodies, and the face once more, larger. */
export interface Pane {
	readonly id: 'front' | 'face' | 'back';
	readonly view: View;
	readonly crop: Crop;
}

export const panes: readonly Pane[] = [
	{ id: 'front', view: 'front', crop: crops.whole },
	{ id: 'face', view: 'front', crop: crops.face },
	{ id: 'back', view: 'back', crop: crops.whole }
];

/** One thing to touch: a place, one side of it, as it lies in one pane. */
export interface Spot {
	/** id of the checkbox that it ticks */
	readonly box: string;
	readonly place: string;
	readonly side?: Side;
	/** "Left side of the neck" */
	readonly name: string;
	readonly outlines: readonly Polygon[];
}

/** What can be touched in a pane, in the order of the atlas. What reaches out of the pane cannot. */
export function spotsIn(
	pane: Pane,
	figure: FigureGeometry,
	places: readonly Pick<Place, 'id' | 'name' | 'midline'>[]
): readonly Spot[] {
	return places.flatMap(({ id, name, midline }) =>
		(midline ? [undefined] : (['right', 'left'] as const)).flatMap((side) => {
			const outlines = figureSvgShapes(figure, id, pane.view, side);
			if (outlines.length === 0 || !outlines.every((one) => inside(one, pane.crop))) return [];
			const sided = side ? { side } : {};
			return [{ box: boxId(id, side), place: id, ...sided, name: sidedName(name, side), outlines }];
		})
	);
}

const inside = (outline: Polygon, { x, y, width, height }: Crop): boolean =>
	outline.every(([px, py]) => px >= x && py >= y && px <= x + width && py <= y + height);

/**
 * The style sheet that makes the figure work without a script: it cuts each label to the outline of
 * its place, says the name under the pointer, and lights a place up while its box is ticked or has
 * focus. Styles in the markup are refused by our security policy, hence a sheet of its own.
 */
export function placesCss(
	figure: FigureGeometry,
	places: readonly Pick<Place, 'id' | 'name' | 'midline'>[]
): string {
	const spots = panes.map((pane) => ({ pane, spots: spotsIn(pane, figure, places) }));
	const boxes = [...new Set(spots.flatMap((one) => one.spots.map(({ box }) => box)))];
	const names = new Map(spots.flatMap((one) => one.spots.map(({ box, name }) => [box, name])));
	const lit = (state: string) =>
		boxes.map((box) => `.picker:has(#${box}:${state}) [data-box=${box}]`).join(',\n');
	return [
		...spots.flatMap(({ pane, spots: all }) => all.flatMap((spot) => clips(pane, spot))),
		...[...names].map(
			([box, name]) => `[for=${box}]:hover~.saying::after{content:"${cssString(name)}"}`
		),
		`${lit('focus-visible')}{opacity:1;fill-opacity:0;stroke:var(--focus);stroke-width:5}`,
		`${lit('checked')}{opacity:1;fill-opacity:1}`
	].join('\n');
}

function clips({ id, crop }: Pane, { box, outlines }: Spot): readonly string[] {
	return outlines.map((outline, part) => {
		const corners = outline.map(
			([x, y]) => `${percent((x - crop.x) / crop.width)} ${percent((y - crop.y) / crop.height)}`
		);
		return `.pane-${id} [for=${box}][data-part="${part}"]{clip-path:polygon(${corners.join(',')})}`;
	});
}

const percent = (n: number): string => `${Number((n * 100).toFixed(2))}%`;

/** Names are content: whatever could end a string in a style sheet is escaped. */
const cssString = (text: string): string =>
	text.replace(/["\\\n\r\f<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);
