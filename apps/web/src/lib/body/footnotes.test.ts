import type { Backing, Reference } from '@palpate/anatomy';
import { expect, test } from 'vitest';
import { footnotes } from './footnotes.ts';

const work = (id: string): Reference => ({ id, type: 'book', title: id, seen: 'not-opened' });
const references = { first: work('first'), second: work('second') };
const backing = (refs: readonly string[], doubters: readonly string[] = []): Backing => {
	const cite = (ref: string) => ({ ref, seen: 'not-opened', basis: 'general-knowledge' }) as const;
	return {
		evidence: 'textbook',
		cites: refs.map(cite),
		disputedBy: doubters.map(cite)
	};
};

test('works are numbered in the order of first mention, and each leads back to every mark', () => {
	const notes = footnotes(references);
	expect(notes.marksFor(backing(['second']))).toEqual([{ number: 1, id: 'cited-1-1' }]);
	expect(notes.marksFor(backing(['first', 'second']))).toEqual([
		{ number: 2, id: 'cited-2-1' },
		{ number: 1, id: 'cited-1-2' }
	]);
	expect(notes.list().map(({ id, marks }) => ({ id, marks }))).toEqual([
		{ id: 'note-1', marks: ['cited-1-1', 'cited-1-2'] },
		{ id: 'note-2', marks: ['cited-2-1'] }
	]);
});

test('a work that nobody opened says so, and one that doubts is told apart', () => {
	const notes = footnotes(references);
	notes.doubtsOf(backing([], ['first']));
	const [note] = notes.list();
	expect(note?.doubts).toBe(true);
	expect(note?.line.seen).toContain('not checked against the book');
});
