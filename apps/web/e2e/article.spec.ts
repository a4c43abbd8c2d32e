import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { ArticlePage } from './article.page.ts';

test('the article is clean in light, dark and forced colours, and begins with its title', async ({
	page
}) => {
	const article = new ArticlePage(page);
	await article.open();
	await expect(article.heading).toHaveText('About trigger points');
	await expect(page.locator('h1, h2, h3').first()).toHaveText('About trigger points');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		expect(found, colorScheme).toEqual([]);
	}
	const width = page.viewportSize()?.width ?? 0;
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		width
	);
});

test('a reader goes to a note and comes back to the sentence', async ({ page }) => {
	const article = new ArticlePage(page);
	await article.open();
	await article.note(3).click();
	await expect(page).toHaveURL(/#note-simons-1999$/);
	const note = page.locator(':target');
	await expect(note).toBeInViewport();
	await expect(note).toContainText('Simons, Travell & Simons');
	await expect(note).toContainText('not opened');
	await note
		.getByRole('link', { name: /^Back to the text/ })
		.first()
		.click();
	await expect(page).toHaveURL(/#cited-simons-1999$/);
	await expect(article.note(3)).toBeInViewport();
});

test('every note is cited, and every way back leads somewhere', async ({ page }) => {
	const article = new ArticlePage(page);
	await article.open();
	const dead = await page.evaluate(() =>
		[...document.querySelectorAll('main a[href^="#"]')]
			.map((link) => link.getAttribute('href') ?? '')
			.filter((href) => !document.getElementById(href.slice(1)))
	);
	expect(dead).toEqual([]);
	expect(await article.notes.getByRole('listitem').count()).toBeGreaterThanOrEqual(20);
});

test('each chapter is one step from the list of contents', async ({ page }) => {
	const article = new ArticlePage(page);
	await article.open();
	await article.contents.getByRole('link', { name: 'What is disputed' }).click();
	await expect(page.getByRole('heading', { name: 'What is disputed' })).toBeInViewport();
});

test('each drawing says in words what it shows', async ({ page }) => {
	const article = new ArticlePage(page);
	await article.open();
	const words = await article.drawings.evaluateAll((all) =>
		all.map((one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? '')
	);
	const told = words.filter((text) => text.split(' ').length >= 12);
	expect(told.length).toBeGreaterThanOrEqual(6);
});

test('the video is credited and never embedded', async ({ page }) => {
	const article = new ArticlePage(page);
	await article.open();
	await expect(page.getByRole('main')).toContainText('by Michiel Akkerman');
	await expect(page.locator('iframe, video, embed, object')).toHaveCount(0);
});

test('no script is sent, and nothing is asked of another house', async ({ page, baseURL }) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await new ArticlePage(page).open();
	await page.waitForLoadState('networkidle');
	expect(asked.filter((url) => !url.startsWith(`${baseURL}`) && !url.startsWith('data:'))).toEqual(
		[]
	);
	await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
	await expect(page.locator('[style]')).toHaveCount(0);
});

test('an article that is not there says so', async ({ page }) => {
	const response = await page.goto('/resources/no-such-article');
	expect(response?.status()).toBe(404);
});
