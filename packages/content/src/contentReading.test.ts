import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hardestGrade, reportReading } from './contentReading.ts';
import { publicTexts } from './publicTexts.ts';
import { type ContentCopy, copyContent } from './testing.ts';

let content: ContentCopy;
beforeEach(() => {
	content = copyContent();
	mkdirSync(join(content.folder, 'articles'), { recursive: true });
});
afterEach(() => content.delete());

const file = 'content/articles/try.md';
const write = (text: string) =>
	content.write('articles/try.md', `---\ntitle: Incomprehensibility\n---\n\n${text}\n`);
const textOf = () => publicTexts(content.folder).find((it) => it.file === file)?.text;

test('what is read of a page leaves out its head, its notes, its pictures and addresses', () => {
	write(
		'## A knot\n\nPress *it*.[^simons-1999] See\n[this](/muscles).\n\n![words](drawing:knot)\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |'
	);
	expect(textOf()?.split('\n').filter(Boolean)).toEqual([
		'A knot',
		'Press it. See this.',
		'one',
		'two',
		'a',
		'b',
		'c',
		'd'
	]);
});

test('the hardest text comes first, with its hardest paragraph', () => {
	const hard =
		'Considerable heterogeneity complicates interpretation of multidimensional rehabilitation outcomes in randomised investigations of musculoskeletal conditions, notwithstanding methodological sophistication and comprehensive statistical modelling of individual participants across heterogeneous populations.';
	write(`You sit. You rest.\n\n${hard}`);
	const [first] = reportReading(content.folder);
	expect(first?.file).toBe(file);
	expect(first?.grade).toBeGreaterThan(hardestGrade);
	expect(first?.hardest?.text).toBe(hard);
});

test('terms that the texts explain are left out of the count', () => {
	write('A sarcomere is short.');
	content.write('explained-terms.json', '[]');
	const words = () => reportReading(content.folder).find((it) => it.file === file)?.words;
	expect(words()).toBe(4);
	content.write('explained-terms.json', '["sarcomere"]');
	expect(words()).toBe(3);
});

test('every public text that lies here reads at grade 8 or below', () => {
	const hard = reportReading(content.folder).filter(({ grade }) => grade > hardestGrade);
	expect(hard).toEqual([]);
});

test('muscles, safety questions and the clinics speak to the public too', () => {
	const files = publicTexts(content.folder).map((it) => it.file);
	expect(files).toContain('content/atlas/muscles/soleus.json');
	expect(files).toContain('content/atlas/red-flags.json');
	expect(files).toContain('content/clinics/ngaio-health/clinic.json');
	expect(publicTexts(content.folder).every(({ text }) => text.length > 100)).toBe(true);
});
