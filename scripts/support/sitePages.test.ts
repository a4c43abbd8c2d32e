import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent } from '../../packages/content/src/testing.ts';
import { sitePages } from './sitePages.ts';
import { findRoute, readRoutes } from './siteRoutes.ts';
import { imagesWithoutAlt, linksInSources } from './siteSources.ts';

let web: string;
let content: ContentCopy;
beforeEach(() => {
	web = mkdtempSync(join(tmpdir(), 'palpate-web-'));
	content = copyContent();
	for (const route of [
		'',
		'(site)/about',
		'(site)/muscles/[id]',
		'(site)/services/[id]',
		'staff/[id]/cancel'
	])
		write(`src/routes/${route}/+page.svelte`, '');
	write('src/routes/api/[...rest]/+server.ts', '');
	write('static/favicon.svg', '');
});
afterEach(() => {
	rmSync(web, { recursive: true });
	content.delete();
});

function write(path: string, text: string) {
	mkdirSync(dirname(join(web, path)), { recursive: true });
	writeFileSync(join(web, path), text);
}

test.each([
	['/', []],
	['/about', ['about']],
	['/staff/7/cancel', ['staff', '*', 'cancel']],
	['/staff/{person.id}/cancel', ['staff', '*', 'cancel']],
	['/api/v1/regions', ['api', '**']],
	['/nowhere', undefined],
	['/muscles', undefined],
	['/muscles/soleus/more', undefined]
])('the address %s is answered by the route %j', (path, route) => {
	expect(findRoute(readRoutes(join(web, 'src/routes')), path)).toEqual(route);
});

test('a record has a page under its id, and only a record that is there', () => {
	const isPage = sitePages(content.folder, web);
	expect(isPage('/muscles/soleus', undefined)).toBe(true);
	expect(isPage('/muscles/no-such-muscle', undefined)).toBe(false);
	expect(isPage('/muscles/{muscle.id}', undefined)).toBe(true);
	expect(isPage('/services/osteopathy', 'ngaio-health')).toBe(true);
	expect(isPage('/favicon.svg', undefined)).toBe(true);
});

test('a page in Markdown is there for every clinic, and a page that nobody wrote for none', () => {
	const isPage = sitePages(content.folder, web);
	for (const slug of ['ngaio-health', 'rimu-street', undefined]) {
		expect(isPage('/about', slug)).toBe(true);
		expect(isPage('/no-such-page', slug)).toBe(false);
	}
});

test('links and pictures are found in components, with file and line', () => {
	write(
		'src/lib/A.svelte',
		`<a href="/about">a</a>\n<a href={\`/muscles/\${muscle.id}\`}>b</a> <a href="https://x.nz/y">c</a>
<form action="/api/x"></form> <a href="//x.nz">d</a>
<img src="a.webp"> <img src="b.webp" alt=""> <img {src} {alt}>`
	);
	write('src/lib/links.ts', "export const links = [{ href: '/services', words: 'Services' }];");
	write('src/lib/links.test.ts', "const link = { href: '/only-in-a-test' };");
	const sources = join(web, 'src');
	expect(linksInSources(sources).map(({ file, line, href }) => `${file}:${line} ${href}`)).toEqual([
		'apps/web/src/lib/A.svelte:1 /about',
		`apps/web/src/lib/A.svelte:2 /muscles/\${muscle.id}`,
		'apps/web/src/lib/A.svelte:3 /api/x',
		'apps/web/src/lib/links.ts:1 /services'
	]);
	expect(imagesWithoutAlt(sources)).toEqual([{ file: 'apps/web/src/lib/A.svelte', line: 4 }]);
});
