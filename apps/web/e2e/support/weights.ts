// What pages weigh as they are sent to a phone with a weak connection.
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

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

/** All that one page fetches; pictures that would come late are asked for at once. */
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
	// not "until the network is idle": one request that never ends would hold up all of them
	await page.evaluate(async () => {
		const come = [...document.images].map(async (image) => {
			image.loading = 'eager';
			if (!image.complete)
				await new Promise((done) => {
					image.onload = done;
					image.onerror = done;
				});
		});
		await Promise.all([document.fonts.ready, ...come]);
	});
	return Promise.all(fetched);
}

const sum = (list: readonly Fetched[], kind: Fetched['kind']) =>
	list.filter((one) => one.kind === kind).reduce((total, { bytes }) => total + bytes, 0);

export interface Weighed {
	/** a line for each page that is heavier than it may be */
	readonly tooHeavy: readonly string[];
	/** path, bytes of words, bytes of fonts: a line a page */
	readonly table: readonly string[];
}

/** At most 40 KB of HTML, CSS and SVG a page, 50 KB of fonts, and 60 KB for each of its pictures. */
export async function weigh(
	browser: Browser,
	use: BrowserContextOptions,
	paths: readonly string[]
): Promise<Weighed> {
	const left = [...paths];
	const tooHeavy: string[] = [];
	const table: string[] = [];
	// each waits for its pictures, so several wait together
	await Promise.all(Array.from({ length: 6 }, weighTheNext));
	return { tooHeavy, table: table.toSorted() };

	async function weighTheNext(): Promise<void> {
		const path = left.shift();
		if (path === undefined) return;
		// a context of its own: nothing is in its cache
		const page = await browser.newPage(use);
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
}
