import { expect, test } from 'vitest';
import { questionsFor, rankable, screen } from './screening.ts';
import { makeAtlas, makeFlag, makeRegion } from './testing.ts';

const atlas = makeAtlas();
const shin = [{ region: 'shin', side: 'left', intensity: 5 }] as const;
const belly = [{ region: 'belly', intensity: 5 }] as const;
const ids = (flags: readonly { id: string }[]) => flags.map((flag) => flag.id);

test('questions come most urgent first', () => {
	expect(ids(questionsFor(atlas, ['shin']))).toEqual(['stroke', 'clot', 'unwell', 'caution']);
});

test('within a tier questions keep the order of the file', () => {
	const redFlags = [makeFlag({ id: 'second' }), makeFlag({ id: 'first' })];
	expect(ids(questionsFor({ ...atlas, redFlags }, []))).toEqual(['second', 'first']);
});

test('without a place the questions for everybody remain', () => {
	expect(ids(questionsFor(atlas, []))).toEqual(['stroke', 'unwell', 'caution']);
	expect(screen(atlas, [], {})).toMatchObject({ kind: 'questions' });
});

test('a place without questions of its own is asked the ones for everybody', () => {
	expect(ids(questionsFor(atlas, ['belly']))).toEqual(['stroke', 'unwell', 'caution']);
});

test('until all is answered the questions are handed back with those still open', () => {
	const result = screen(atlas, shin, { stroke: 'no', caution: 'no' });
	expect(result).toMatchObject({ kind: 'questions', unanswered: ['clot', 'unwell'] });
});

test('a yes to A or B stops while other questions are open', () => {
	expect(screen(atlas, shin, { stroke: 'yes' })).toMatchObject({ kind: 'stop', tier: 'A' });
	expect(screen(atlas, shin, { clot: 'yes' })).toMatchObject({ kind: 'stop', tier: 'B' });
});

test('a stop has the tier of its most urgent flag and lists that one first', () => {
	const result = screen(atlas, shin, { clot: 'yes', stroke: 'yes' });
	expect(result.kind === 'stop' && ids(result.flags)).toEqual(['stroke', 'clot']);
	expect(result).toMatchObject({ tier: 'A' });
});

test('a yes to A or B stops also when the marks would not have asked it', () => {
	const answers = { stroke: 'no', unwell: 'no', caution: 'no', clot: 'yes' } as const;
	expect(screen(atlas, belly, answers)).toMatchObject({ kind: 'stop', tier: 'B' });
});

test('other answers to questions that were not asked are ignored', () => {
	const redFlags = [...atlas.redFlags, makeFlag({ id: 'heel-only', tier: 'C', regions: ['heel'] })];
	const answers = { stroke: 'no', clot: 'no', unwell: 'no', caution: 'no' } as const;
	const result = screen({ ...atlas, redFlags }, shin, { ...answers, 'heel-only': 'yes' });
	expect(result).toMatchObject({ kind: 'clear', seeDoctorFirst: [] });
});

test('a yes to C asks to see a doctor first, a yes to D takes self-care away', () => {
	const answers = { stroke: 'no', clot: 'no', unwell: 'yes', caution: 'yes' } as const;
	const result = screen(atlas, shin, answers);
	expect(result.kind === 'clear' && ids(result.seeDoctorFirst)).toEqual(['unwell']);
	expect(result.kind === 'clear' && ids(result.noSelfCare)).toEqual(['caution']);
});

test('marked places without questions of their own are named as unranked, once', () => {
	const answers = { stroke: 'no', clot: 'no', unwell: 'no', caution: 'no' } as const;
	const marks = [...belly, ...shin, { region: 'belly', intensity: 2 }];
	expect(screen(atlas, marks, answers)).toMatchObject({ kind: 'clear', unranked: ['belly'] });
});

test('an unknown place is unranked and adds no question', () => {
	const answers = { stroke: 'no', unwell: 'no', caution: 'no' } as const;
	const result = screen(atlas, [{ region: 'moon', intensity: 5 }], answers);
	expect(result).toMatchObject({ kind: 'clear', unranked: ['moon'] });
});

test('a name that every object has is no answer', () => {
	const redFlags = [makeFlag({ id: 'constructor' })];
	expect(screen({ ...atlas, redFlags }, shin, {})).toMatchObject({ unanswered: ['constructor'] });
});

test('a place may be ranked when a flag of its own names it', () => {
	expect(rankable(atlas, 'shin')).toBe(true);
	expect(rankable(atlas, 'belly')).toBe(false);
	expect(rankable(atlas, 'moon')).toBe(false);
});

test('a place that rules ranking out has none, whatever flags name it', () => {
	const regions = [makeRegion({ id: 'shin', noRankingBecause: 'Questions are missing.' })];
	expect(rankable({ ...atlas, regions }, 'shin')).toBe(false);
});
