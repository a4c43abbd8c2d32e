import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadContent } from './loadContent.ts';
import { type ContentCopy, contentFolder, copyContent } from './testing.ts';

const about = 'clinics/ngaio-health/pages/about.md';
const content = loadContent(contentFolder);

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

const page = (head: string, body = '## Words\n\nSome.') => `---\n${head}\n---\n\n${body}\n`;

test('every clinic has the pages that the navigation leads to, each with words', () => {
	for (const { slug } of content.clinics)
		for (const id of ['about', 'pricing', 'acc', 'join-us', 'complaints', 'accessibility'])
			expect(content.pages[slug]?.[id]?.html.length, `${slug} ${id}`).toBeGreaterThan(150);
});

test('no two clinics share a page word for word', () => {
	const [one, other] = content.clinics.map(({ slug }) => content.pages[slug] ?? {});
	for (const id of Object.keys(one ?? {})) expect(one?.[id]?.html).not.toBe(other?.[id]?.html);
});

test('every service a clinic offers has its text, with the four things a reader asks', () => {
	for (const { services } of content.clinics)
		for (const { id } of services) {
			const headings = content.serviceTexts[id]?.headings.map(({ text }) => text) ?? [];
			expect(headings[0], id).toMatch(/^What (it is|they are)$/);
			expect(headings.slice(1), id).toEqual(
				expect.arrayContaining([
					'What a visit is like',
					'What the evidence says',
					'Who should not, or should ask first'
				])
			);
		}
});

test('what a service is said to do is sourced, or said to be unknown', () => {
	for (const text of Object.values(content.serviceTexts))
		expect(text.footnotes.length > 0 || text.html.includes('No good studies found'), text.id).toBe(
			true
		);
});

test('no health text is called reviewed before a clinician has done it', () => {
	for (const text of Object.values(content.serviceTexts)) expect(text.review).toBeDefined();
});

test('pages stand in the order their heads ask for, those without one last', () => {
	copy.write('clinics/ngaio-health/pages/zz.md', page('title: A\ndescription: B.\norder: 0'));
	copy.write('clinics/ngaio-health/pages/aa.md', page('title: A\ndescription: B.'));
	const ids = Object.keys(loadContent(copy.folder).pages['ngaio-health'] ?? {});
	expect(ids[0]).toBe('zz');
	expect(ids.at(-1)).toBe('aa');
});

test.each([
	['no head', '## Words', 'line 1: must begin with a head between two lines of ---'],
	['a head without a title', page('description: B.'), 'line 2, title: is missing'],
	['an empty title', page('description: B.\ntitle: " "'), 'line 3, title: must not be empty'],
	[
		'a member nobody knows',
		page('title: A\ndescription: B.\ncolour: red'),
		'line 4, colour: must be left out, was "colour"'
	],
	['an order in words', page('title: A\ndescription: B.\norder: first'), 'line 4, order: must be'],
	['a head that is not YAML', page('title: [A'), 'line '],
	['a member twice', page('title: A\ntitle: B\ndescription: C.'), 'line 3: is not YAML'],
	[
		'an unknown source',
		page('title: A\ndescription: B.', 'One.\n\nTwo.[^nobody-1999]'),
		'line 8: references.json has no work nobody-1999'
	]
])('a page with %s is refused by file and line', (_what, text, line) => {
	copy.write(about, text);
	const [problem, ...others] = copy.problems();
	expect(problem).toMatch(new RegExp(`^content/${about}, ${line.replaceAll('[', '\\[')}`));
	expect(others).toEqual([]);
});

test('mistakes of the head and of the text are told together', () => {
	copy.write(about, page('description: B.', '<i>x</i>'));
	expect(copy.problems().length).toBeGreaterThanOrEqual(2);
});

test('a clinic without a page that the navigation leads to is refused', () => {
	copy.remove(about);
	expect(copy.problems()).toEqual([`content/${about}: is missing`]);
});

test('a page whose name could not stand in an address is refused', () => {
	copy.write('services/Oste o.md', page('title: A\ndescription: B.'));
	expect(copy.problems()).toEqual([
		'content/services/Oste o.md: must be named in plain words such as join-us.md'
	]);
});

test('lines end as they like', () => {
	copy.write(about, page('title: A\ndescription: B.').replaceAll('\n', '\r\n'));
	expect(loadContent(copy.folder).pages['ngaio-health']?.about?.title).toBe('A');
});

test('a look that the site cannot draw is refused', () => {
	copy.change('clinics/rimu-street/clinic.json', (c) => {
		Object.assign(c.look ?? {}, { accent: 'neon' });
	});
	expect(copy.problems()).toEqual([
		'content/clinics/rimu-street/clinic.json, look.accent: must be one of ngaio, rimu, was "neon"'
	]);
});
