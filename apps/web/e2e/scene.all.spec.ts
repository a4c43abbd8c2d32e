import type { Drawing, Stroke, ViewId } from '@palpate/drawing';
import { expect, type Page, test } from '@playwright/test';
import { sceneScript, serveScene } from './scene/bundle.ts';
import type { SceneHandle } from './scene/page.ts';

// What only a browser can show of the scene: that it draws, agrees with the flat figure, and lets go.
// It is served from its own small page, so that a failure here is the scene's and not the site's.

declare const scene: SceneHandle;
let script = '';

test.beforeAll(async () => {
	script = await sceneScript();
});
test.use({ viewport: { width: 480, height: 640 }, hasTouch: true });
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

/** How much of the picture changed, as a share of its pixels. */
async function changed(page: Page, change: () => Promise<void>): Promise<number> {
	await page.evaluate(() => scene.look());
	await change();
	return page.evaluate(() => scene.look());
}

const lookAtQuad = (page: Page) =>
	page.evaluate(() => {
		const target = scene.positionAt({ quad: 4000, u: 0.5, v: 0.5 });
		const normals = scene.skin.quadNormals.subarray(12_000, 12_003);
		scene.show({ camera: scene.orbitAt({ points: target, normals }, 0.75) });
	});

test('a stroke is seen where it was made, and undoing it takes it away', async ({ page }) => {
	await lookAtQuad(page);
	const show = (...marks: Stroke[]) =>
		page.evaluate((all) => scene.show({ drawing: { marks: all } }), marks);
	expect(await changed(page, () => show(painted))).toBeGreaterThan(0.01);
	expect(await changed(page, () => show())).toBeGreaterThan(0.01);
	expect(await changed(page, () => show())).toBe(0);
});

test('nothing is drawn while nothing changes', async ({ page }) => {
	await page.evaluate(() => scene.nextFrame());
	const frames = () => page.evaluate(() => scene.counts.frames);
	const before = await frames();
	await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
	expect(await frames()).toBe(before);
});

test('arrows turn the body, plus and minus come and go, digits choose a view', async ({ page }) => {
	const camera = () => page.evaluate(() => scene.state().camera);
	await page.locator('canvas').focus();
	const start = await camera();
	await page.keyboard.press('ArrowRight');
	expect((await camera()).yaw).toBeLessThan(start.yaw);
	await page.keyboard.press('+');
	expect((await camera()).distance).toBeLessThan(start.distance);
	await page.keyboard.press('2');
	expect(Math.abs((await camera()).yaw)).toBeCloseTo(Math.PI, 5);
});

/** Fingers of a synthetic hand; each step tells where they are, in CSS pixels. */
async function touch(page: Page, steps: readonly (readonly (readonly [number, number])[])[]) {
	const session = await page.context().newCDPSession(page);
	const points = (step: (typeof steps)[number]) => step.map(([x, y], id) => ({ x, y, id }));
	let down = 0;
	for (const step of steps) {
		const type = step.length > down ? 'touchStart' : step.length < down ? 'touchEnd' : 'touchMove';
		down = step.length;
		await session.send('Input.dispatchTouchEvent', { type, touchPoints: points(step) });
	}
	await session.detach();
}

test('one finger turns the body, two come nearer', async ({ page }) => {
	const camera = () => page.evaluate(() => scene.state().camera);
	const start = await camera();
	await touch(page, [[[240, 250]], [[260, 250]], [[300, 250]], []]);
	const turned = await camera();
	expect(turned.yaw).toBeLessThan(start.yaw - 0.1);
	expect(turned.distance).toBe(start.distance);
	await touch(page, [
		[[200, 250]],
		[
			[200, 250],
			[280, 250]
		],
		[
			[150, 250],
			[330, 250]
		],
		[[150, 250]],
		[]
	]);
	expect((await camera()).distance).toBeLessThan(turned.distance * 0.6);
});

test('in paint mode one finger paints, and a second one takes the stroke back', async ({
	page
}) => {
	await page.evaluate(() => scene.setMode('paint'));
	const strokes = () => page.evaluate(() => scene.state().drawing.marks.length);
	await touch(page, [[[240, 250]], [[245, 255]], [[250, 262]], []]);
	expect(await strokes()).toBe(1);
	await touch(page, [
		[[240, 250]],
		[[245, 255]],
		[
			[245, 255],
			[300, 300]
		],
		[
			[240, 250],
			[320, 320]
		],
		[]
	]);
	expect(await strokes()).toBe(1);
	expect(await page.evaluate(() => scene.state().live)).toBeNull();
});

test('a lost picture comes back with the drawing', async ({ page }) => {
	await lookAtQuad(page);
	await page.evaluate((stroke) => scene.show({ drawing: { marks: [stroke] } }), painted);
	const lose = () => page.evaluate(() => scene.loseAndRestore());
	expect(await changed(page, lose)).toBeLessThan(0.001);
	expect(await page.evaluate(() => scene.counts)).toMatchObject({ lost: 1, restored: 1 });
});
