// Pages are light enough for a weak connection: each kind here, every one of them in `test:all`.
import { expect, test } from '@playwright/test';
import { origins } from './support/origins.ts';
import { publicPaths, someOfEach } from './support/sitemap.ts';
import { weigh } from './support/weights.ts';

test('pages weigh at most 40 KB of HTML, CSS and SVG and 50 KB of fonts, and each of their pictures at most 60 KB', async ({
	browser
}, info) => {
	test.slow();
	const some = someOfEach(await publicPaths(origins.embedded));
	expect(some.length).toBeGreaterThan(30);
	const { tooHeavy, table } = await weigh(browser, info.project.use, some);
	await info.attach('weights.txt', { body: table.join('\n'), contentType: 'text/plain' });
	expect(tooHeavy).toEqual([]);
});
