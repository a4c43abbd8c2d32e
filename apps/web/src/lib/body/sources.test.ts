import type { Reference } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { authorsOf, reviewInWords, sourceLine, sourceLines } from './sources.ts';

const book: Reference = {
	id: 'simons-1999',
	type: 'book',
	title: 'A manual',
	author: [{ family: 'Simons' }, { family: 'Travell' }, { family: 'Simons' }],
	issued: { 'date-parts': [[1999]] },
	publisher: 'A press',
	seen: 'not-opened'
};
const paper: Reference = {
	id: 'lu-2022',
	type: 'article-journal',
	title: 'A trial',
	author: ['Lu', 'Li', 'Wu', 'Xu'].map((family) => ({ family })),
	issued: { 'date-parts': [[2022]] },
	'container-title': 'A journal',
	volume: '3',
	issue: '2',
	page: '10-20',
	DOI: '10.1000/x',
	seen: 'abstract',
	checked: { date: '2026-11-25', how: 'Read.' }
};
const references = { 'simons-1999': book, 'lu-2022': paper };
const unopened = {
	ref: 'simons-1999',
	at: 'chapter 6',
	seen: 'not-opened',
	basis: 'general-knowledge'
} as const;
const abstract = { ref: 'lu-2022', seen: 'abstract', basis: 'read' } as const;

test('a book that nobody opened vouches for nothing, and the line says so', () => {
	expect(sourceLine(references, unopened)).toEqual({
		key: 'simons-1999 chapter 6',
		before: 'Said to be described in',
		who: 'Simons, Travell & Simons 1999',
		title: 'A manual',
		where: 'A press, chapter 6',
		seen: ', not checked against the book.'
	});
});

test('a paper of which the summary was read says so, and leads to it', () => {
	expect(sourceLine(references, abstract)).toMatchObject({
		before: '',
		who: 'Lu et al. 2022',
		where: 'A journal 3(2):10-20',
		href: 'https://doi.org/10.1000/x',
		seen: '. We have read its summary.'
	});
});

test('reading part of a work is not the same as comparing a claim with it', () => {
	const line = sourceLine(references, { ...abstract, basis: 'general-knowledge' });
	expect(line.before).toBe('Said to be described in');
	expect(line.seen).toBe('. We have read its summary, but not compared this with it.');
});

test('each source is named once', () => {
	expect(sourceLines(references, [unopened, abstract, unopened])).toHaveLength(2);
});

test('a page without an author is named by its publisher', () => {
	expect(
		authorsOf({ id: 'x', type: 'webpage', title: 'X', publisher: 'Police', seen: 'not-opened' })
	).toBe('Police');
});

test('an unknown reference is a fault', () => {
	expect(() => sourceLine({}, abstract)).toThrow('unknown reference lu-2022');
});

test('a review is named with its day, and its absence is said', () => {
	expect(reviewInWords({ status: 'unreviewed' })).toBe('Not yet reviewed by a clinician.');
	expect(reviewInWords({ status: 'reviewed', by: 'A. Person', on: '2027-01-02' })).toBe(
		'Reviewed by A. Person, 2027-01-02.'
	);
});
