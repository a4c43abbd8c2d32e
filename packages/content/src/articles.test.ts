import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ArticlePart, articleParts, articleText } from './articles.ts';
import { loadContent } from './loadContent.ts';
import { type ContentCopy, contentFolder, copyContent } from './testing.ts';

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

const cut = (html: string): { parts: readonly ArticlePart[]; problems: string[] } => {
	const problems: string[] = [];
	return { parts: articleParts(html, (what) => problems.push(what)), problems };
};

test('a text is cut at marks of support, callouts, slots and drawings, and keeps its order', () => {
	const { parts, problems } = cut(
		[
			'<p>One.</p>',
			'<p>How well supported: an idea.</p>',
			'<blockquote>\n<p>[!WARNING] Ask first</p>\n<p>Words.</p>\n</blockquote>',
			'<figure data-drawing="loop" aria-label="A loop"></figure>',
			'<blockquote><p>A saying.</p></blockquote>',
			'<p>[video]</p>'
		].join('\n')
	);
	expect(problems).toEqual([]);
	expect(parts.map((part) => Object.keys(part)[0])).toEqual([
		'html',
		'support',
		'callout',
		'drawing',
		'html',
		'slot'
	]);
	expect(parts[1]).toEqual({ support: 'an idea', html: '.' });
	expect(parts[2]).toEqual({ callout: 'warn', title: 'Ask first', html: '<p>Words.</p>' });
});

test('what follows a mark may cite', () => {
	const note = '<sup class="fn"><a href="#note-x">1</a></sup>';
	expect(cut(`<p>How well supported: measured, once.${note}</p>`).parts).toEqual([
		{ support: 'measured', html: `, once.${note}` }
	]);
});

test('a mark nobody knows is a mistake that names the file', () => {
	copy.write(
		'articles/guess.md',
		'---\ntitle: Guess\ndescription: A guess.\ntopic: Guesses\ncompiledBy: Palpate\ndate: 2026-11-25\nreview:\n  status: unreviewed\nminutes: 1\n---\n\nHow well supported: surely, yes.\n'
	);
	expect(copy.problems()).toEqual([
		expect.stringMatching(
			/^content\/articles\/guess\.md: "How well supported" is one of .*"surely"$/
		)
	]);
});

test('the first article has its drawings, its video without an address, and says it is unreviewed', () => {
	const [article] = loadContent(contentFolder).articles;
	if (!article) throw new Error('no article');
	expect(article.id).toBe('about-trigger-points');
	expect(article.parts.filter((part) => 'drawing' in part).length).toBeGreaterThanOrEqual(4);
	expect(article.video).toEqual({ title: 'A video about trigger points', by: 'Michiel Akkerman' });
	expect(article.review).toEqual({ status: 'unreviewed' });
	expect(article.footnotes.length).toBeGreaterThanOrEqual(20);
});

test('every contributing thing says how well it is supported before anything else', () => {
	const [article] = loadContent(contentFolder).articles;
	const parts = article?.parts ?? [];
	for (const heading of [
		'Low load, held for a long time',
		'Stress',
		'Poor sleep',
		'An earlier injury',
		'Little varied movement',
		'Not drinking enough'
	]) {
		const at = parts.findIndex(
			(part) => 'html' in part && part.html.trim().endsWith(`${heading}</h3>`)
		);
		expect(at, heading).toBeGreaterThanOrEqual(0);
		expect(parts[at + 1], heading).toHaveProperty('support');
	}
});

test('an article promises nothing', () => {
	for (const article of loadContent(contentFolder).articles)
		expect(articleText(article)).not.toMatch(
			/\b(cures?|cured|guarantee[ds]?|proven to|miracle)\b|—/i
		);
});

test('a clinic may give the address of a video, on https alone', () => {
	const file = 'clinics/ngaio-health/clinic.json';
	copy.change(file, (json) =>
		Object.assign(json, { video: { title: 'V', by: 'B', href: 'http://example.org/v' } })
	);
	expect(copy.problems()[0]).toContain('video.href');
});
