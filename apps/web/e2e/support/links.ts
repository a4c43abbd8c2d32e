// Where the links of pages lead, and what their pictures say.
import type { Page } from '@playwright/test';
import { origins } from './origins.ts';

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

/**
 * @returns a sentence for each broken link or fragment, picture without words, second main heading, id
 * that stands twice, and address of another page
 */
export async function wrongOn(page: Page, paths: readonly string[]): Promise<readonly string[]> {
	const wrong: string[] = [];
	const linked = new Map<string, string>();
	const fragments: { from: string; path: string; id: string }[] = [];
	const idsOf = new Map<string, readonly string[]>();
	for (const path of paths) {
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
	return wrong;

	async function answerOf(address: string): Promise<{ status: number }> {
		// the source is large, and asked for in a test of its own
		if (address === '/source') return { status: 200 };
		const answer = await page.request.get(address, { headers: { accept: 'text/html' } });
		return { status: answer.status() };
	}
}
