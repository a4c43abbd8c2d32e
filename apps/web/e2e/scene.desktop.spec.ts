import type { Stroke } from '@palpate/drawing';
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

const painted: Stroke = {
	kind: 'stroke',
	points: [[4000, 0.5, 0.5]],
	radiusMillimetres: 40,
	intensity: 8,
	quality: null
};

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
