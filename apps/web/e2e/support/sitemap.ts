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
