import { expect, test } from 'vitest';
import { glossaryProblems, type Term } from './glossary.ts';

const term = (part: Partial<Term>): Term => ({
	id: 'kappa',
	term: 'Kappa',
	means: 'How well two agree.',
	seeAlso: [],
	sources: [],
	disputedBy: [],
	...part
});

test('a glossary whose terms and works are there has no problems', () => {
	expect(glossaryProblems([term({}), term({ id: 'root', seeAlso: ['kappa'] })], {})).toEqual([]);
});

test('what leads nowhere or stands twice is named', () => {
	const cited = [{ ref: 'nobody-1999', seen: 'abstract', basis: 'read' }] as const;
	expect(
		glossaryProblems([term({ seeAlso: ['root'], sources: [...cited] }), term({})], {})
	).toEqual([
		'kappa, seeAlso: there is no term root',
		'kappa: references.json has no work nobody-1999',
		'kappa: the id is used twice'
	]);
});
