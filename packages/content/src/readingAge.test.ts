import { expect, test } from 'vitest';
import { articleText } from './articles.ts';
import { loadContent } from './loadContent.ts';
import { plainText, readingAge, syllablesOf } from './readingAge.ts';
import { contentFolder } from './testing.ts';

/** Explained where they first stand, or names. */
const glossary = [
	'trigger point',
	'referred pain',
	'motor point',
	'essential zone',
	'spillover zone',
	'sarcomere',
	'dry needling',
	'ultrasound'
];

test.each([
	['point', 1],
	['muscle', 2],
	['tender', 2],
	['needles', 2],
	['pressed', 1],
	['wanted', 2],
	['noses', 2],
	['make', 1],
	['oxygen', 3],
	['therapy', 3],
	['2015', 1]
])('%s has %i syllables', (word, count) => {
	expect(syllablesOf(word)).toBe(count);
});

test('a text of one-syllable words in short sentences is easier than any school year', () => {
	expect(readingAge('The cat sat on the mat. It was fat.').grade).toBeLessThan(1);
});

test('long words and long sentences are hard', () => {
	const hard =
		'Considerable heterogeneity complicates interpretation of multidimensional rehabilitation outcomes in randomised investigations of musculoskeletal conditions.';
	expect(readingAge(hard).grade).toBeGreaterThan(15);
});

test('no words have no grade', () => {
	expect(readingAge(' \n ')).toEqual({ words: 0, sentences: 0, syllables: 0, grade: 0 });
});

test('words of the glossary are left out, in the plural and at the start of a sentence too', () => {
	const { words } = readingAge('Sarcomeres shorten. A trigger point hurts.', glossary);
	expect(words).toBe(3);
});

test('a heading and a list item end a sentence; figures of notes are not words', () => {
	const html =
		'<h2>One two</h2><ul><li>three<sup class="fn"><a href="#n">1</a></sup></li><li>four</li></ul>';
	expect(readingAge(plainText(html))).toMatchObject({ words: 4, sentences: 3 });
});

const { articles } = loadContent(contentFolder);

test.each(articles.map((article) => [article.id, article] as const))(
	'%s reads at grade 8 or below, and its length is told right',
	(_, article) => {
		const { grade, words } = readingAge(plainText(articleText(article)), glossary);
		expect(grade).toBeLessThanOrEqual(8);
		expect(Math.abs(article.minutes - words / 200)).toBeLessThanOrEqual(1.5);
	}
);

test('no section of an article is much harder than the whole', () => {
	for (const article of articles)
		for (const section of articleText(article).split(/(?=<h[23])/)) {
			const { grade, words } = readingAge(plainText(section), glossary);
			if (words > 40) expect(grade, section.slice(0, 80)).toBeLessThanOrEqual(9);
		}
});
