import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicTexts } from './publicTexts.ts';
import { readingAge } from './readingAge.ts';

export interface ReadingOfFile {
	readonly file: string;
	readonly words: number;
	/** Flesch-Kincaid grade, to a tenth */
	readonly grade: number;
	/** its hardest paragraph; absent where none is long enough to judge */
	readonly hardest?: { readonly grade: number; readonly text: string };
}

/** The hardest grade that a public text may have. */
export const hardestGrade = 8;

/**
 * How hard each public text of content/ is to read, hardest first. Terms that the texts explain
 * (content/explained-terms.json) and the names a text is about are left out of the count.
 */
export function reportReading(folder: string): readonly ReadingOfFile[] {
	const terms = JSON.parse(
		readFileSync(join(folder, 'explained-terms.json'), 'utf8')
	) as readonly string[];
	return publicTexts(folder)
		.map(({ file, text, names }) => {
			const known = [...terms, ...names];
			const { words, grade } = readingAge(text, known);
			const hardest = hardestParagraph(text, known);
			return { file, words, grade: toTenth(grade), ...(hardest && { hardest }) };
		})
		.toSorted((a, b) => b.grade - a.grade);
}

/** Shorter ones say little: a single long word is too much of them. */
const judgedFrom = 25; // words

function hardestParagraph(text: string, known: readonly string[]): ReadingOfFile['hardest'] {
	return text
		.split('\n')
		.map((line) => ({ text: line, ...readingAge(line, known) }))
		.filter(({ words }) => words >= judgedFrom)
		.map(({ text, grade }) => ({ text, grade: toTenth(grade) }))
		.toSorted((a, b) => b.grade - a.grade)[0];
}

const toTenth = (grade: number) => Math.round(grade * 10) / 10;
