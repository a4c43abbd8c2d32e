/** How hard a text is to read. */
export interface ReadingAge {
	readonly words: number;
	readonly sentences: number;
	readonly syllables: number;
	/** Flesch-Kincaid grade: school years, so that about 5 added to it is an age; 0 without words */
	readonly grade: number;
}

/**
 * Flesch-Kincaid grade of an English text. Syllables are counted by rule, right for about nine words
 * in ten: read the grade to half a year, not to a tenth.
 *
 * @param text plain text; every heading and list item ends with a stop or a new line
 * @param exempt words and phrases that are explained in the text (a glossary): they are left out
 * @source Kincaid, Fishburne, Rogers & Chissom 1975, Naval Technical Training Command report 8-75
 */
export function readingAge(text: string, exempt: readonly string[] = []): ReadingAge {
	const sentences = withoutTerms(text, exempt)
		.split(/(?<=[.!?…])["”’)]*\s+|\n+/)
		.map(wordsOf)
		.filter((words) => words.length > 0);
	const words = sentences.flat();
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	if (words.length === 0) return { words: 0, sentences: 0, syllables: 0, grade: 0 };
	const grade =
		0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
	return { words: words.length, sentences: sentences.length, syllables, grade };
}

/** The words of a page's HTML: a block ends a sentence, notes' figures are dropped. */
export function plainText(html: string): string {
	return html
		.replace(/<sup[\s\S]*?<\/sup>/g, '')
		.replace(/<\/?(p|li|h[1-6]|td|th|tr|blockquote|figure|dt|dd|div|section|br)\b[^>]*>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
		.replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name as keyof typeof entities])
		.replace(/[ \t]+/g, ' ');
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };

const wordsOf = (sentence: string): readonly string[] =>
	sentence.match(/[A-Za-zĀĒĪŌŪāēīōūéñü][A-Za-zĀĒĪŌŪāēīōūéñü'’]*|\d[\d,.]*/g) ?? [];

function withoutTerms(text: string, terms: readonly string[]): string {
	if (terms.length === 0) return text;
	const escaped = [...terms]
		.sort((a, b) => b.length - a.length)
		.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	return text.replace(new RegExp(`\\b(${escaped.join('|')})(s|es)?\\b`, 'gi'), '');
}

/** At least one. A figure counts as one, as it is one thing to read. */
export function syllablesOf(word: string): number {
	const letters = word
		.toLowerCase()
		.replace(/['’]s?$/, '')
		.replace(/[^a-zāēīōūéñü]/g, '');
	if (letters.length <= 3) return 1;
	const groups = letters
		.replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, (end) =>
			/^[cgsxz]es$/.test(end) ? end : (end[0] ?? '')
		)
		.replace(/^y/, '')
		.match(/[aeiouyāēīōūéü]{1,2}/g);
	return Math.max(1, groups?.length ?? 1);
}
