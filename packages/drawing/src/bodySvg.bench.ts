// Group body: how many pictures of a drawing a second, against asking of every pixel?
import { quadsUnder } from './brush.ts';
import { drawnPaths, pixelsUnder, viewRaster } from './drawnPaths.ts';
import { positionAt } from './surface.ts';
import { body, drawingOf, skin, wanderingStroke } from './testing.ts';
import { pointInView } from './views.ts';

export const question =
	'body: what does a picture of three strokes cost, against asking every pixel of the view for each touch?';

const raster = viewRaster(body.surface, 'back');
const strokes = [1, 2, 3].map((seed) => wanderingStroke(seed, 8));
const touches = strokes.flatMap(({ points, radiusMillimetres }) =>
	points.map(([quad, u, v]) => ({ at: { quad, u, v }, radiusMillimetres }))
);
const drawing = drawingOf(...strokes);

/** The same pixels, found by looking at all of them. */
function pixelsOfAll({ at, radiusMillimetres }: (typeof touches)[number]): number[] {
	const quads = new Set(quadsUnder(skin, at, radiusMillimetres));
	const [x, y, depth] = pointInView(raster.view, positionAt(body.surface, at));
	return [...raster.quad.keys()].filter((pixel) => {
		if (!quads.has(raster.quad[pixel] as number)) return false;
		const dx = (pixel % raster.width) + 0.5 - x;
		const dy = Math.floor(pixel / raster.width) + 0.5 - y;
		const dz = ((raster.depth[pixel] as number) - depth) * 1000;
		return dx * dx + dy * dy + dz * dz <= radiusMillimetres ** 2;
	});
}

const sorted = (pixels: readonly number[]): number[] => pixels.toSorted((a, b) => a - b);

export const baseline = {
	name: 'every pixel',
	run: () => [touches.map((touch) => pixelsOfAll(touch)), pictured()]
};
export const candidate = {
	name: 'pixels by quad',
	run: () => [
		touches.map(({ at, radiusMillimetres }) =>
			sorted(pixelsUnder(skin, raster, at, radiusMillimetres))
		),
		pictured()
	]
};

function pictured(): readonly string[] {
	return drawnPaths(body, skin, raster, drawing).map(({ d }) => d);
}
