import * as v from 'valibot';
import { expect, test } from 'vitest';
import { middleShare, prevalence } from './prevalence.ts';
import { validationCase } from './validationCase.ts';

const aCase = {
	id: 'temple-trapezius',
	ref: 'somebody-2001',
	kind: 'case-report',
	seen: 'abstract',
	quote: 'pain in the left temple, caused by a trigger point in the upper trapezius',
	pain: [{ place: 'temple', side: 'left' }],
	muscles: [{ id: 'trapezius-upper', role: 'responsible', side: 'left' }]
};
const problems = (schema: v.GenericSchema, value: unknown) =>
	v.safeParse(schema, value).issues?.map(({ message }) => message) ?? [];
const problemsWith = (changes: object) => problems(validationCase, { ...aCase, ...changes });

test('a case with place, muscle and quote is taken', () => {
	expect(problemsWith({})).toEqual([]);
});

test.each([
	[{ muscles: [{ id: 'biggest-muscle', role: 'responsible' }] }, 'is no muscle of muscleIds.ts'],
	[{ muscles: [{ id: 'soleus', role: 'also-found' }] }, 'a case names a muscle found responsible'],
	[
		{ muscles: [{ id: 'soleus', role: 'responsible', share: 0.5 }] },
		'a share says in "found" what was counted'
	],
	[{ pain: [{ place: 'temple' }, { place: 'temple' }] }, 'a place is named twice'],
	[{ quote: 'x'.repeat(301) }, 'a quote has at most 300 characters'],
	[{ quote: ' cut out badly' }, 'a quote is empty or has blanks at an end']
])('a case with %j is refused', (changes, message) => {
	expect(problemsWith(changes)).toEqual([message]);
});

test('pain on both sides is two entries of one place', () => {
	const pain = [
		{ place: 'temple', side: 'left' },
		{ place: 'temple', side: 'right' }
	];
	expect(problemsWith({ pain })).toEqual([]);
});

test('a case without a quote is refused, however good its memory', () => {
	const { quote: _, ...remembered } = aCase;
	expect(problems(validationCase, remembered)).not.toEqual([]);
});

const entry = {
	id: 'neck-trapezius',
	ref: 'somebody-2001',
	seen: 'abstract',
	quote: 'in 30 % to 50 %',
	condition: 'neck pain',
	pain: ['back-of-neck'],
	of: 'studies',
	muscle: 'trapezius',
	points: 'active',
	share: { from: 0.3, to: 0.5 }
};

test('a span of shares begins with the lower one and has a middle', () => {
	expect(problems(prevalence, entry)).toEqual([]);
	expect(problems(prevalence, { ...entry, share: { from: 0.5, to: 0.3 } })).toEqual([
		'a span begins with the lower share'
	]);
	expect(middleShare(entry)).toBe(0.4);
	expect(middleShare({ share: 0.25 })).toBe(0.25);
});

test('a share is no percentage', () => {
	expect(problems(prevalence, { ...entry, share: 30 })).not.toEqual([]);
});
