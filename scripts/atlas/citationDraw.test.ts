import { expect, test } from 'vitest';
import { citedRefs, draw, refsIn } from './citationDraw.ts';

test('a citation is found at any depth', () => {
	expect(
		refsIn({ sources: { pattern: { cites: [{ ref: 'a' }], disputedBy: [{ ref: 'b' }] } } })
	).toEqual(['a', 'b']);
});

test('a seed draws the same keys again, none twice', () => {
	const cited = citedRefs();
	const drawn = draw(cited, 20, 7);
	expect(drawn).toEqual(draw(cited, 20, 7));
	expect(new Set(drawn).size).toBe(20);
	for (const key of drawn) expect(cited).toContain(key);
});

test('a draw ends when nothing is left', () => {
	expect([...draw(['a', 'b'], 5, 1)].sort()).toEqual(['a', 'b']);
});
