import { expect, test } from 'vitest';
import { decodeBorders, encodeBorders } from './borders.ts';
import { placeAt, placesInPixels, rasterise } from './raster.ts';
import { body } from './testing.ts';
import { flatViews } from './views.ts';

test('borders come back from their file as they were', () => {
	const { borders } = body;
	if (!borders) throw new Error('the body has borders');
	const vertices = borders.shares.length / 2;
	expect(decodeBorders(encodeBorders(borders), vertices)).toEqual(borders);
	expect(() => decodeBorders(encodeBorders(borders), vertices + 1)).toThrow(RangeError);
});

test('with borders a pixel shows a place that one of its corners belongs to or leans to', () => {
	const raster = rasterise(body.surface, flatViews.front, 0.5);
	const seen = placesInPixels(body, raster);
	const { quads } = body.surface;
	for (const [pixel, place] of seen.entries()) {
		const quad = raster.quad[pixel] ?? -1;
		if (quad < 0) continue;
		const corners = [...quads.subarray(quad * 4, quad * 4 + 4)];
		const near = corners.flatMap((vertex) => [
			body.labels[vertex],
			...(body.borders?.places.subarray(vertex * 2, vertex * 2 + 2) ?? [])
		]);
		expect(near).toContain(place);
	}
});

test('at a vertex itself its own place is seen', () => {
	const { quads } = body.surface;
	const raster = rasterise(body.surface, flatViews.back, 0.5);
	const pixels = Int32Array.from({ length: 500 }, (_, i) => i * 7);
	const there = {
		...raster,
		quad: pixels,
		u: new Float32Array(pixels.length),
		v: new Float32Array(pixels.length)
	};
	const seen = [...placesInPixels(body, there)];
	expect(seen).toEqual([...pixels].map((quad) => body.labels[quads[quad * 4] ?? 0]));
});

test('a spot belongs to the place that a picture of it shows', () => {
	const raster = rasterise(body.surface, flatViews.left, 0.25);
	const shown = [...placesInPixels(body, raster)];
	const found = shown.map((_, pixel) => {
		const quad = raster.quad[pixel] ?? -1;
		const at = { quad, u: raster.u[pixel] ?? 0, v: raster.v[pixel] ?? 0 };
		return quad < 0 ? -1 : placeAt(body, at);
	});
	expect(found).toEqual(shown);
});
