// Every page of the sitemap: where its links lead, and what its pictures say.
import { expect, type Page, test } from '@playwright/test';
import { origins } from './support/origins.ts';
import { publicPaths } from './support/sitemap.ts';

interface Found {
	readonly links: readonly string[];
	readonly ids: readonly string[];
	readonly withoutAlt: readonly string[];
	readonly headings: number;
	readonly canonical: string | null;
}

const look = (page: Page): Promise<Found> =>
	page.evaluate(() => ({
		links: [...document.querySelectorAll('a[href]')].map((a) => (a as HTMLAnchorElement).href),
		ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
		withoutAlt: [
			...document.querySelectorAll(
				'img:not([alt]), svg:not([aria-hidden="true"], [aria-label], [aria-labelledby], :has(> title), [aria-hidden="true"] *)'
			)
		].map((picture) => picture.outerHTML.slice(0, 120)),
		headings: document.querySelectorAll('h1').length,
		canonical: document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? null
	}));

test('no page has a broken link, a picture without words, two main headings or the address of another', async ({
	page,
	request
}) => {
	test.setTimeout(240_000);
	const wrong: string[] = [];
	const linked = new Map<string, string>();
	const fragments: { from: string; path: string; id: string }[] = [];
	const idsOf = new Map<string, readonly string[]>();
	for (const path of await publicPaths(origins.embedded)) {
		const answer = await page.goto(path);
		if (answer?.status() !== 200) wrong.push(`${path}: answers ${answer?.status()}`);
		const { links, ids, withoutAlt, headings, canonical } = await look(page);
		idsOf.set(path, ids);
		for (const picture of withoutAlt) wrong.push(`${path}: no words for ${picture}`);
		if (headings !== 1) wrong.push(`${path}: ${headings} main headings`);
		if (!canonical || new URL(canonical).pathname !== path)
			wrong.push(`${path}: its own address is said to be ${canonical}`);
		for (const id of ids.filter((one, n) => ids.indexOf(one) !== n))
			wrong.push(`${path}: the id ${id} stands twice`);
		for (const link of links) {
			const { origin, pathname, search, hash } = new URL(link);
			if (origin !== origins.embedded) continue;
			linked.set(pathname + search, path);
			if (hash)
				fragments.push({ from: path, path: pathname, id: decodeURIComponent(hash.slice(1)) });
		}
	}
	for (const [address, from] of linked) {
		const { status } = await answerOf(address);
		if (status >= 400) wrong.push(`${from}: its link to ${address} answers ${status}`);
	}
	for (const { from, path, id } of fragments)
		if (idsOf.has(path) && !idsOf.get(path)?.includes(id))
			wrong.push(`${from}: there is no #${id} on ${path}`);
	expect(wrong).toEqual([]);

	async function answerOf(address: string): Promise<{ status: number }> {
		// the source is large, and asked for in a test of its own
		if (address === '/source') return { status: 200 };
		const answer = await request.get(address, { headers: { accept: 'text/html' } });
		return { status: answer.status() };
	}
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
