import * as v from 'valibot';
import { expect, test } from 'vitest';
import { citation, review } from './citation.ts';
import { isNeverPressedAlone, muscle } from './muscle.ts';
import { redFlag } from './redFlag.ts';
import { isIsbn, reference, referencesFile } from './reference.ts';
import { region, regionInSentence } from './region.ts';
import { makeAtlas, makeFlag, makeMuscle, makePoint, makeRegion } from './testing.ts';

const refused = (schema: v.GenericSchema, value: unknown): string =>
	v
		.safeParse(schema, value)
		.issues?.map((issue) => issue.message)
		.join('; ') ?? '';

const heel = { region: 'heel', extent: 'essential', weight: 0.9 } as const;
const soleus = makeMuscle({ id: 'soleus', triggerPoints: [makePoint({ refersTo: [heel] })] });

test('the made-up records are valid, so that each refusal below has one reason', () => {
	expect(refused(muscle, soleus)).toBe('');
	expect(refused(redFlag, makeFlag({ id: 'stroke' }))).toBe('');
	expect(refused(region, makeRegion({ id: 'heel' }))).toBe('');
});

test.each([
	['citation', citation, { ref: 'x', seen: 'abstract', basis: 'read' }],
	['review', review, { status: 'unreviewed' }],
	['region', region, makeRegion({ id: 'heel' })],
	['red flag', redFlag, makeFlag({ id: 'stroke' })],
	['muscle', muscle, soleus],
	['reference', reference, makeAtlas().references.book]
] as [string, v.GenericSchema, object][])(
	'a %s with an unknown member is refused',
	(_n, schema, value) => {
		expect(refused(schema, value)).toBe('');
		expect(refused(schema, { ...value, surprise: 1 })).not.toBe('');
	}
);

test('a page number needs somebody who had the page', () => {
	const cited = { ref: 'simons-1999', seen: 'not-opened', basis: 'general-knowledge' };
	expect(refused(citation, { ...cited, at: 'chapter 6' })).toBe('');
	expect(refused(citation, { ...cited, at: 'p. 279' })).toMatch(/full-text/);
	expect(refused(citation, { ...cited, at: 'pages 279-80', seen: 'abstract' })).toMatch(
		/full-text/
	);
	expect(refused(citation, { ...cited, at: 'p. 279', seen: 'full-text', basis: 'read' })).toBe('');
});

test('what was not opened cannot have been read', () => {
	expect(refused(citation, { ref: 'x', seen: 'not-opened', basis: 'read' })).toMatch(/not opened/);
});

test('a review that has happened says by whom and when', () => {
	expect(refused(review, { status: 'reviewed' })).not.toBe('');
	expect(refused(review, { status: 'reviewed', by: 'A. Clinician', on: '2026-11-25' })).toBe('');
});

test.each([
	['a DOI with its address', { DOI: 'https://doi.org/10.1093/rheumatology/keu471' }],
	['a DOI that is none', { DOI: 'keu471' }],
	['a PMID with letters', { PMID: 'PMC9434898' }],
	['a PMID that begins with 0', { PMID: '012' }],
	['a page range in words', { page: 'see pages 3 to 4' }],
	['an address without encryption', { URL: 'http://example.org' }],
	['an ISBN with a wrong check digit', { ISBN: '978-0-7817-5560-4' }],
	['an opening that nobody vouches for', { seen: 'abstract' }]
])('a reference with %s is refused', (_what, part) => {
	const work = { id: 'x', type: 'book', title: 'T', seen: 'not-opened' };
	expect(refused(reference, work)).toBe('');
	expect(refused(reference, { ...work, ...part })).not.toBe('');
});

test('a reference is filed under its own id', () => {
	const work = { id: 'x', type: 'book', title: 'T', seen: 'not-opened' };
	expect(refused(referencesFile, { x: work })).toBe('');
	expect(refused(referencesFile, { y: work })).toMatch(/key/);
});

test.each([
	['9780781755603', true],
	['978-0-7817-5560-3', true],
	['0781755603', true],
	['9780781755604', false],
	['080442957X', true],
	['12345', false]
])('the check digit of %s is right: %s', (text, right) => {
	expect(isIsbn(text)).toBe(right);
});

test.each([
	['the id of a muscle', { id: 'temporalis' }],
	['the id of a group of muscles', { id: 'trapezius' }],
	['capitals in a synonym', { synonyms: ['Heel'] }],
	['an id that is not kebab-case', { id: 'heel_bone' }],
	['a blank name', { name: ' ' }]
])('a place with %s is refused', (_what, part) => {
	expect(refused(region, { ...makeRegion({ id: 'heel' }), ...part })).not.toBe('');
});

test('inside a sentence a place has an article and a small letter', () => {
	expect(regionInSentence({ name: 'Side of the neck' })).toBe('the side of the neck');
});

test.each([
	['no question mark', { question: 'It hurts.' }],
	['a fifth tier', { tier: 'E' }],
	['no place at all', { regions: [] }],
	['no source', { sources: [] }],
	['no number to call', { numbers: [] }]
])('a red flag with %s is refused', (_what, part) => {
	expect(refused(redFlag, { ...makeFlag({ id: 'stroke' }), ...part })).not.toBe('');
});

const point = (part: object) => ({
	triggerPoints: [{ ...makePoint({ refersTo: [heel] }), ...part }]
});

test.each([
	['an id outside the list of muscles', { id: 'heel' }],
	[
		'two trigger points of one id',
		{ triggerPoints: [...soleus.triggerPoints, ...soleus.triggerPoints] }
	],
	[
		'a trigger point without an essential place',
		point({ refersTo: [{ ...heel, extent: 'spillover' }] })
	],
	['a place listed twice', point({ refersTo: [heel, heel] })],
	['a weight above 1', point({ refersTo: [{ ...heel, weight: 1.1 }] })],
	['a weight of nothing', point({ refersTo: [{ ...heel, weight: 0 }] })],
	['a trigger point without a source', point({ sources: [] })],
	['an em dash', { about: 'A muscle \u2014 a strong one.' }]
])('a muscle with %s is refused', (_what, part) => {
	expect(refused(muscle, { ...soleus, ...part })).not.toBe('');
});

test('evidence for a help needs a source that was opened', () => {
	const help = { what: 'Rest', how: 'Rest it.', evidence: 'some-evidence' };
	const source = { ref: 'book', seen: 'not-opened', basis: 'general-knowledge' };
	const opened = { ref: 'book', seen: 'abstract', basis: 'read' };
	expect(refused(muscle, { ...soleus, helps: [{ ...help, sources: [source] }] })).toMatch(/opened/);
	expect(refused(muscle, { ...soleus, helps: [{ ...help, sources: [opened] }] })).toBe('');
});

test.each([
	'scm-sternal',
	'scm-clavicular',
	'scalene-anterior',
	'scalene-middle',
	'longus-colli',
	'digastric-posterior',
	'orbicularis-oculi',
	'subscapularis',
	'pectineus',
	'iliacus',
	'popliteus'
])('%s is never offered for self-treatment', (id) => {
	expect(isNeverPressedAlone(id)).toBe(true);
	expect(refused(muscle, { ...soleus, id })).toMatch(/not-for-self-treatment/);
	const selfCare = { kind: 'not-for-self-treatment', reason: 'Vessels lie here.' };
	expect(refused(muscle, { ...soleus, id, selfCare })).toBe('');
});
