import { resolve } from 'node:path';
import { questionsFor, readMarks, readWithAnswers } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import type { PainMark } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { carriedReport, shortListLength } from './carriedReport.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../content'));
const { atlas } = content;
const marks: readonly PainMark[] = [{ region: 'shoulder-blade', side: 'right', intensity: 6 }];
const questions = questionsFor(atlas, ['shoulder-blade']);
const answers = Object.fromEntries(questions.map(({ id }) => [id, 'no' as const]));
const draft = { marks, drawing: null, answers, told: {} };

test('a booking carries the first of the muscles that the page shows, named and weighed as there', () => {
	const shown = readMarks(atlas, marks).candidates.slice(0, shortListLength);
	const listed = carriedReport({ content }, draft)?.listed;
	expect(listed).toHaveLength(shortListLength);
	expect(listed?.map(({ muscle, side, dots }) => ({ muscle, side, dots }))).toEqual(
		shown.map(({ muscle, side, dots }) => ({ muscle, side, dots }))
	);
	expect(listed?.every(({ name, side }) => !side || name.endsWith(`, ${side}`))).toBe(true);
});

test('what was said beside the drawing goes along in words, and moves the list', () => {
	const { asked } = readWithAnswers(atlas, marks, undefined, {});
	const [first, second] = asked;
	if (!first || !second) throw new Error('nothing is asked');
	const told = { answers: { [second.id]: 'no', [first.id]: 'yes' }, age: '18-39' } as const;
	const report = carriedReport({ content }, { ...draft, told });
	expect(report?.told).toEqual({
		age: '18-39',
		said: [
			{ says: first.says, answer: 'yes' },
			{ says: second.says, answer: 'no' }
		]
	});
	const best = readMarks(atlas, marks, undefined, told).candidates[0];
	expect(report?.listed[0]?.muscle).toBe(best?.muscle);
});

test('an answer to what this drawing does not ask is not carried', () => {
	const told = { answers: { 'load-of-another-drawing': 'yes' } } as const;
	const report = carriedReport({ content }, { ...draft, told });
	expect(report).toEqual(carriedReport({ content }, draft));
	expect(report?.told).toEqual({ said: [] });
});

test('nothing is carried while a question is open, or after an answer that stops', () => {
	expect(carriedReport({ content }, undefined)).toBeUndefined();
	expect(carriedReport({ content }, { ...draft, marks: [] })).toBeUndefined();
	expect(carriedReport({ content }, { ...draft, answers: {} })).toBeUndefined();
	const urgent = questions.find(({ tier }) => tier === 'A');
	const stop = { ...answers, [urgent?.id ?? '']: 'yes' } as const;
	expect(carriedReport({ content }, { ...draft, answers: stop })).toBeUndefined();
});
