import { expect, test } from 'vitest';
import { cellsUnder } from './brush.ts';
import { cellAt } from './cells.ts';
import { paintedCells } from './coverage.ts';
import type { DrawingMark, FilledPlace, Stroke } from './drawing.ts';
import { drawnPaths, pixelsUnder, viewRaster } from './drawnPaths.ts';
import { body, drawingOf, skin, wanderingStroke } from './testing.ts';
import { type ViewId, viewIds } from './views.ts';

const unsaid = { intensity: null, quality: null };
const burning = { intensity: 7, quality: 'burning' } as const;
const place = (region: string) => {
	const found = body.places.find((known) => known.region === region && known.side === 'left');
	if (!found) throw new Error(`no place in ${region}`);
	return found;
};
/** the middle of a place as it is seen: a quad whose four corners lie on it */
const quadIn = (region: string): number => {
	const own = body.places.indexOf(place(region));
	const inside = [...Array(body.surface.quads.length / 4).keys()].filter((quad) =>
		[0, 1, 2, 3].every((c) => body.labels[body.surface.quads[quad * 4 + c] as number] === own)
	);
	return inside[inside.length >> 1] as number;
};
const filled = (region: string): FilledPlace => ({
	kind: 'place',
	place: place(region).id,
	side: 'left',
	...unsaid
});
const touch = (quad: number, radiusMillimetres: number): Stroke => ({
	kind: 'stroke',
	points: [[quad, 0.5, 0.5]],
	radiusMillimetres,
	...burning
});
const rasters = new Map(viewIds.map((view) => [view, viewRaster(body.surface, view)]));
const rasterOf = (view: ViewId) => rasters.get(view) ?? viewRaster(body.surface, view);
const seen = (view: ViewId, ...marks: readonly DrawingMark[]) =>
	drawnPaths(body, skin, rasterOf(view), drawingOf(...marks));

test('a touch on the shoulder blade is seen from behind, and not from the front', () => {
	const marked = touch(quadIn('shoulder-blade'), 40);
	expect(seen('back', marked)).toMatchObject([burning]);
	expect(seen('front', marked)).toEqual([]);
});

test('each feel is one path, and what is erased has none', () => {
	const marks = [filled('calf'), touch(quadIn('shoulder-blade'), 14)] as const;
	expect(seen('back', ...marks)).toMatchObject([unsaid, burning]);
	const { intensity, quality, ...rubbed } = touch(quadIn('shoulder-blade'), 65);
	expect(seen('back', ...marks, { ...rubbed, kind: 'erasure' })).toMatchObject([unsaid]);
});

test('the last mark wins: a place filled over a touch hides it', () => {
	const marked = touch(quadIn('calf'), 8);
	expect(seen('back', marked, filled('calf')).map(({ quality }) => quality)).toEqual([null]);
});

test('the middle of a patch lies on what is painted, also of a ring', () => {
	const quad = quadIn('shoulder-blade');
	const { intensity, quality, ...inner } = touch(quad, 14);
	const raster = rasterOf('back');
	const ring = new Set(pixelsUnder(skin, raster, { quad, u: 0.5, v: 0.5 }, 40));
	for (const pixel of pixelsUnder(skin, raster, { quad, u: 0.5, v: 0.5 }, 14)) ring.delete(pixel);
	const [path] = seen('back', touch(quad, 40), { ...inner, kind: 'erasure' });
	const [x, y] = path?.middles[0] ?? [0, 0];
	const scale = raster.pixelsPerMillimetre / raster.view.unitsPerMillimetre;
	expect(ring.has(Math.floor(y * scale) * raster.width + Math.floor(x * scale))).toBe(true);
});

test('in all views together, fifty strokes paint the pixels of the cells that they paint', () => {
	const share = { agree: 0, either: 0 };
	for (let seed = 1; seed <= 50; seed++) {
		const stroke = wanderingStroke(seed, 4);
		const cells = paintedCells(body, skin, drawingOf(stroke));
		for (const view of ['front', 'back', 'left', 'right'] as const) {
			const raster = rasterOf(view);
			const pixels = new Set(
				stroke.points.flatMap(([quad, u, v]) =>
					pixelsUnder(skin, raster, { quad, u, v }, stroke.radiusMillimetres)
				)
			);
			const pixelsOfQuad = (quad: number) =>
				raster.pixels.subarray(raster.starts[quad], raster.starts[quad + 1]);
			const quads = new Set([...pixels].map((pixel) => raster.quad[pixel] as number));
			for (const [cell, mark] of cells.entries()) if (mark >= 0) quads.add(cell >> 2);
			for (const quad of quads)
				for (const pixel of pixelsOfQuad(quad)) {
					const at = { quad, u: raster.u[pixel] as number, v: raster.v[pixel] as number };
					const inCells = (cells[cellAt(at)] as number) >= 0;
					if (inCells && pixels.has(pixel)) share.agree++;
					if (inCells || pixels.has(pixel)) share.either++;
				}
		}
	}
	expect(share.either).toBeGreaterThan(100_000);
	expect(share.agree / share.either).toBeGreaterThan(0.9);
}, 60_000);

test('what is painted in the views is never on a quad that the brush does not reach', () => {
	for (let seed = 1; seed <= 20; seed++) {
		const { points, radiusMillimetres } = wanderingStroke(seed, 1);
		const [[quad, u, v]] = points as [[number, number, number]];
		const at = { quad, u, v };
		const reached = new Set(
			Array.from(cellsUnder(skin, at, radiusMillimetres + 40), (c) => c >> 2)
		);
		for (const view of viewIds) {
			const { quad: quads } = rasterOf(view);
			const pixels = pixelsUnder(skin, rasterOf(view), at, radiusMillimetres);
			expect(pixels.filter((pixel) => !reached.has(quads[pixel] as number))).toEqual([]);
		}
	}
});
