import { expect, test } from '@playwright/test';
import { expectClean } from './support/clean.ts';
import { painted, sendDrawing } from './support/drawing.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

test('what was painted can be saved as a picture by whoever painted it, and by nobody else', async ({
	browser,
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await page.goto('/where-it-hurts');
	await sendDrawing(page, painted);
	await expectClean(page, 'First, a few safety questions');
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(page.getByRole('list').filter({ hasText: 'burning, 4 of 10' })).toBeVisible();
	await expectClean(page, 'Muscles said to refer pain here');

	const own = await page.request.get('/where-it-hurts/drawing.png');
	expect(own.headers()).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'no-store' });
	expect((await own.body()).subarray(1, 4).toString()).toBe('PNG');

	const stranger = await browser.newContext();
	expect((await stranger.request.get('/where-it-hurts/drawing.png')).status()).toBe(404);
	await stranger.close();
});

test('in forced colours and in print the picture keeps its patterns and numbers', async ({
	page
}) => {
	await page.goto('/where-it-hurts');
	await sendDrawing(page, painted);
	const picture = page.getByRole('img', { name: /aching, 7 of 10/ });
	for (const media of [{ forcedColors: 'active' }, { media: 'print' }] as const) {
		await page.emulateMedia({ media: 'screen', forcedColors: 'none', ...media });
		await expect(picture).toBeVisible();
		await expect(picture.getByText('7', { exact: true })).toBeVisible();
		await expect(picture.locator('path[fill^="url"]').first()).toBeVisible();
	}
});
