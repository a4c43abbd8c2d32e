// Makes content/atlas/figure/outlines/<view>.json from the surface and its labels: `node
// scripts/body/outlines.ts`. The same bytes each time.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	type Arc,
	arcsOf,
	type Body,
	flatViews,
	type LabelGrid,
	type Mesh,
	type Outline,
	type Point,
	type Polygon,
	placesInPixels,
	polygonsOf,
	type SurfacePlace,
	signedArea,
	smoothArc,
	type ViewId,
	type ViewOutlines,
	viewIds,
	viewSize,
	withoutSpecks
} from '@palpate/drawing';
import { committedBody } from './committedBody.ts';
import { makeFigure } from './makeFigure.ts';
import { rasteriseFine } from './pictures/fineRaster.ts';

export const outlineFolder = resolve(import.meta.dirname, '../../content/atlas/figure/outlines');

/** In units of the view. */
const leastArea = 20;
const step = 0.5;
const tolerance = 0.3;
const rounds = 10;
const pixelsPerUnit = 2;

/** What is seen of a body in a view, as outlines. */
export function outlinesOf(body: Body, fine: Mesh, id: ViewId): ViewOutlines {
	const view = flatViews[id];
	const raster = rasteriseFine(fine, view, view.unitsPerMillimetre * pixelsPerUnit);
	const seen = { ...raster, labels: placesInPixels(body, raster) };
	const grid = withoutSpecks(seen, leastArea * pixelsPerUnit ** 2);
	const arcs = arcsOf(grid).map((arc) =>
		inUnits(smoothArc(arc, rounds, tolerance * pixelsPerUnit))
	);
	const found = placesIn(grid);
	const silhouette = polygonsOf(arcs, (label) => label >= 0).filter(isLargeEnough);
	const places = body.places.flatMap((place, index) =>
		found.has(index) ? [outlineOf(arcs, place, (label) => label === index)] : []
	);
	const regions = [
		...Map.groupBy([...found], (index) => regionKey(body.places[index])).values()
	].map((members) => regionOutline(arcs, body, new Set(members)));
	return {
		view: id,
		...viewSize(view),
		silhouette,
		places: places.filter(({ polygons }) => polygons.length > 0),
		regions: regions.filter(({ polygons }) => polygons.length > 0)
	};
}

const placesIn = ({ labels }: LabelGrid): ReadonlySet<number> =>
	new Set([...new Set(labels)].filter((label) => label >= 0).sort((a, b) => a - b));

const regionKey = (place: SurfacePlace | undefined) =>
	`${place?.region} ${place?.regionOnMidline ? '' : place?.side}`;

function regionOutline(arcs: readonly Arc[], body: Body, members: ReadonlySet<number>): Outline {
	const [first = 0] = members;
	const { region, regionOnMidline, side } = body.places[first] as SurfacePlace;
	const named = { id: region, ...(side && !regionOnMidline && { side }) };
	return outlineOf(arcs, named, (label) => members.has(label));
}

function outlineOf(
	arcs: readonly Arc[],
	{ id, side }: Pick<SurfacePlace, 'id' | 'side'>,
	isInside: (label: number) => boolean
): Outline {
	const polygons = polygonsOf(arcs, isInside).filter(isLargeEnough);
	return { id, ...(side && { side }), polygons };
}

const isLargeEnough = (polygon: Polygon): boolean => Math.abs(signedArea(polygon)) >= 2;

/** From pixels to units, to half a unit; neighbours that fall together are one corner. */
function inUnits(arc: Arc): Arc {
	const half = (n: number) => Math.round(n / pixelsPerUnit / step) * step;
	const points = arc.points.map(([x, y]): Point => [half(x), half(y)]);
	return {
		...arc,
		points: points.filter(
			([x, y], i) => i === 0 || x !== points[i - 1]?.[0] || y !== points[i - 1]?.[1]
		)
	};
}

/** A line for each outline, so that a change can be read. */
export function outlinesJson({ view, width, height, ...lists }: ViewOutlines): string {
	const lines = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).join(',\n');
	return `${JSON.stringify({ view, width, height }).slice(0, -1)},
"silhouette":[
${lines(lists.silhouette)}],
"places":[
${lines(lists.places)}],
"regions":[
${lines(lists.regions)}]}
`;
}

if (import.meta.main) {
	mkdirSync(outlineFolder, { recursive: true });
	const body = committedBody();
	const { fine } = makeFigure(false);
	for (const id of viewIds) {
		const outlines = outlinesOf(body, fine, id);
		const json = outlinesJson(outlines);
		writeFileSync(join(outlineFolder, `${id}.json`), json);
		console.log(`  ${id}: ${outlines.places.length} places, ${json.length} bytes`);
	}
}
