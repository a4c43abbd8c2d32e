// Pages of the sitemap: where their links lead, and what their pictures say; all of them in `test:all`.
import { expect, test } from '@playwright/test';
import { wrongOn } from './support/links.ts';
import { origins } from './support/origins.ts';
import { publicPaths, someOfEach } from './support/sitemap.ts';

test('pages of every kind have no broken link, no picture without words, one main heading and their own address', async ({
	page
}) => {
	test.setTimeout(180_000);
	const some = someOfEach(await publicPaths(origins.embedded));
	expect(some.length).toBeGreaterThan(30);
	expect(await wrongOn(page, some)).toEqual([]);
});

test('what pages name beside links is there: icons, preview picture, well-known addresses', async ({
	page,
	request
}) => {
	await page.goto('/');
	const icons = await page
		.locator('link[rel=icon], link[rel=apple-touch-icon]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	expect(icons).toHaveLength(2);
	for (const icon of icons)
		expect((await request.get(icon)).headers()['content-type'], icon).toMatch(/^image\/(svg|png)/);

	const address = (await page.locator('meta[property="og:image"]').getAttribute('content')) ?? '';
	const picture = await request.get(new URL(address).pathname);
	expect(picture.headers()['content-type']).toBe('image/png');
	const bytes = await picture.body();
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
	expect(bytes.length).toBeLessThan(200 * 1024);

	const security = await (await request.get('/.well-known/security.txt')).text();
	expect(security).toMatch(/^Contact: (mailto|tel|https):\S+$/m);
	const [, expires = ''] = /^Expires: (\S+)$/m.exec(security) ?? [];
	expect(Date.parse(expires) - Date.now()).toBeGreaterThan(30 * 86_400_000);
	expect(Date.parse(expires) - Date.now()).toBeLessThan(366 * 86_400_000);

	const change = await request.get('/.well-known/change-password', { maxRedirects: 0 });
	expect(change.headers().location).toBe('/staff/account');
});

test('a demonstration asks search engines to stay away, and its facts hold no example', async ({
	page,
	request
}) => {
	expect(await (await request.get('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n');
	await page.goto('/');
	const script = page.locator('script[type="application/ld+json"]');
	const data = JSON.parse((await script.textContent()) ?? '');
	expect(data['@graph'][0]).toMatchObject({ '@type': 'MedicalClinic', name: 'Ngaio Health' });
	expect(JSON.stringify(data)).not.toMatch(/opening|price|Physician|jobTitle/i);
});
