import * as v from 'valibot';
import { expect, test } from 'vitest';
import { citation, review } from './citation.ts';
import { isNeverPressedAlone, isSafeStep, liesOverLung } from './help.ts';
import { mapped, motorPoint } from './motorPoint.ts';
import { muscleRecord } from './muscleRecord.ts';
import { redFlag } from './redFlag.ts';
import { isIsbn, reference, referencesFile } from './reference.ts';
import { nameInSentence, region } from './region.ts';
import { makeAtlas, makeFlag, makeRecord, makeRegion } from './testing.ts';

const refused = (schema: v.GenericSchema, value: unknown): string =>
	v
		.safeParse(schema, value)
		.issues?.map((issue) => issue.message)
		.join('; ') ?? '';

const heel = { region: 'heel', extent: 'essential', weight: 0.9 } as const;
const soleus = makeRecord();

test('the made-up records are valid, so that each refusal below has one reason', () => {
	expect(refused(muscleRecord, soleus)).toBe('');
	expect(refused(redFlag, makeFlag({ id: 'stroke' }))).toBe('');
	expect(refused(region, makeRegion({ id: 'heel' }))).toBe('');
});

test.each([
	['citation', citation, { ref: 'x', seen: 'abstract', basis: 'read' }],
	['review', review, { status: 'unreviewed' }],
	['region', region, makeRegion({ id: 'heel' })],
	['red flag', redFlag, makeFlag({ id: 'stroke' })],
	['muscle', muscleRecord, soleus],
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
	expect(nameInSentence('Side of the neck')).toBe('the side of the neck');
	expect(nameInSentence('Above the ear')).toBe('above the ear');
	expect(nameInSentence('Calf, outer half')).toBe('the calf (outer half)');
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
	triggerPoints: [{ ...soleus.triggerPoints[0], ...part }]
});
const cited = { ref: 'book', seen: 'not-opened', basis: 'general-knowledge' };
const opened = { ref: 'book', seen: 'abstract', basis: 'read' };
const study = { evidence: 'trial', cites: [opened] };

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
	[
		'a place listed for both sides and for one',
		point({ refersTo: [heel, { ...heel, side: 'both' }] })
	],
	['a zone of a place and a region', point({ refersTo: [{ ...heel, place: 'under-the-heel' }] })],
	['a weight above 1', point({ refersTo: [{ ...heel, weight: 1.1 }] })],
	['a weight of nothing', point({ refersTo: [{ ...heel, weight: 0 }] })],
	['a trigger point whose backing cites nobody', point({ sources: { ...study, cites: [] } })],
	['a spot told from nowhere', point({ at: { along: 'tail', share: 0.5, degrees: 0 } })],
	['a root that is none', { innervation: [{ nerve: 'A nerve', roots: ['C5-C6'] }] }],
	['an unknown reason for an empty field', { loads: { empty: 'lazy' } }],
	['nothing found and no word on where it was looked for', { motorPoints: { found: 'none' } }],
	['an em dash', { about: 'A muscle \u2014 a strong one.' }]
])('a muscle with %s is refused', (_what, part) => {
	expect(refused(muscleRecord, { ...soleus, ...part })).not.toBe('');
});

test.each([
	[
		{ motorPoints: { zones: [{ mapped: 'guess' }], differs: 'It differs.' } },
		'motorPoints.zones.0.mapped'
	],
	[{ motorPoints: { found: 'none', searched: 'Everywhere.', date: 'today' } }, 'motorPoints.date'],
	[{ loads: ['walking', { says: 'running' }] }, 'loads.1.sources'],
	[{ selfCare: { empty: 'no-time' } }, 'selfCare.empty'],
	[point({ at: { along: 'leg', share: 9, degrees: 0 } }), 'triggerPoints.0.at.share'],
	[
		point({ refersTo: [{ region: 'heel', extent: 'most', weight: 1 }] }),
		'triggerPoints.0.refersTo.0.extent'
	]
])('a mistake inside %j is told with its path', (part, path) => {
	const { issues = [] } = v.safeParse(muscleRecord, { ...soleus, ...part });
	expect(issues.map((issue) => v.getDotPath(issue))).toContain(path);
});

test('a motor point says what its source looked for', () => {
	const zone = {
		at: { along: 'leg', share: 0.3, degrees: 180 },
		spreadMillimetres: 20,
		spreadBasis: 'reported',
		where: 'High in the calf.',
		sources: study
	};
	for (const one of mapped.options) expect(refused(motorPoint, { ...zone, mapped: one })).toBe('');
	expect(refused(motorPoint, zone)).toMatch(/mapped/);
	expect(refused(motorPoint, { ...zone, mapped: 'dissection' })).toMatch(/nerve-entry/);
});

test('a study stands behind a claim only when somebody opened it', () => {
	const read = point({ sources: study });
	expect(refused(muscleRecord, { ...soleus, ...read })).toBe('');
	const unread = point({ sources: { ...study, cites: [cited] } });
	expect(refused(muscleRecord, { ...soleus, ...unread })).toMatch(/opened/);
});

test('evidence for a help needs a source of its own that was opened', () => {
	const help = { what: 'Rest', how: 'Rest it.', grade: 'some-evidence' };
	const withHelp = (one: object) => ({ ...soleus, helps: { movement: [one] } });
	expect(refused(muscleRecord, withHelp(help))).toMatch(/opened/);
	expect(refused(muscleRecord, withHelp({ ...help, sources: study }))).toBe('');
	expect(refused(muscleRecord, withHelp({ ...help, grade: 'expert-opinion' }))).toBe('');
});

const needling = (reaches: string) => ({
	needling: [
		{
			what: 'Needling',
			how: 'By a practitioner.',
			grade: 'expert-opinion',
			danger: { reaches: [reaches], says: 'It may.' }
		}
	]
});

test('needling without its danger is refused', () => {
	const bare = needling('nerve').needling.map(({ danger: _none, ...one }) => one);
	expect(refused(muscleRecord, { ...soleus, helps: { needling: bare } })).not.toBe('');
	expect(refused(muscleRecord, { ...soleus, helps: needling('nerve') })).toBe('');
});

test.each([
	...['trapezius-upper', 'rhomboids', 'supraspinatus', 'intercostals', 'scalene-middle'],
	...['levator-scapulae', 'serratus-anterior', 'pectoralis-minor', 'iliocostalis-thoracis']
])('needling %s must name the lung', (id) => {
	expect(liesOverLung(id)).toBe(true);
	const selfCare = { kind: 'not-for-self-treatment', reason: 'Ask first.' };
	const record = { ...soleus, id, selfCare };
	expect(refused(muscleRecord, { ...record, helps: needling('nerve') })).toMatch(/lung/);
	expect(refused(muscleRecord, { ...record, helps: needling('lung') })).toBe('');
});

test('what is said of practice needs somebody who says it', () => {
	const { practice: _none, ...sources } = soleus.sources;
	expect(refused(muscleRecord, { ...soleus, sources })).toBe('');
	expect(refused(muscleRecord, { ...soleus, sources, loads: ['work'] })).toMatch(/practice/);
	expect(refused(muscleRecord, { ...soleus, sources, loads: { empty: 'no-source-found' } })).toBe(
		''
	);
});

test('a complete record says something in every field, or why not', () => {
	const outline = { ...soleus, status: 'complete' };
	expect(refused(muscleRecord, outline)).toMatch(/attachments/);
	const none = { empty: 'no-source-found' };
	const searched = { found: 'none', searched: 'Everywhere.', date: '2026-11-25' };
	const whole = {
		...outline,
		...point({ at: none, depth: none }),
		attachments: none,
		fibreDirection: none,
		otherEffects: searched,
		keySatellites: searched,
		motorPoints: searched,
		loads: none,
		notices: none,
		mimics: none,
		helps: { 'hands-on': none, needling: none, movement: none, 'load-and-posture': none },
		selfCare: none
	};
	expect(refused(muscleRecord, whole)).toBe('');
	for (const field of ['attachments', 'motorPoints', 'selfCare'])
		expect(refused(muscleRecord, { ...whole, [field]: undefined })).toMatch(field);
	expect(refused(muscleRecord, { ...whole, loads: { empty: 'not-written-yet' } })).toMatch(/loads/);
	expect(refused(muscleRecord, { ...whole, ...point({ at: none }) })).toMatch(/trp1.depth/);
});

test('only a weakness or a lost movement asks for a movement', () => {
	const asking = (effect: string) => ({
		...soleus,
		otherEffects: [{ effect, says: 'Squatting is stiff.', asks: 'squatting' }]
	});
	expect(refused(muscleRecord, asking('lost-movement'))).toBe('');
	expect(refused(muscleRecord, asking('numbness'))).toMatch(/asks/);
});

test.each([
	'Push a thin needle into the sore spot.',
	'Ask someone to crack your neck.',
	'Press with two fingers into the armpit.',
	'Roll a ball over the groin.',
	'Rub the side of the neck until it is warm.',
	'Squeeze the swollen calf.',
	'Lean the back of your knee on a ball and press.'
])('a page never says: %s', (step) => {
	expect(isSafeStep(step)).toBe(false);
	const selfCare = { kind: 'steps', steps: [step], stopIf: 'Stop if it hurts.' };
	expect(refused(muscleRecord, { ...soleus, selfCare })).toMatch(/never/);
});

test.each([
	'Lean on a soft ball between the shoulder blade and the wall.',
	'Turn your eyes to the left and let the head follow.',
	'Rest a warm cloth on the front of the neck.',
	'Bend the knee, and feel the back of the knee let go.'
])('a page may say: %s', (step) => {
	expect(isSafeStep(step)).toBe(true);
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
	const steps = { kind: 'steps', steps: ['Rest.'], stopIf: 'Stop if it hurts.' };
	expect(refused(muscleRecord, { ...soleus, id, selfCare: steps })).toMatch(
		/not-for-self-treatment/
	);
	const selfCare = { kind: 'not-for-self-treatment', reason: 'Vessels lie here.' };
	expect(refused(muscleRecord, { ...soleus, id, selfCare })).toBe('');
});
