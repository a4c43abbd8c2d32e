import { expect, test } from '@playwright/test';
import { wrongOn } from './support/links.ts';
import { origins } from './support/origins.ts';
import { publicPaths } from './support/sitemap.ts';

test('no page has a broken link, a picture without words, two main headings or the address of another', async ({
	page
}) => {
	const paths = await publicPaths(origins.embedded);
	expect(paths.length).toBeGreaterThan(200);
	expect(await wrongOn(page, paths)).toEqual([]);
});
