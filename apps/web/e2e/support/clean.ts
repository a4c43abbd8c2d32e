import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The page is the one that is meant, axe finds nothing in light or dark, and it does not scroll sideways. */
export async function expectClean(page: Page, h1: string | RegExp = /.+/): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(h1);
	const screen = page.viewportSize();
	await showWhole(page);
	// forced colours are the person's own: their contrast is not for us to judge
	const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.evaluate(settled);
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.disableRules(forced ? ['color-contrast'] : [])
			.analyze();
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
	}
	const width = page.viewportSize()?.width ?? 0;
	const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(scroll, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width);
	if (screen) await page.setViewportSize(screen);
}

/** A screen as tall as the page, so that the bar under the thumb lies on nothing that axe measures. */
async function showWhole(page: Page): Promise<void> {
	const width = page.viewportSize()?.width ?? 0;
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width, height });
}

/** Runs in the page: colours are read once none of them is on its way to another. */
async function settled(): Promise<void> {
	const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
	await frame();
	await frame();
	await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
}
