import { expect } from '@playwright/test';

/** The paths of every public page, as the site itself tells search engines. */
export async function publicPaths(origin: string): Promise<readonly string[]> {
	const answer = await fetch(`${origin}/sitemap.xml`);
	expect(answer.status).toBe(200);
	const text = await answer.text();
	const paths = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
		([, address = '']) => new URL(address).pathname
	);
	expect(paths.length).toBeGreaterThan(30);
	return paths;
}

/** Of a muscle's and a region's pages, which are alike, every so many. */
const every = 15;
const isOneOfMany = (path: string) => /^\/(muscles|regions)\/./.test(path);

/** A sample with every kind of page in it. */
export function someOfEach(paths: readonly string[]): readonly string[] {
	const many = paths.filter(isOneOfMany);
	return [...paths.filter((path) => !isOneOfMany(path)), ...many.filter((_, n) => n % every === 0)];
}
