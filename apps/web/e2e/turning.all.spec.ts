// The figure that turns, with a mouse and by keyboard: one drawing, whether it is flat or not.
import { expect, test } from '@playwright/test';
import { TurningPage } from './turning.page.ts';

test('what is painted on the turning figure lies on the flat one, and the other way round', async ({
	page
}) => {
	const turning = new TurningPage(page);
	await turning.openTurning();
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await turning.facing(180);
	await page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
	const from = await turning.spot(0.45, 0.2);
	const to = await turning.spot(0.45, 0.22);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 6 });
	await page.mouse.up();
	await expect(turning.spots).toHaveCount(1);
	await expect(turning.spots.first().locator('.name')).toContainText(/left .*shoulder blade/i);

	await turning.flat.click();
	await expect(page.locator('[data-view="back"] .drawn path.feel')).toHaveCount(1);
	await expect(page.locator('[data-view="front"] .drawn path.feel')).toHaveCount(0);
	expect(new URL(page.url()).hash).toBe('');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(turning.spots).toHaveCount(0);
	await page.getByRole('button', { name: 'Redo' }).click();
	await turning.turn.click();
	await turning.shown();
	await expect(turning.spots).toHaveCount(1);
});

test('by keyboard alone: turn, come nearer, and mark what is in the middle', async ({ page }) => {
	const turning = new TurningPage(page);
	await turning.openTurning();
	await turning.canvas.focus();
	await page.keyboard.press('2');
	await turning.facing(180);
	const [, , before = 0] = await turning.eye();
	await page.keyboard.press('+');
	await expect.poll(async () => (await turning.eye())[2]).toBeLessThan(before);
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Enter');
	await expect(turning.spots).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(turning.spots).toHaveCount(0);
});

test('a place that is picked in words is turned to, and lit while it is pointed at', async ({
	page
}) => {
	const turning = new TurningPage(page);
	await turning.openTurning();
	await turning.search.fill('kneecap');
	const button = turning.listed('Left kneecap');
	await button.hover();
	await expect(page.locator('[data-lit]')).toHaveAttribute('data-lit', /kneecap/);
	await button.click();
	await expect(turning.spots).toHaveCount(1);
	// half a metre above the ground, seen from nearby
	await expect.poll(async () => (await turning.eye())[4]).toBeLessThan(60);
	expect((await turning.eye())[2]).toBeLessThan(250);
});

test('the address brings the same view back', async ({ page }) => {
	const turning = new TurningPage(page);
	await page.goto('/where-it-hurts#turn=90,-10,260,0,120,0');
	await turning.shown();
	expect(await turning.eye()).toEqual([90, -10, 260, 0, 120, 0]);
});

test('pressed twice, it stays flat; when it does not load it says so, and works the next time', async ({
	page
}) => {
	let letThrough = () => {};
	const held = new Promise<void>((resolve) => {
		letThrough = resolve;
	});
	await page.route('**/occlusion.bin*', async (route) => {
		await held;
		await route.abort();
	});
	const turning = new TurningPage(page);
	await turning.open();
	await page.waitForLoadState('networkidle');
	await turning.turn.click();
	await page.getByRole('button', { name: 'Coming…' }).click();
	letThrough();
	await expect(turning.turn).toBeVisible();
	await expect(turning.canvas).toHaveCount(0);
	await turning.turn.click();
	await expect(page.getByText('The turning picture did not load.')).toBeVisible();
	await page.unroute('**/occlusion.bin*');
	await turning.turn.click();
	await turning.shown();
});

test('on paper the flat figure stands', async ({ page }) => {
	const turning = new TurningPage(page);
	await turning.openTurning();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(page.locator('[data-view="front"] .hit').first()).toBeAttached();
	await expect(turning.canvas).toHaveCount(0);
});

test('without WebGL the flat figure stays, says so, and keeps the drawing', async ({ page }) => {
	await page.addInitScript(() => {
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: unknown, ...how: [string]) {
			return how[0].startsWith('webgl') ? null : Reflect.apply(get, this, how);
		} as typeof get;
	});
	const turning = new TurningPage(page);
	await turning.open();
	await page.waitForLoadState('networkidle');
	await turning.touchPlace('lower-spine', 'back');
	await turning.turn.click();
	await expect(page.getByText('This device cannot show the turning picture.')).toBeVisible();
	await expect(page.locator('[data-view="back"] .drawn path.feel')).toHaveCount(1);
	await expect(turning.turn).toBeVisible();
});

test('a picture that is lost for good gives way to the flat figure, with the drawing', async ({
	page
}) => {
	const turning = new TurningPage(page);
	await turning.open();
	await page.waitForLoadState('networkidle');
	await turning.touchPlace('lower-spine', 'back');
	await turning.turn.click();
	await turning.shown();
	await turning.canvas.evaluate((canvas: HTMLCanvasElement) =>
		canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
	);
	await expect(page.getByText('The turning picture went away.')).toBeVisible();
	await expect(page.locator('[data-view="back"] .drawn path.feel')).toHaveCount(1);
});
