// The flat view in which most of a muscle is seen.
import {
	type Fibres,
	type FlatView,
	flatViews,
	pointInView,
	rasterise,
	type Surface,
	type ViewRaster,
	viewIds,
	viewSize
} from '@palpate/drawing';
import { cross, dot, length, sub, type Vec } from '../vectors.ts';

/** Seen from between the feet: what none of the flat views shows. */
const fromBelow: FlatView = {
	...flatViews['left-sole'],
	name: 'From below',
	corner: [-0.15, 0, 0.15],
	widthMillimetres: 300,
	heightMillimetres: 300,
	unitsPerMillimetre: 2,
	keep: { least: [-0.3, 0.7, -1], most: [0.3, 1.2, 1] }
};

/** A view that shows the more finely drawn part must show nearly as much to be chosen. */
const enoughShare = 0.9;
const rasterPixelsPerMillimetre = 0.5;

export function bestView(surface: Surface, parts: readonly Fibres[]): FlatView {
	const seen = [...viewIds.map((id) => flatViews[id]), fromBelow].map((view) => ({
		view,
		area: seenArea(rasterOf(surface, view), parts)
	}));
	const most = Math.max(...seen.map(({ area }) => area));
	const good = seen.filter(({ area }) => area > 0 && area >= most * enoughShare);
	const fine = Math.max(...good.map(({ view }) => view.unitsPerMillimetre));
	const best = good
		.filter(({ view }) => view.unitsPerMillimetre === fine)
		.sort((a, b) => b.area - a.area)[0];
	return best?.view ?? flatViews.front;
}

const rasters = new Map<string, ViewRaster>();

function rasterOf(surface: Surface, view: FlatView): ViewRaster {
	const known = rasters.get(view.name);
	if (known) return known;
	const raster = rasterise(surface, view, rasterPixelsPerMillimetre);
	rasters.set(view.name, raster);
	return raster;
}

/** How far behind what is seen a sample may lie and count as seen itself. */
const behindMetres = 0.006;

export function isSeen(raster: ViewRaster, point: Vec): boolean {
	const [x, y, depth] = pointInView(raster.view, point);
	const scale = raster.pixelsPerMillimetre / raster.view.unitsPerMillimetre;
	const { width, height } = viewSize(raster.view);
	if (x < 0 || y < 0 || x >= width || y >= height) return false;
	const pixel = Math.floor(y * scale) * raster.width + Math.floor(x * scale);
	return depth >= (raster.depth[pixel] ?? Number.POSITIVE_INFINITY) - behindMetres;
}

/** Square metres as they appear, of cells that face the view and that nothing hides. */
function seenArea(raster: ViewRaster, parts: readonly Fibres[]): number {
	let area = 0;
	for (const { across, along, points } of parts) {
		const at = (i: number, j: number): Vec => {
			const n = (i * along + j) * 3;
			return [points[n] ?? 0, points[n + 1] ?? 0, points[n + 2] ?? 0];
		};
		for (let i = 1; i < across; i++)
			for (let j = 1; j < along; j++) {
				const point = at(i, j);
				const cell = cross(sub(at(i - 1, j), point), sub(at(i, j - 1), point));
				const facing = Math.abs(dot(cell, raster.view.toward));
				if (facing > 0.2 * length(cell) && isSeen(raster, point)) area += facing;
			}
	}
	return area;
}
