import { expect, type Page, test } from '@playwright/test';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('somebody whose device is light chooses dark, keeps it on every page, and goes back to their device', async ({
	page
}) => {
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto('/contact');
	const light = await paper(page);
	await page.getByRole('button', { name: 'Dark' }).click();
	await expect(page).toHaveURL(/\/contact$/);
	await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
	const dark = await paper(page);
	expect(dark).not.toBe(light);

	await page.goto('/');
	expect(await paper(page)).toBe(dark);
	await expect(page.locator('picture source')).toHaveCount(0);
	await expect(page.locator('picture img').first()).toHaveAttribute('src', /dark/);

	await page.goto('/where-it-hurts?place=calf');
	expect(await paper(page)).toBe(dark);
	await page.getByRole('button', { name: 'As my device' }).click();
	await expect(page).toHaveURL(/\/where-it-hurts\?place=calf$/);
	expect(await paper(page)).toBe(light);

	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await paper(page)).toBe(dark);
	await page.getByRole('button', { name: 'Light' }).click();
	expect(await paper(page)).toBe(light);
});
