import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { examplePaths, reportContent, unreviewedIds } from './contentReport.ts';
import { type ContentCopy, copyContent } from './testing.ts';

let content: ContentCopy;
beforeEach(() => {
	content = copyContent();
});
afterEach(() => content.delete());

const asked: [string, string | undefined][] = [];
const report = () =>
	reportContent(content.folder, (path, clinic) => {
		asked.push([path, clinic]);
		return path === '/services' || (path === '/about' && clinic !== 'rimu-street');
	});

function write(path: string, text: string) {
	mkdirSync(join(content.folder, path, '..'), { recursive: true });
	content.write(path, text);
}

const withHead = (text: string) =>
	`---\ntitle: Try\nreview:\n  status: unreviewed\n---\n\n${text}\n`;

test('a link to a page that is not there is named with its file and line', () => {
	write(
		'articles/try.md',
		withHead('[there](/services?x=1#y) and\n[not](/no-such-page) and [out](https://example.nz)')
	);
	expect(report().brokenLinks.filter(({ file }) => file === 'content/articles/try.md')).toEqual([
		{
			file: 'content/articles/try.md',
			line: 8,
			href: '/no-such-page',
			why: 'there is no such page'
		}
	]);
});

test('a page of one clinic is asked for in that clinic, an article in all of them', () => {
	write('clinics/rimu-street/pages/try.md', '[a](/about)');
	write('clinics/ngaio-health/pages/try.md', '[a](/about)');
	write('articles/try.md', '[a](/about)');
	const broken = report().brokenLinks.filter(({ file }) => file.endsWith('/try.md'));
	expect(broken.map(({ file }) => file)).toEqual(['content/clinics/rimu-street/pages/try.md']);
	expect(asked).toContainEqual(['/about', undefined]);
	expect(asked).toContainEqual(['/about', 'ngaio-health']);
});

test('a link within a page needs a heading of that name, and any other begins with a slash', () => {
	write(
		'articles/try.md',
		'## What it is\n\n[a](#what-it-is) [b](#elsewhere) [c](services) [d](//x.nz)'
	);
	const broken = report().brokenLinks.filter(({ file }) => file === 'content/articles/try.md');
	expect(broken.map(({ href, why }) => [href, why])).toEqual([
		['#elsewhere', 'no heading has that id'],
		['services', 'a link inside the site begins with /'],
		['//x.nz', 'a link inside the site begins with /']
	]);
});

test('a picture without words is named, one with words is not', () => {
	write('services/try.md', withHead('![A taut band](drawing:band)\n\n![ ](drawing:knot)'));
	expect(report().missingAlt.filter(({ file }) => file === 'content/services/try.md')).toEqual([
		{ file: 'content/services/try.md', line: 9 }
	]);
});

test('example values are named with file and path, in Markdown with the line', () => {
	write(
		'clinics/ngaio-health/pages/try.md',
		'We open at 9 `example`.\n\nParking `to be confirmed`'
	);
	const { examples } = report();
	const file = 'content/clinics/ngaio-health/clinic.json';
	expect(examples).toContainEqual({ file, path: 'booking' });
	expect(examples).toContainEqual({ file, path: 'practitioners[0].practises' });
	const page = 'content/clinics/ngaio-health/pages/try.md';
	expect(examples.filter((it) => it.file === page)).toEqual([
		{ file: page, line: 1 },
		{ file: page, line: 3 }
	]);
});

test('a confirmed value is no longer listed', () => {
	const file = 'content/clinics/ngaio-health/clinic.json';
	content.change('clinics/ngaio-health/clinic.json', (json) => {
		Object.assign(json.booking ?? {}, { example: false });
	});
	expect(report().examples).not.toContainEqual({ file, path: 'booking' });
});

test('health text that nobody has reviewed is named with file and id', () => {
	write('articles/try.md', withHead('Text.'));
	const { unreviewed } = report();
	expect(unreviewed).toContainEqual({ file: 'content/articles/try.md', id: 'try' });
	expect(unreviewed.find(({ file }) => file.endsWith('muscles/soleus.json'))?.id).toMatch(
		/^soleus/
	);
	expect(unreviewed.filter(({ file }) => file.endsWith('red-flags.json')).length).toBeGreaterThan(
		5
	);
});

test('paths and ids show where in a file something stands', () => {
	expect(
		examplePaths({ a: [{ b: { value: 1, example: true } }, { c: { value: 2, example: false } }] })
	).toEqual(['a[0].b']);
	const review = { status: 'unreviewed' };
	expect(unreviewedIds({ id: 'soleus', points: [{ id: 'trp1', review }, { id: 'trp2' }] })).toEqual(
		['soleus trp1']
	);
	expect(unreviewedIds({ review: { status: 'reviewed' }, other: { review } })).toEqual([
		'the whole file'
	]);
});
