import {
	type Body,
	type Box,
	type Drawing,
	type DrawnPath,
	drawnPaths,
	type Fibres,
	type FlatView,
	flatViews,
	outlineOf,
	paintedCells,
	pathOf,
	type SeenAreas,
	type Side,
	seenAreas,
	showingIn,
	skinOf,
	type ViewId,
	viewRaster,
	viewsThatShow,
	windowAround
} from '@palpate/drawing';
import { outlinesOf } from '#lib/painting/bodyFiles.server.ts';
import { cellsOfFibres, fibrePath } from './fibrePaths.server.ts';

/** Where a muscle is said to be felt. */
export type Zone = ({ readonly place: string } | { readonly region: string }) & {
	readonly side?: Side;
	readonly extent: 'essential' | 'spillover';
};

/** One view of the body with what is drawn on it, ready for a page. */
export interface FigureView {
	readonly id: ViewId;
	readonly name: string; // Left palm
	/** of the whole body, or closer */
	readonly isWhole: boolean;
	/** of the whole view, in its units */
	readonly width: number;
	readonly height: number;
	/** the part that is shown */
	readonly window: Box;
	readonly silhouette: string;
	readonly paths: readonly DrawnPath[];
	/** SVG path data; empty where no zone is seen */
	readonly zones: Readonly<Record<Zone['extent'], string>>;
	/** SVG path data, a line a fibre; empty where none is seen */
	readonly fibres: string;
	/** zones of other muscles, unseen until a page asks for one by its number */
	readonly layers?: readonly FigureView['zones'][];
}

export interface FigureWishes {
	readonly zones?: readonly Zone[];
	/** of a muscle, as they lie on the skin */
	readonly fibres?: readonly Fibres[];
	/** views at most */
	readonly most?: number;
	/** this view, whatever others would show */
	readonly view?: ViewId;
	/** width of a window on the body at least, millimetres */
	readonly least?: number;
	/** width divided by height of each view's window */
	readonly shape?: number;
}

/** Of a window on the body and on a head, millimetres: less would not tell where one is. */
export const leastOfBody = { picture: 420, thumbnail: 640 };
const leastOfHead = 190;

/** In the view's units. Hands and feet are shown whole. */
function leastWindow({ id, unitsPerMillimetre }: FlatView, ofBody: number): number {
	if (unitsPerMillimetre === 1) return ofBody;
	return id.startsWith('head') ? leastOfHead * unitsPerMillimetre : Number.POSITIVE_INFINITY;
}

/**
 * The few views that show a drawing best, and where a muscle is said to be felt, each cut to a
 * window around it. Empty when there is nothing to show.
 */
export function figureViews(
	body: Body,
	drawing: Drawing,
	wishes: FigureWishes = {}
): readonly FigureView[] {
	const { zones = [], fibres = [], most = 3, view: only } = wishes;
	const { least = leastOfBody.picture, shape = 0.8 } = wishes;
	const skin = skinOf(body);
	const seen = areasSeen(body);
	const painted = paintedCells(body, skin, drawing);
	coverZones(body, painted, zones);
	const overFibres = drawing.marks.length + zones.length;
	for (const cell of cellsOfFibres(body, fibres)) painted[cell] = overFibres;
	const showings = only
		? [showingIn(skin, seen, painted, only)]
		: viewsThatShow(skin, seen, painted, most);
	return showings.map(({ view, box }): FigureView => {
		const flat = flatViews[view];
		const outlines = outlinesOf(view);
		const raster = viewRaster(body.surface, view);
		const whole = { width: outlines.width, height: outlines.height };
		return {
			id: view,
			name: flat.name,
			isWhole: flat.unitsPerMillimetre === 1,
			...whole,
			window: windowAround(box, leastWindow(flat, least), shape, whole),
			silhouette: pathOf(outlines.silhouette),
			paths: drawnPaths(body, skin, raster, drawing),
			zones: zonesOn(view, zones),
			fibres: fibrePath(raster, fibres)
		};
	});
}

/** Where zones lie on a view. */
export function zonesOn(view: ViewId, zones: readonly Zone[]): FigureView['zones'] {
	const outlines = outlinesOf(view);
	const pathFor = (extent: Zone['extent']) =>
		pathOf(
			zones
				.filter((zone) => zone.extent === extent)
				.flatMap((zone) =>
					'place' in zone
						? outlineOf(outlines.places, zone.place, zone.side)
						: outlineOf(outlines.regions, zone.region, zone.side)
				)
		);
	return { essential: pathFor('essential'), spillover: pathFor('spillover') };
}

/** Zones count as marks where views are chosen, each as one of its own. */
function coverZones(
	{ places, labels, surface }: Body,
	painted: Int16Array,
	zones: readonly Zone[]
): void {
	if (zones.length === 0) return;
	const first = Math.max(...painted) + 1;
	const zoneOf = places.map((place) =>
		zones.findIndex(
			(zone) =>
				('place' in zone ? place.id === zone.place : place.region === zone.region) &&
				(!zone.side || place.side === zone.side)
		)
	);
	for (let cell = 0; cell < painted.length; cell++) {
		const zone = zoneOf[labels[surface.quads[cell] as number] as number] as number;
		if (zone >= 0) painted[cell] = first + zone;
	}
}

const seenOf = new WeakMap<Body, SeenAreas>();

/** What is seen of a body from where, worked out when a figure is first shown. */
function areasSeen(body: Body): SeenAreas {
	const seen = seenOf.get(body) ?? seenAreas(body.surface);
	seenOf.set(body, seen);
	return seen;
}
