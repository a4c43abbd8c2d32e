// Painting with the pointer on the flat figure: what is marked, kept, undone, opened and refused.
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { expectClean } from './support/clean.ts';
import { painted } from './support/drawing.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

const kilobyte = 1024;
const blade = ['shoulder-blade-upper:left', 'shoulder-blade-lower:left'] as const;

async function ready(page: Page): Promise<WhereItHurtsPage> {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await page.waitForLoadState('networkidle');
	return hurts;
}

const seen = (page: Page, view: string) => page.locator(`[data-view="${view}"] .drawn path.feel`);
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('palpate.drawing'));
const fieldOf = (page: Page) => page.locator('input[name="drawing"]').inputValue();

test('painting over the shoulder blade marks it, and nothing in front', async ({ page }) => {
	const hurts = await ready(page);
	await hurts.paint('back', ...blade);
	await expect(hurts.spots).toHaveCount(1);
	await expect(hurts.spots.first().locator('.name')).toContainText(/left .*shoulder blade/i);
	await expect(seen(page, 'back')).toHaveCount(1);
	await expect(seen(page, 'front')).toHaveCount(0);
	await hurts.rateLatest(7);
	await hurts.spots.first().getByRole('radio', { name: 'Burning' }).check({ force: true });
	await expect(seen(page, 'back')).toHaveAttribute('data-n', '7');
	await expectClean(page, 'Where does it hurt?');
	await page.emulateMedia({ forcedColors: 'active' });
	await expect(page.locator('[data-view="back"] .drawn path.edge')).toHaveAttribute('fill', /^url/);
	await page.emulateMedia({ forcedColors: 'none' });
	await hurts.goOn();
	await expect(hurts.heading).toHaveText('First, a few safety questions');
});

test('what is done can be undone and done again, and cleared', async ({ page }) => {
	const hurts = await ready(page);
	await hurts.touchPlace('lower-spine', 'back');
	await hurts.paint('back', ...blade);
	const both = await fieldOf(page);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(hurts.spots).toHaveCount(1);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(hurts.spots).toHaveCount(0);
	await page.getByRole('button', { name: 'Redo' }).click();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(hurts.spots).toHaveCount(2);
	expect(await fieldOf(page)).toBe(both);
	await page.getByRole('button', { name: 'Clear the drawing' }).first().click();
	await expect(hurts.spots).toHaveCount(0);
});

test('a drawing outlives a reload for a day, and not longer', async ({ page }) => {
	const hurts = await ready(page);
	await hurts.touchPlace('lower-spine', 'back');
	await expect(page.getByRole('main')).toContainText('Kept on this device for at most 24 hours');
	expect(await kept(page)).toContain('lower-spine');
	await page.reload();
	await page.waitForLoadState('networkidle');
	await expect(hurts.spots).toHaveCount(1);
	await page.evaluate(() => {
		const { at, drawing } = JSON.parse(localStorage.getItem('palpate.drawing') ?? '{}');
		localStorage.setItem('palpate.drawing', JSON.stringify({ at: at - 86_400_000, drawing }));
	});
	await page.reload();
	await page.waitForLoadState('networkidle');
	await expect(hurts.spots).toHaveCount(0);
	expect(await kept(page)).toBeNull();
});

test('a file that is no drawing, or another program’s, is refused in a sentence and the drawing stays', async ({
	page
}) => {
	const hurts = await ready(page);
	await hurts.touchPlace('lower-spine', 'back');
	const before = await fieldOf(page);
	await page.getByText('Save or open a drawing').click();
	const field = page.locator('input[type="file"]');
	const sentences = new Set<string>();
	for (const text of [
		'not json',
		painted.replace('"version":1', '"version":9'),
		painted.replace('palpate-human-1', 'somebody-else'),
		painted.replace('10249', '999999'),
		'x'.repeat(70_000)
	]) {
		await field.setInputFiles({
			name: 'drawing.json',
			mimeType: 'application/json',
			buffer: Buffer.from(text)
		});
		await expect(page.locator('#file-refusal')).toContainText('Your drawing is as it was.');
		sentences.add(await page.locator('#file-refusal').innerText());
		await expect(page.locator('#file-refusal')).toBeVisible();
		expect(await fieldOf(page)).toBe(before);
		await page.reload();
		await page.waitForLoadState('networkidle');
		await page.getByText('Save or open a drawing').click();
	}
	expect(sentences.size).toBe(5);
	await field.setInputFiles({
		name: 'drawing.json',
		mimeType: 'application/json',
		buffer: Buffer.from(painted)
	});
	await expect(hurts.spots).toHaveCount(2);
});

test('the first view weighs at most 150 KB, and the brush 130 KB more, fetched when it is first used', async ({
	page
}, info) => {
	const fetched: { path: string; bytes: Promise<number> }[] = [];
	page.on('response', (response) => {
		if (response.status() === 200 && !/font/.test(response.headers()['content-type'] ?? ''))
			fetched.push({ path: new URL(response.url()).pathname, bytes: weigh() });
		async function weigh() {
			const body = await response.body();
			const type = response.headers()['content-type'] ?? '';
			return /image\/(webp|png|jpeg)/.test(type) ? body.length : brotliCompressSync(body).length;
		}
	});
	const total = async (list: typeof fetched) =>
		(await Promise.all(list.map(({ bytes }) => bytes))).reduce((sum, bytes) => sum + bytes, 0);
	await page.setViewportSize({ width: 390, height: 844 });
	const hurts = await ready(page);
	const first = [...fetched];
	expect(first.some(({ path }) => path.includes('outlines-front'))).toBe(true);
	expect(first.some(({ path }) => /surface\.bin|outlines-head/.test(path))).toBe(false);
	await page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
	await page.locator('[data-brush="there"]').waitFor();
	const brush = fetched.slice(first.length);
	expect(brush.some(({ path }) => path.includes('surface.bin'))).toBe(true);
	const bytes = { first: await total(first), brush: await total(brush) };
	info.annotations.push({ type: 'bytes', description: JSON.stringify(bytes) });
	expect(bytes.first).toBeLessThanOrEqual(150 * kilobyte);
	expect(bytes.brush).toBeLessThanOrEqual(130 * kilobyte);
	await expect(hurts.heading).toHaveText('Where does it hurt?');
});
