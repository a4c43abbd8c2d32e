// Every page of the sitemap is light enough for a weak connection, measured as it is sent to a phone.
import { brotliCompressSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { origins } from './support/origins.ts';
import { publicPaths } from './support/sitemap.ts';

const kilobyte = 1024;
const most = { words: 40 * kilobyte, fonts: 50 * kilobyte, picture: 60 * kilobyte };

interface Fetched {
	readonly address: string;
	readonly kind: 'words' | 'fonts' | 'picture' | 'script';
	/** compressed */
	readonly bytes: number;
}

function kindOf(type: string): Fetched['kind'] {
	if (/html|css|svg/.test(type)) return 'words';
	if (/font|woff/.test(type)) return 'fonts';
	return /javascript/.test(type) ? 'script' : 'picture';
}

/** All that one page fetches, scrolled to its end so that late pictures come too. */
async function fetchedBy(page: Page, path: string): Promise<readonly Fetched[]> {
	const fetched: Promise<Fetched>[] = [];
	page.on('response', (response) => {
		if (response.status() === 200) fetched.push(weigh());
		async function weigh(): Promise<Fetched> {
			const kind = kindOf(response.headers()['content-type'] ?? '');
			const body = await response.body();
			const bytes = kind === 'words' ? brotliCompressSync(body).length : body.length;
			return { address: new URL(response.url()).pathname, kind, bytes };
		}
	});
	await page.goto(path);
	await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
	await page.waitForLoadState('networkidle');
	return Promise.all(fetched);
}

const sum = (list: readonly Fetched[], kind: Fetched['kind']) =>
	list.filter((one) => one.kind === kind).reduce((total, { bytes }) => total + bytes, 0);

test('every page weighs at most 40 KB of HTML, CSS and SVG and 50 KB of fonts, and each of its pictures at most 60 KB', async ({
	browser
}, info) => {
	test.setTimeout(240_000);
	const tooHeavy: string[] = [];
	const table: string[] = [];
	const paths = [...(await publicPaths(origins.embedded))];
	// each waits until nothing comes any more, so several wait together
	await Promise.all(Array.from({ length: 6 }, weighTheNext));
	await info.attach('weights.txt', {
		body: table.toSorted().join('\n'),
		contentType: 'text/plain'
	});
	expect(tooHeavy).toEqual([]);

	async function weighTheNext(): Promise<void> {
		const path = paths.shift();
		if (path === undefined) return;
		// a context of its own: nothing is in its cache
		const page = await browser.newPage(info.project.use);
		const fetched = await fetchedBy(page, path);
		await page.close();
		const words = sum(fetched, 'words');
		const fonts = sum(fetched, 'fonts');
		table.push(`${path} ${words} ${fonts}`);
		// the one place with a program: what a person marks is drawn as they mark it
		if (words > most.words && path !== '/where-it-hurts')
			tooHeavy.push(`${path}: ${words} bytes of HTML, CSS and SVG`);
		if (fonts > most.fonts) tooHeavy.push(`${path}: ${fonts} bytes of fonts`);
		for (const { address, kind, bytes } of fetched)
			if (kind === 'picture' && bytes > most.picture)
				tooHeavy.push(`${path}: ${address} is ${bytes} bytes`);
		return weighTheNext();
	}
});
