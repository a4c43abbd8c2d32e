import type { Content } from '@palpate/content';
import {
	type Body,
	cellAt,
	decodeFibres,
	type Fibres,
	mirroredFibres,
	nearestAddress,
	pointInView,
	type Vector,
	type ViewRaster
} from '@palpate/drawing';

/** The fibres of a muscle as a still picture shows them: on the right, or both halves of one. */
export function fibresToShow(
	{ shapes, fibres }: Pick<Content, 'shapes' | 'fibres'>,
	id: string
): readonly Fibres[] {
	const shape = shapes.find((one) => one.id === id);
	const file = shape && fibres[shape.bodyArea];
	if (!file) return [];
	const left = decodeFibres(file).find(({ muscle }) => muscle === id)?.patches ?? [];
	const right = left.map(mirroredFibres);
	return shape.side === 'paired' ? right : [...left, ...right];
}

const pointOf = ({ points }: Fibres, n: number): Vector => [
	points[n * 3] ?? 0,
	points[n * 3 + 1] ?? 0,
	points[n * 3 + 2] ?? 0
];

/** Enough to choose a view and a window by; each is looked for on the whole skin. */
const spotsOfPatch = 16;

/** Cells of the skin that fibres lie over, here and there. */
export function cellsOfFibres({ surface }: Pick<Body, 'surface'>, fibres: readonly Fibres[]) {
	return fibres.flatMap((patch) => {
		const last = patch.points.length / 3 - 1;
		const spots = Array.from({ length: spotsOfPatch }, (_, n) =>
			Math.round((n * last) / (spotsOfPatch - 1))
		);
		return spots.map((n) => cellAt(nearestAddress(surface, pointOf(patch, n))));
	});
}

/** So far behind what is seen a fibre may lie and still be seen: it follows the skin, not its every fold. */
const behindMetres = 0.006;

function isSeen(raster: ViewRaster, x: number, y: number, depth: number): boolean {
	const scale = raster.pixelsPerMillimetre / raster.view.unitsPerMillimetre;
	const [column, row] = [Math.floor(x * scale), Math.floor(y * scale)];
	if (column < 0 || row < 0 || column >= raster.width || row >= raster.height) return false;
	return depth >= (raster.depth[row * raster.width + column] ?? Infinity) - behindMetres;
}

/** @returns SVG path data in the view's units: each fibre a line as far as it is seen */
export function fibrePath(raster: ViewRaster, fibres: readonly Fibres[]): string {
	return fibres
		.flatMap((patch) =>
			Array.from({ length: patch.across }, (_, fibre) => lineOf(raster, patch, fibre))
		)
		.join('');
}

function lineOf(raster: ViewRaster, patch: Fibres, fibre: number): string {
	let line = '';
	let wasSeen = false;
	for (let sample = 0; sample < patch.along; sample++) {
		const [x, y, depth] = pointInView(raster.view, pointOf(patch, fibre * patch.along + sample));
		const seen = isSeen(raster, x, y, depth);
		if (seen) line += `${wasSeen ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
		wasSeen = seen;
	}
	return line;
}
