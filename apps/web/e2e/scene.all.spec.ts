import type { Drawing, Stroke, ViewId } from '@palpate/drawing';
import { expect, type Page, test } from '@playwright/test';
import { sceneScript, serveScene } from './scene/bundle.ts';
import type { SceneHandle } from './scene/page.ts';

// The long proofs of the scene: that it agrees with the flat figure, and lets go of what it held.

declare const scene: SceneHandle;
let script = '';

test.beforeAll(async () => {
	script = await sceneScript();
});
test.use({ viewport: { width: 480, height: 640 } });
test.beforeEach(async ({ page }) => {
	await serveScene(page, script);
});

/** Numbers from 0 up to 1, the same ones for the same seed. */
function numbersFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}

type Touch = readonly [x: number, y: number];

/** A short wandering stroke over a view, in shares of its window. */
function strokeOver(seed: number): readonly Touch[] {
	const next = numbersFrom(seed);
	let [x, y] = [0.3 + 0.4 * next(), 0.1 + 0.7 * next()];
	return Array.from({ length: 8 }, (): Touch => {
		x += 0.02 * (next() - 0.5);
		y += 0.02 * (next() - 0.5);
		return [x, y];
	});
}

/** How alike what two strokes say of each place is: the smaller weights through the larger ones. */
async function agreement(page: Page, view: ViewId, touches: readonly Touch[], millimetres: number) {
	return page.evaluate(
		async ([id, spots, radiusMillimetres]) => {
			const { body, skin, orbitOfView } = scene;
			scene.show({ camera: orbitOfView(id) });
			const strokeOf = (points: [number, number, number][]): Stroke => ({
				kind: 'stroke',
				points,
				radiusMillimetres,
				intensity: 5,
				quality: null
			});
			const flat = scene.flatPicks(id, spots);
			const solid = scene.solidPicks(flat);
			const both = spots.map((_, n) => [flat[n], solid[n]] as const).filter(([a, b]) => a && b);
			if (both.length < 3) return null;
			const areas = [0, 1].map((which) => {
				const points = both.map((pair) => {
					const { quad, u, v } = pair[which as 0 | 1] as { quad: number; u: number; v: number };
					return [quad, u, v] as [number, number, number];
				});
				const drawing = { marks: [strokeOf(points)] } as unknown as Drawing;
				return new Map(
					scene
						.coverage(body, skin, drawing)
						.map(({ place, areaSquareMillimetres }) => [
							`${place.id} ${place.side}`,
							areaSquareMillimetres
						])
				);
			});
			const [one, other] = areas as [Map<string, number>, Map<string, number>];
			let [less, more] = [0, 0];
			for (const place of new Set([...one.keys(), ...other.keys()])) {
				const pair = [one.get(place) ?? 0, other.get(place) ?? 0];
				less += Math.min(...pair);
				more += Math.max(...pair);
			}
			return less / more;
		},
		[view, touches, millimetres] as const
	);
}

test('fifty strokes say the same of each place, whether made flat or on the turning figure', async ({
	page
}) => {
	const views: readonly ViewId[] = ['front', 'back', 'left', 'right', 'head-front'];
	const found: number[] = [];
	for (let seed = 1; found.length < 50 && seed < 400; seed++) {
		const view = views[seed % views.length] as ViewId;
		const likeness = await agreement(page, view, strokeOver(seed), [14, 40, 65][seed % 3] ?? 14);
		if (likeness !== null) found.push(likeness);
	}
	expect(found).toHaveLength(50);
	expect(Math.min(...found)).toBeGreaterThanOrEqual(0.9);
});

const painted: Stroke = {
	kind: 'stroke',
	points: [[4000, 0.5, 0.5]],
	radiusMillimetres: 40,
	intensity: 8,
	quality: null
};

test('twenty visits leave nothing behind on the graphics card', async ({ page }) => {
	const left = await page.evaluate(async (stroke) => {
		const held: number[] = [];
		for (let visit = 0; visit < 20; visit++) {
			scene.show({ drawing: { marks: [stroke] } });
			await scene.nextFrame();
			const { geometries, textures } = scene.reopen();
			held.push(geometries + textures);
		}
		return held;
	}, painted);
	expect(left).toEqual(Array(20).fill(0));
});
