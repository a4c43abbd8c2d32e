// Pages are light enough for a weak connection: each kind here, every one of them in `test:all`.
import { expect, test } from '@playwright/test';
import { origins } from './support/origins.ts';
import { publicPaths } from './support/sitemap.ts';
import { weigh } from './support/weights.ts';

/** Of a muscle's and a region's pages, which are alike, every so many. */
const every = 15;
const isOneOfMany = (path: string) => /^\/(muscles|regions)\/./.test(path);

test('pages weigh at most 40 KB of HTML, CSS and SVG and 50 KB of fonts, and each of their pictures at most 60 KB', async ({
	browser
}, info) => {
	test.slow();
	const paths = await publicPaths(origins.embedded);
	const many = paths.filter(isOneOfMany);
	const some = [
		...paths.filter((path) => !isOneOfMany(path)),
		...many.filter((_, n) => n % every === 0)
	];
	expect(some.length).toBeGreaterThan(30);
	const { tooHeavy, table } = await weigh(browser, info.project.use, some);
	await info.attach('weights.txt', { body: table.join('\n'), contentType: 'text/plain' });
	expect(tooHeavy).toEqual([]);
});
