import { expect, test } from '@playwright/test';
import { phone } from '../../../playwright.config.ts';
import { origins } from './support/origins.ts';
import { publicPaths } from './support/sitemap.ts';
import { weigh } from './support/weights.ts';

test('every page is light enough for a weak connection', async ({ browser }, info) => {
	const paths = await publicPaths(origins.embedded);
	expect(paths.length).toBeGreaterThan(200);
	const use = { ...info.project.use, ...phone };
	const { tooHeavy } = await weigh(browser, use, paths);
	expect(tooHeavy).toEqual([]);
});
