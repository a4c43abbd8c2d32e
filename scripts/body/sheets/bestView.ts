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

/** What none of the flat views shows: looked at here alone. */
const furtherViews: readonly FlatView[] = [
	{
		...flatViews['left-sole'],
		name: 'Pelvis, from below',
		corner: [-0.15, 0, 0.15],
		widthMillimetres: 300,
		heightMillimetres: 300,
		unitsPerMillimetre: 2,
		keep: { least: [-0.3, 0.7, -1], most: [0.3, 1.2, 1] }
	},
	{
		...flatViews['left-sole'],
		name: 'Chin, from below',
		corner: [-0.15, 0, 0.2],
		widthMillimetres: 300,
		heightMillimetres: 300,
		unitsPerMillimetre: 2,
		keep: { least: [-0.3, 1.44, -1], most: [0.3, 1.8, 1] }
	},
	{
		...flatViews.back,
		name: 'Shoulder, from behind and above',
		up: [0, 0.573576, 0.819152],
		toward: [0, 0.819152, -0.573576],
		corner: [0.27, 1.5, 0.05],
		widthMillimetres: 300,
		heightMillimetres: 300,
		unitsPerMillimetre: 2,
		keep: { least: [-0.3, 1.05, -1], most: [0.3, 1.47, 1] }
	},
	{
		...flatViews.right,
		name: 'Left leg, inner side',
		keep: { least: [0.004, 0, -1], most: [0.25, 0.9, 1] }
	},
	{
		...flatViews.right,
		name: 'Left forearm and hand, inner side',
		keep: { least: [0.2, 0.6, -1], most: [0.6, 1.15, 1] }
	}
];

/** A view that shows the more finely drawn part must show nearly as much to be chosen. */
const enoughShare = 0.9;
/** A view without the arm counts less than one with it. */
const armlessShare = 0.85;
const rasterPixelsPerMillimetre = 0.5;

export function bestView(surface: Surface, patches: readonly Fibres[]): FlatView {
	const views = [...viewIds.map((id) => flatViews[id]), ...furtherViews];
	const seen = views
		.filter((view) => holds(view, patches))
		.map((view) => armless(view, patches))
		.map((view) => ({
			view,
			area:
				seenArea(rasterOf(surface, view), patches) *
				(view.name.endsWith(armlessWords) ? armlessShare : 1)
		}));
	const most = Math.max(...seen.map(({ area }) => area));
	const good = seen.filter(({ area }) => area > 0 && area >= most * enoughShare);
	const fine = Math.max(...good.map(({ view }) => view.unitsPerMillimetre));
	const best = good
		.filter(({ view }) => view.unitsPerMillimetre === fine)
		.sort((a, b) => b.area - a.area)[0];
	return best?.view ?? flatViews.front;
}

/** All of the muscle lies in the window and in the box. */
const holds = (view: FlatView, patches: readonly Fibres[]): boolean =>
	patches.every(({ points }) => {
		const { width, height } = viewSize(view);
		for (let n = 0; n < points.length; n += 3) {
			const point: Vec = [points[n] ?? 0, points[n + 1] ?? 0, points[n + 2] ?? 0];
			const [x, y] = pointInView(view, point);
			if (x < 0 || y < 0 || x > width || y > height || !isKept(view, point)) return false;
		}
		return true;
	});

const isKept = ({ keep }: FlatView, point: Vec): boolean =>
	!keep || point.every((n, axis) => n >= (keep.least[axis] ?? 0) && n <= (keep.most[axis] ?? 0));

const armlessWords = ', without the arm';

/** So far from the middle the trunk and the legs reach, metres; the hanging arm lies outside. */
const trunkMetres = 0.19;

/** From the side the arm hangs in front of the hip: it is left out where the muscle is not its own. */
function armless(view: FlatView, patches: readonly Fibres[]): FlatView {
	const outmost = Math.max(
		...patches.flatMap(({ points }) => [...points].filter((_, n) => n % 3 === 0))
	);
	const isOfArm = outmost > trunkMetres || patches.some(reachesArm);
	if (view.keep || !['left', 'right'].includes(view.id) || isOfArm) return view;
	const most = trunkMetres + 0.01;
	return {
		...view,
		name: view.name + armlessWords,
		keep: { least: [-most, -9, -9], most: [most, 9, 9] }
	};
}

/** Above the armpit whatever lies as far out as this belongs to the arm, metres. */
const armpitMetres = { up: 1.25, out: 0.165 };

function reachesArm({ points }: Fibres): boolean {
	for (let n = 0; n < points.length; n += 3)
		if ((points[n + 1] ?? 0) > armpitMetres.up && (points[n] ?? 0) > armpitMetres.out) return true;
	return false;
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
function seenArea(raster: ViewRaster, patches: readonly Fibres[]): number {
	let area = 0;
	for (const { across, along, points } of patches) {
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
