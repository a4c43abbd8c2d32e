// A muscle's page: a still picture that turns when asked, with its layers.
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { expectClean } from './support/clean.ts';

const button = (page: Page) => page.getByRole('button', { name: 'Turn it, and see into it' });
const canvas = (page: Page) => page.getByRole('application');

async function turned(page: Page, muscle: string): Promise<void> {
	await page.goto(`/muscles/${muscle}`);
	await button(page).click();
	await expect(page.locator('[data-turn][data-state="live"]')).toBeVisible({ timeout: 60_000 });
}

test('the page carries at most 2 KB of script until the figure is asked for', async ({ page }) => {
	const scripts: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.push(response.body());
	});
	await page.goto('/muscles/infraspinatus');
	await expect(button(page)).toBeVisible();
	await page.waitForLoadState('networkidle');
	const sizes = (await Promise.all(scripts)).map((body) => brotliCompressSync(body).length);
	expect(sizes.length).toBeGreaterThan(0);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2048);
});

test('the figure turns by keyboard, to a point, and shows what is ticked', async ({ page }) => {
	await turned(page, 'infraspinatus');
	await expect(canvas(page)).toBeFocused();
	await expect(page.getByText('Not yet reviewed by a clinician.').first()).toBeVisible();
	const names = page.locator('.lines text');
	await expect(names.filter({ hasText: 'Infraspinatus' })).toHaveCount(1);
	await expect(names.filter({ hasText: 'Point 1' })).toHaveCount(1);
	await page.keyboard.press('1');
	await expect(names).toHaveCount(0); // from the front nothing of it is seen
	await page.getByRole('button', { name: 'Point 1', exact: true }).click();
	await expect(names.filter({ hasText: 'Point 1' })).toHaveCount(1);
	await page.getByRole('checkbox', { name: /^Trigger points/ }).uncheck();
	await expect(names.filter({ hasText: 'Point 1' })).toHaveCount(0);
	await page.getByRole('checkbox', { name: 'The muscles beside it' }).check();
	await expect(names.filter({ hasText: 'Teres minor' })).toHaveCount(1);
	await page.getByRole('radio', { name: 'Left', exact: true }).check();
	await page.getByRole('button', { name: 'The whole muscle' }).click();
	await expect(names.filter({ hasText: 'Infraspinatus' })).toHaveCount(1);
	await expectClean(page, 'Infraspinatus');
});

test('a muscle inside the body has its cut, and what is not charted says so', async ({ page }) => {
	await turned(page, 'psoas-major');
	await expect(
		page.getByRole('img', { name: /^Cut across: .*Psoas major stands out/ })
	).toBeVisible();
	await expect(page.getByText('only its outline is drawn')).toBeVisible();
	await page.getByRole('checkbox', { name: 'The muscles beside it' }).check();
	await expect(page.getByRole('link', { name: 'Piriformis' })).toBeVisible();
});

test('muscles of every kind can be turned: several motor points, on the midline, inside, in the sole', async ({
	page
}) => {
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	for (const muscle of ['masseter-superficial', 'diaphragm', 'levator-ani', 'quadratus-plantae'])
		await turned(page, muscle);
	expect(faults).toEqual([]);
});

test('all that a muscle adds is at most 400 KB, and only for the part of the body that is shown', async ({
	page
}) => {
	const fibres: { name: string; bytes: Promise<Buffer> }[] = [];
	page.on('response', (response) => {
		const [, name] = /\/fibres-([a-z-]+)\.bin/.exec(response.url()) ?? [];
		if (name) fibres.push({ name, bytes: response.body() });
	});
	await turned(page, 'soleus');
	await expect.poll(() => fibres.map(({ name }) => name)).toEqual(['leg']);
	const [leg] = fibres;
	const size = brotliCompressSync((await leg?.bytes) ?? '').length;
	expect(size).toBeGreaterThan(1000);
	expect(size).toBeLessThanOrEqual(400 * 1024);
});

test('without WebGL the still picture stays, and says why', async ({ page }) => {
	await page.addInitScript(() => {
		const get = HTMLCanvasElement.prototype.getContext;
		HTMLCanvasElement.prototype.getContext = function (this: unknown, ...how: [string]) {
			return how[0].startsWith('webgl') ? null : Reflect.apply(get, this, how);
		} as typeof get;
	});
	await page.goto('/muscles/infraspinatus');
	await button(page).click();
	await expect(page.getByText('This device cannot show the turning picture.')).toBeVisible();
	await expect(
		page.getByRole('img', { name: /Infraspinatus is said to be felt here/ }).first()
	).toBeVisible();
	await expect(canvas(page)).toHaveCount(0);
});

test('a picture that is lost for good gives way to the still one', async ({ page }) => {
	await turned(page, 'infraspinatus');
	await canvas(page).evaluate((element) =>
		(element as HTMLCanvasElement)
			.getContext('webgl2')
			?.getExtension('WEBGL_lose_context')
			?.loseContext()
	);
	await expect(page.getByText('The turning picture went away.')).toBeVisible();
	await expect(button(page)).toBeEnabled();
});

test('every muscle of the figure has its page', async ({ page }) => {
	await page.goto('/muscles');
	const links = page.getByRole('main').locator('a[href^="/muscles/"]');
	const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
	expect(new Set(addresses).size).toBe(146);
	const [first] = addresses;
	expect((await page.request.get(first ?? '')).status()).toBe(200);
});
