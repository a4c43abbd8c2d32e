import {
	type Body,
	type Box,
	type FlatView,
	flatViews,
	pointInView,
	type Surface,
	type Vector,
	type ViewId,
	vertexAt,
	vertexCount,
	viewSize
} from '@palpate/drawing';
import { bounded, halfHeight, type Orbit } from './camera.ts';
import { vertexNormals } from './skinArrays.ts';
import { minus, plus, times } from './vectors.ts';

/**
 * The orbit that shows what a flat view shows: from the same side, and all of its window. A hand hangs
 * here with its fingers down, where the flat view turns it over.
 *
 * @param aspect width of the picture through its height
 */
export function orbitOfView(surface: Surface, id: ViewId, aspect: number): Orbit {
	const { width, height } = viewSize(flatViews[id]);
	return orbitOfWindow(surface, id, { x: 0, y: 0, width, height }, aspect);
}

/**
 * The same for a part of a flat view.
 *
 * @param window in the view's units
 */
export function orbitOfWindow(surface: Surface, id: ViewId, window: Box, aspect: number): Orbit {
	const view = flatViews[id];
	const metres = (units: number) => units / view.unitsPerMillimetre / 1000;
	const [width, height] = [metres(window.width), metres(window.height)];
	const across = times(view.right, metres(window.x) + width / 2);
	const down = times(view.up, -metres(window.y) - height / 2);
	const middle = plus(view.corner, plus(across, down));
	return bounded({
		target: plus(middle, times(view.toward, depthOf(surface, view))),
		...directionOf(view.toward),
		distance: Math.max(height, width / aspect) / (2 * halfHeight)
	});
}

/** How near the middle of what a window shows lies, from its corner, metres. */
function depthOf(surface: Surface, view: FlatView): number {
	const units = view.unitsPerMillimetre;
	let least = Number.POSITIVE_INFINITY;
	let most = Number.NEGATIVE_INFINITY;
	for (let vertex = 0; vertex < vertexCount(surface); vertex++) {
		const at = vertexAt(surface, vertex);
		const [x, y, depth] = pointInView(view, at);
		const inWindow =
			x >= 0 && y >= 0 && x <= view.widthMillimetres * units && y <= view.heightMillimetres * units;
		if (!inWindow || !isKept(view, at)) continue;
		least = Math.min(least, depth);
		most = Math.max(most, depth);
	}
	return (least + most) / 2;
}

const isKept = ({ keep }: FlatView, at: Vector): boolean =>
	!keep ||
	at.every(
		(value, axis) => value >= (keep.least[axis] as number) && value <= (keep.most[axis] as number)
	);

function directionOf([x, y, z]: Vector): Pick<Orbit, 'yaw' | 'pitch'> {
	const flat = Math.hypot(x, z);
	return { yaw: flat < 1e-6 ? 0 : Math.atan2(x, z), pitch: Math.atan2(y, flat) };
}

/** Points of the skin and which way it faces there: three numbers each. */
export interface Spread {
	readonly points: ArrayLike<number>;
	readonly normals: ArrayLike<number>;
}

/** The skin of some places, by their indexes; all of it that has their labels. */
export function placeSpread(
	{ surface, labels }: Pick<Body, 'surface' | 'labels'>,
	places: ReadonlySet<number>
): Spread {
	const inside = [...labels.keys()].filter((vertex) => places.has(labels[vertex] as number));
	const normals = vertexNormals(surface);
	return {
		points: inside.flatMap((vertex) => vertexAt(surface, vertex)),
		normals: inside.flatMap((vertex) => vectorAt(normals, vertex * 3))
	};
}

const room = 1.5;
/** So much of the body is seen around even the smallest place, metres. */
const leastSeen = 0.3;

/**
 * The orbit that looks straight at a place or a muscle with some of the body around it.
 *
 * @param aspect width of the picture through its height
 * @throws RangeError when there are no points
 */
export function orbitAt({ points, normals }: Spread, aspect: number): Orbit {
	if (points.length === 0) throw new RangeError('there is nothing to look at');
	const middle = meanOf(points);
	let reach = 0;
	for (let i = 0; i < points.length; i += 3)
		reach = Math.max(reach, Math.hypot(...minus(vectorAt(points, i), middle)));
	const { yaw, pitch } = directionOf(meanOf(normals));
	const seen = Math.max(leastSeen, 2 * room * reach);
	return bounded({
		target: middle,
		yaw,
		// straight from above or below one loses one's way
		pitch: Math.max(-1.3, Math.min(1, pitch)),
		distance: seen / (2 * halfHeight * Math.min(1, aspect))
	});
}

function meanOf(numbers: ArrayLike<number>): Vector {
	let mean: Vector = [0, 0, 0];
	for (let i = 0; i < numbers.length; i += 3) mean = plus(mean, vectorAt(numbers, i));
	return times(mean, 3 / numbers.length);
}

const vectorAt = (numbers: ArrayLike<number>, i: number): Vector => [
	numbers[i] as number,
	numbers[i + 1] as number,
	numbers[i + 2] as number
];
