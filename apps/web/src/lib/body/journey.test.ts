import { resolve } from 'node:path';
import { type Answers, type Atlas, questionsFor } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import type { PainMark } from '@palpate/drawing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswers, standingOf, withoutStops } from './journey.ts';

const { atlas, body } = loadContent(resolve(import.meta.dirname, '../../../../../content'));

const markAt = (id: string, intensity = 6): PainMark => {
	const place = atlas.regions.find((region) => region.id === id);
	return { region: id, ...(place?.midline ? {} : { side: 'left' as const }), intensity };
};
const all = (regions: readonly string[], answer: 'yes' | 'no', except: Answers = {}): Answers => ({
	...Object.fromEntries(questionsFor(atlas, regions).map(({ id }) => [id, answer])),
	...except
});
const ids = atlas.regions.map(({ id }) => id);

test('without marks one is asked to mark', () => {
	expect(standingOf(atlas, undefined).at).toBe('mark');
	expect(standingOf(atlas, { marks: [], answers: { stroke: 'yes' } }).at).toBe('mark');
});

test('marks of places that are no more are as none', () => {
	const marks = [{ region: 'moon', intensity: 5 }];
	expect(standingOf(atlas, { marks, answers: {} }).at).toBe('mark');
});

describe.each(ids)('%s', (id) => {
	const marks = [markAt(id)];
	const questions = questionsFor(atlas, [id]);

	test('without answers there are questions and no muscles', () => {
		const standing = standingOf(atlas, { marks, answers: {} });
		expect(standing.at).toBe('questions');
		expect(standing).not.toHaveProperty('read');
	});

	test('one answer short there are still no muscles', () => {
		for (const { id: left } of questions) {
			const { [left]: _open, ...answers } = all([id], 'no');
			expect(standingOf(atlas, { marks, answers }).at).toBe('questions');
		}
	});

	test('a yes of tier A or B stops, whatever else is answered', () => {
		for (const { id: flag } of questions.filter(({ tier }) => tier === 'A' || tier === 'B')) {
			for (const answers of [{ [flag]: 'yes' }, all([id], 'no', { [flag]: 'yes' })] as Answers[]) {
				const standing = standingOf(atlas, { marks, answers });
				expect(standing.at).toBe('stop');
				expect(standing).not.toHaveProperty('read');
			}
		}
	});

	test('with every answer no, muscles are named only for a place that may be ranked', () => {
		const standing = standingOf(atlas, { marks, answers: all([id], 'no') });
		if (standing.at !== 'results') throw new Error(standing.at);
		if (standing.unranked.includes(id)) expect(standing.read.reading.candidates).toEqual([]);
		else
			expect(standing.read.reading.candidates.every(({ covers }) => covers.length > 0)).toBe(true);
	});
});

test('over any places and answers, muscles come only after every question, and never after a stop', () => {
	const answer = fc.constantFrom('yes' as const, 'no' as const, 'no' as const, 'no' as const);
	const told = fc.record({
		marks: fc
			.uniqueArray(fc.constantFrom(...ids), { maxLength: 4 })
			.map((some) => some.map((id) => markAt(id))),
		answers: fc.dictionary(fc.constantFrom(...atlas.redFlags.map(({ id }) => id)), answer, {
			maxKeys: 40
		})
	});
	fc.assert(
		fc.property(told, ({ marks, answers }) => {
			const standing = standingOf(atlas, { marks, answers });
			if (standing.at !== 'results') {
				expect(standing).not.toHaveProperty('read');
				return;
			}
			const regions = marks.map(({ region }) => region);
			expect(questionsFor(atlas, regions).every(({ id }) => answers[id])).toBe(true);
			expect(stoppers(atlas).some((id) => answers[id] === 'yes')).toBe(false);
		}),
		{ numRuns: 300 }
	);
});

test('paint that slips over a border names no muscle for a region whose questions were not asked', () => {
	const marks = [{ region: 'jaw', side: 'left', intensity: 6 }] as const;
	const covered = body.places
		.filter(({ region, side }) => ['jaw', 'side-of-neck'].includes(region) && side !== 'right')
		.map((place) => ({
			place,
			areaSquareMillimetres: 400,
			share: 0.3,
			intensity: 6,
			qualities: []
		}));
	expect(new Set(covered.map(({ place }) => place.region)).size).toBe(2);
	const standing = standingOf(atlas, { marks, answers: all(['jaw'], 'no') }, covered);
	if (standing.at !== 'results') throw new Error(standing.at);
	const { candidates, findings, unexplained } = standing.read.reading;
	expect(candidates.length).toBeGreaterThan(0);
	expect(candidates.filter(({ covers }) => covers.length === 0)).toEqual([]);
	const regionOf = new Map(body.places.map(({ id, region }) => [id, region]));
	const read = [...findings.flatMap(({ covers }) => covers.places), ...unexplained];
	expect(new Set(read.map(({ place }) => regionOf.get(place)))).toEqual(new Set(['jaw']));
});

const stoppers = ({ redFlags }: Atlas) =>
	redFlags.filter(({ tier }) => tier === 'A' || tier === 'B').map(({ id }) => id);

test('“by mistake” opens every question that stopped, and keeps the other answers', () => {
	const answers = { stroke: 'yes', caution: 'yes', heart: 'no' } as const;
	expect(withoutStops(atlas, answers)).toEqual({ caution: 'yes', heart: 'no' });
});

test('of a posted form only known questions with yes or no are read', () => {
	const posted: [string, string][] = [
		['stroke', 'yes'],
		['heart', 'perhaps'],
		['moon', 'yes'],
		['__proto__', 'yes']
	];
	expect(readAnswers(atlas.redFlags, posted)).toEqual({ stroke: 'yes' });
});

test('the lines that the stop page cannot be without are in the atlas', () => {
	const lines = atlas.helplines.map(({ id }) => id);
	expect(lines).toEqual(expect.arrayContaining(['111', 'healthline', '1737']));
});
