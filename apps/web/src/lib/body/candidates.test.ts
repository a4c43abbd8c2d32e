import { resolve } from 'node:path';
import { explain, questionsFor } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { leftOut, listed, viewCandidate, whoTreats, zonesOf } from './candidates.ts';

const { atlas, clinics } = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const shoulder = [{ region: 'front-of-shoulder', side: 'right', intensity: 6 }] as const;
const flags = questionsFor(atlas, ['front-of-shoulder']).filter(({ tier }) => tier === 'D');
const viewed = (noSelfCare = flags.slice(0, 0)) =>
	explain(atlas, shoulder).map((candidate) => viewCandidate(atlas, candidate, noSelfCare));

test('each muscle says why, how sure, where that is written and who has checked it; complete ones what helps', () => {
	expect(viewed().some(({ helps }) => helps.length > 0)).toBe(true);
	for (const one of viewed()) {
		expect(one.name).toMatch(/, (left|right)$/);
		expect(one.reasons.length).toBeGreaterThan(0);
		expect(one.sources.length).toBeGreaterThan(0);
		expect(one.review).not.toBe('');
	}
});

test('a yes of tier D takes every self-care step away', () => {
	expect(flags.length).toBeGreaterThan(0);
	expect(viewed(flags).every(({ selfCare }) => selfCare.kind === 'ask-first')).toBe(true);
	expect(viewed().some(({ selfCare }) => selfCare.kind === 'steps')).toBe(true);
});

test('zones lie on the muscle’s side, each once, and a place felt by most is not also felt by some', () => {
	const muscle = atlas.muscles.find(({ id }) => id === 'infraspinatus');
	if (!muscle) throw new Error('no infraspinatus');
	const zones = zonesOf(atlas, muscle, 'left');
	expect(zones).toContainEqual({
		place: 'front-of-shoulder-outer',
		side: 'left',
		extent: 'essential'
	});
	const keys = zones.map(({ place, side }) => `${place} ${side}`);
	expect(new Set(keys).size).toBe(keys.length);
});

test('a marked place for which nothing is listed is named, with the reason', () => {
	const marks = [...shoulder, { region: 'genitals', intensity: 5 }];
	const left = leftOut(atlas, marks, ['genitals'], explain(atlas, marks));
	expect(left.map(({ name }) => name)).toEqual(['Genitals']);
	expect(left[0]?.why).toMatch(/not muscles/);
});

test('a strength of 0 is said to count for nothing', () => {
	const marks = [{ region: 'heel', side: 'left', intensity: 0 } as const];
	expect(leftOut(atlas, marks, [], [])[0]?.why).toMatch(/gave it 0/);
});

test('whoever may be booked for anything is named', () => {
	for (const clinic of clinics) {
		const { people, toBeConfirmed } = whoTreats(clinic);
		expect(people.length).toBeGreaterThan(0);
		expect(toBeConfirmed).toBe(
			clinic.practitioners.some(({ practises }) => practises === 'to-be-confirmed')
		);
	}
});

test('a list reads as one says it', () => {
	expect(listed(['a'])).toBe('a');
	expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
});
