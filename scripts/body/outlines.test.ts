import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	addressAt,
	flatViews,
	mirroredView,
	type Outline,
	pointInView,
	positionAt,
	rasterise,
	signedArea,
	type ViewOutlines,
	viewIds
} from '@palpate/drawing';
import { expect, test } from 'vitest';
import { committedBody } from './committedBody.ts';
import { makeFigure } from './makeFigure.ts';
import { outlineFolder, outlinesJson, outlinesOf } from './outlines.ts';

const body = committedBody();
const textOf = (view: string) => readFileSync(join(outlineFolder, `${view}.json`), 'utf8');
const outlines = new Map(viewIds.map((id) => [id, JSON.parse(textOf(id)) as ViewOutlines]));
const keyOf = ({ id, side }: Pick<Outline, 'id' | 'side'>) => `${id} ${side ?? ''}`;
const areaOf = ({ polygons }: Pick<Outline, 'polygons'>) =>
	Math.abs(polygons.reduce((sum, polygon) => sum + signedArea(polygon), 0));

test('the committed outlines come out of surface and labels byte for byte', () => {
	const { fine } = makeFigure(false);
	for (const id of ['front', 'head-left', 'left-palm', 'right-sole'] as const)
		expect(outlinesJson(outlinesOf(body, fine, id)) === textOf(id), id).toBe(true);
}, 60_000);

test('every place is seen in some view, and no outline is of anything else', () => {
	const seen = new Set([...outlines.values()].flatMap(({ places }) => places.map(keyOf)));
	expect([...seen].sort()).toEqual(body.places.map(keyOf).sort());
	const regions = new Set(body.places.map(({ region }) => region));
	for (const { regions: found } of outlines.values())
		for (const { id } of found) expect(regions.has(id)).toBe(true);
});

test('neighbours fit: in each view the places together are the whole of what is seen', () => {
	for (const [id, { places, regions, silhouette }] of outlines) {
		const whole = areaOf({ polygons: silhouette });
		for (const list of [places, regions]) {
			const sum = list.reduce((total, one) => total + areaOf(one), 0);
			expect(Math.abs(sum / whole - 1), id).toBeLessThan(0.003);
		}
	}
});

test('left and right are alike in mirrored views', () => {
	for (const [id, { places }] of outlines) {
		const other = new Map(
			outlines.get(mirroredView(id))?.places.map((one) => [keyOf(one), areaOf(one)])
		);
		for (const one of places) {
			const side = one.side === 'left' ? 'right' : one.side === 'right' ? 'left' : undefined;
			const across = other.get(keyOf({ id: one.id, ...(side && { side }) })) ?? 0;
			expect(Math.abs(across - areaOf(one)), `${id} ${keyOf(one)}`).toBeLessThan(
				25 + 0.06 * areaOf(one)
			);
		}
	}
});

test('what is seen in a pixel lies under that pixel', () => {
	for (const id of ['front', 'right', 'head-back', 'left-palm', 'right-sole'] as const) {
		const view = flatViews[id];
		const raster = rasterise(body.surface, view, 1);
		let seen = 0;
		for (let y = 0.5; y < raster.height; y += 7)
			for (let x = 0.5; x < raster.width; x += 7) {
				const at = [x * view.unitsPerMillimetre, y * view.unitsPerMillimetre] as const;
				const address = addressAt(raster, ...at);
				if (!address) continue;
				seen++;
				const [px, py] = pointInView(view, positionAt(body.surface, address));
				expect(Math.hypot(px - at[0], py - at[1])).toBeLessThan(view.unitsPerMillimetre);
			}
		expect(seen, id).toBeGreaterThan(100);
	}
});

test('each view looks straight ahead: its three directions stand upright on each other', () => {
	const dot = (a: readonly number[], b: readonly number[]) =>
		a.reduce((sum, n, i) => sum + n * (b[i] ?? 0), 0);
	for (const { id, right, up, toward } of Object.values(flatViews)) {
		for (const one of [right, up, toward]) expect(dot(one, one), id).toBeCloseTo(1, 4);
		for (const [a, b] of [
			[right, up],
			[up, toward],
			[toward, right]
		] as const)
			expect(dot(a, b), id).toBeCloseTo(0, 4);
	}
});
