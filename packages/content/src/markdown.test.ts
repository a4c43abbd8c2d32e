import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reference } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { ContentError } from './contentError.ts';
import { renderMarkdown, splitAtDrawings } from './markdown.ts';
import { contentFolder } from './testing.ts';

const references = JSON.parse(
	readFileSync(join(contentFolder, 'references.json'), 'utf8')
) as Record<string, Reference>;
const render = (text: string, firstLine = 1) =>
	renderMarkdown(text, { file: 'content/x.md', references, firstLine });

function problems(text: string, firstLine = 1): readonly string[] {
	try {
		render(text, firstLine);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}

test('headings get an address of their own and are listed', () => {
	const { html, headings } = render('## What it *is*\n\n### What it is\n\n#### Deep');
	expect(html).toContain('<h2 id="what-it-is">What it <em>is</em></h2>');
	expect(headings).toEqual([
		{ id: 'what-it-is', depth: 2, text: 'What it is' },
		{ id: 'what-it-is-1', depth: 3, text: 'What it is' },
		{ id: 'deep', depth: 4, text: 'Deep' }
	]);
});

test('a work is numbered where it is first named, and each place has its way back', () => {
	const { html, footnotes } = render('One[^quintner-2015] two[^simons-1999] one[^quintner-2015].');
	expect([...html.matchAll(/href="#note-([\w-]+)"[^>]*>(\d)</g)].map(([, a, b]) => [a, b])).toEqual(
		[
			['quintner-2015', '1'],
			['simons-1999', '2'],
			['quintner-2015', '1']
		]
	);
	expect(footnotes).toHaveLength(2);
	const backs = [...footnotes.join('').matchAll(/href="#(cited-[\w-]+)"/g)].map(([, id]) => id);
	expect(backs).toEqual(['cited-quintner-2015', 'cited-quintner-2015-2', 'cited-simons-1999']);
	for (const id of backs) expect(html).toContain(`id="${id}"`);
});

test('a note names the work, links to it, and says how much of it we have read', () => {
	const [paper, book] = render('A[^quintner-2015] b[^simons-1999].').footnotes;
	expect(paper).toContain('Quintner, Bove &amp; Cohen 2015.');
	expect(paper).toContain(
		'<a href="https://doi.org/10.1093/rheumatology/keu471" rel="noreferrer">'
	);
	expect(paper).toContain('We have read its summary, not the whole paper.');
	expect(book).toContain('We have not opened this book ourselves.');
});

test('every work of references.json can be told in a note', () => {
	for (const key of Object.keys(references)) {
		const [note] = render(`x[^${key}]`).footnotes;
		expect(note).toMatch(/^<li id="note-[\w-]+">.*<cite>.+<\/cite>.+(We have (not|read)).+<\/li>$/);
		expect(note).not.toMatch(/undefined|null|NaN|\. \.|,,/);
	}
});

test('what is not known yet wears its tag, and other code stays code', () => {
	const { html } = render('Price `to be confirmed`, hours `example`, `npm start`.');
	expect(html).toContain('<span class="example">to be confirmed</span>');
	expect(html).toContain('<span class="example">example</span>');
	expect(html).toContain('<code>npm start</code>');
});

test('a page is cut at its drawings, whose words come through whole', () => {
	const alt = 'A "hard" <knot> & its leaf';
	const { html } = render(`Before\n\n![${alt}](drawing:taut-band)\n\nAfter`);
	expect(splitAtDrawings(html)).toEqual([
		{ html: '<p>Before</p>\n' },
		{ drawing: 'taut-band', alt },
		{ html: '\n<p>After</p>' }
	]);
	expect(splitAtDrawings('<p>None</p>')).toEqual([{ html: '<p>None</p>' }]);
});

test('links: elsewhere without referrer, telephones unbroken, scripts not at all', () => {
	const { html } = render('[a](https://a.nz) [b](tel:111) [c](javascript:alert(1)) [d](/about)');
	expect(html).toContain('<a href="https://a.nz" rel="noreferrer">a</a>');
	expect(html).toContain('<a href="tel:111" class="tel">b</a>');
	expect(html).toContain('<a href="/about">d</a>');
	expect(html).not.toContain('javascript');
});

test('apostrophes are set as in print, in words alone', () => {
	expect(render("The baby's, Consumers' Rights, `it's`").html).toBe(
		"<p>The baby’s, Consumers’ Rights, <code>it's</code></p>"
	);
});

test('a table can be reached by keyboard, and its heads say what they head', () => {
	const { html } = render('| a | b |\n|---|---|\n| 1 | 2 |');
	expect(html).toContain('<div class="tablebox" tabindex="0" role="region" aria-label="Table 1">');
	expect(html).toContain('<th scope="col">a</th>');
});

test.each([
	['# Title', 'line 11: a heading begins with ##: the title is in the head'],
	['ok\n\n<b>bold</b>', 'line 13: HTML is not allowed here, write Markdown'],
	['a[^nobody-1999]', 'line 11: references.json has no work nobody-1999'],
	['a[^constructor]', 'line 11: references.json has no work constructor'],
	['[^simons-1999]: mine', 'line 11: [^simons-1999] needs no definition: references.json has it'],
	['![](drawing:leaf)', 'line 11: the drawing leaf needs words that say what it shows'],
	['![x](leaf.png)', 'line 11: a picture is a drawing that stands alone: ![words](drawing:name)'],
	[
		'a ![x](drawing:leaf)',
		'line 11: a picture is a drawing that stands alone: ![words](drawing:name)'
	]
])('%j is refused by file and line', (text, line) => {
	expect(problems(text, 11)).toContain(`content/x.md, ${line}`);
});
