const numbers = [
	'no',
	'one',
	'two',
	'three',
	'four',
	'five',
	'six',
	'seven',
	'eight',
	'nine',
	'ten'
];

/** Small counts in words, larger ones in figures: "five", "12". Whole numbers from 0. */
export const countInWords = (count: number): string => numbers[count] ?? String(count);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The letters on a portrait that is not there yet: "GC". */
export const initials = (name: string): string =>
	name
		.split(/\s+/)
		.map((part) => part.charAt(0).toUpperCase())
		.join('');

/** How one speaks of somebody whose name one knows: the first word of it. */
export const firstName = (name: string): string => name.split(/\s+/)[0] ?? name;

/** The first sentence of a longer text. */
export const firstSentence = (text: string): string => /^.*?[.?!](?=\s|$)/s.exec(text)?.[0] ?? text;
