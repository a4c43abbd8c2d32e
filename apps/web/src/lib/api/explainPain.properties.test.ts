import { questionsFor } from '@palpate/anatomy';
import type { PainMark } from '@palpate/drawing';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { explainPain, type PainQuestion } from './explainPain.ts';
import { type PainAnswer, schemas } from './schemas.ts';
import { atlas } from './testing.ts';

const flags = atlas.redFlags;
const isUrgent = (id: string) =>
	flags.some((flag) => flag.id === id && (flag.tier === 'A' || flag.tier === 'B'));

function explained(asked: PainQuestion): PainAnswer {
	const answer = explainPain(atlas, asked);
	if (!answer.ok) throw new Error(JSON.stringify(answer.error));
	return answer.value;
}

/** Every place, and every side of it. */
const everyMark: readonly PainMark[] = atlas.regions.flatMap(({ id, midline }) =>
	midline
		? [{ region: id, intensity: 5 }]
		: (['left', 'right'] as const).map((side) => ({ region: id, side, intensity: 5 }))
);

const questionIds = (marks: readonly PainMark[]) =>
	questionsFor(
		atlas,
		marks.map(({ region }) => region)
	).map(({ id }) => id);

const allNo = (marks: readonly PainMark[]) =>
	Object.fromEntries(questionIds(marks).map((id) => [id, 'no' as const]));

const answers = fc.dictionary(
	fc.constantFrom(...flags.map(({ id }) => id)),
	fc.constantFrom('yes' as const, 'no' as const, 'no' as const, 'no' as const),
	{ maxKeys: flags.length, noNullPrototype: true }
);
const asked: fc.Arbitrary<PainQuestion> = fc
	.record({
		marks: fc.subarray([...everyMark], { minLength: 1, maxLength: 6 }),
		answers,
		complete: fc.boolean(),
		screened: fc.boolean()
	})
	.map(({ marks, answers, complete, screened }) => ({
		marks,
		screened,
		answers: complete ? { ...allNo(marks), ...answers } : answers
	}));

test('no muscle is named while a question is open or after a yes to A or B', () => {
	fc.assert(
		fc.property(asked, (request) => {
			const answer = explained(request);
			const isOpen = questionIds(request.marks).some((id) => !Object.hasOwn(request.answers, id));
			const isStop = Object.entries(request.answers).some(([id, a]) => a === 'yes' && isUrgent(id));
			if (isStop || (isOpen && !request.screened)) expect(answer.candidates).toEqual([]);
			expect(answer.outcome === 'stop').toBe(isStop);
			expect(answer.unanswered.length > 0).toBe(isOpen);
			expect(answer.screening).toBe(request.screened ? 'skipped-by-client' : 'asked');
			expect(v.parse(schemas.PainAnswer, answer)).toEqual(answer);
		}),
		{ numRuns: 500 }
	);
});

test('a yes is never a dead end: each comes back with what to do and a number to call', () => {
	fc.assert(
		fc.property(asked, (request) => {
			const answer = explained(request);
			const questions = questionIds(request.marks);
			const due = Object.entries(request.answers)
				.filter(([id, a]) => a === 'yes' && (questions.includes(id) || isUrgent(id)))
				.map(([id]) => id);
			const told = answer.flags.map(({ id }) => id);
			if (answer.outcome === 'stop') expect(due.filter(isUrgent).sort()).toEqual(told.sort());
			else expect(told.sort()).toEqual(due.sort());
			for (const { action, numbers } of answer.flags) {
				expect(action).not.toBe('');
				expect(numbers.length).toBeGreaterThan(0);
			}
			expect(answer.next).not.toBe('');
			if (due.length > 0) expect(answer.selfCare && told.includes('caution')).toBe(false);
		}),
		{ numRuns: 500 }
	);
});

test('at every place, leaving out any one question names no muscle', () => {
	for (const mark of everyMark) {
		const no = allNo([mark]);
		expect(Object.keys(no).length).toBeGreaterThan(0);
		for (const left of Object.keys(no)) {
			const { [left]: _, ...others } = no;
			const answer = explained({ marks: [mark], answers: others, screened: false });
			expect(answer).toMatchObject({ outcome: 'questions', unanswered: [left], candidates: [] });
		}
	}
});

test('at every place, a yes to any question of tier A or B names no muscle, screened or not', () => {
	for (const mark of everyMark)
		for (const { id } of flags.filter((flag) => isUrgent(flag.id)))
			for (const screened of [true, false]) {
				const request = { marks: [mark], answers: { ...allNo([mark]), [id]: 'yes' as const } };
				const answer = explained({ ...request, screened });
				expect(answer).toMatchObject({ outcome: 'stop', candidates: [], selfCare: false });
				expect(answer.flags.map((flag) => flag.id)).toEqual([id]);
			}
});

test('where all is answered with no, muscles are named, and only for places that have questions', () => {
	const named = everyMark.filter((mark) => {
		const answer = explained({ marks: [mark], answers: allNo([mark]), screened: false });
		expect(answer.outcome).toBe('candidates');
		if (answer.unranked.length > 0) expect(answer.candidates).toEqual([]);
		return answer.candidates.length > 0;
	});
	expect(named.length).toBeGreaterThan(0);
});

test('a client that has screened the person itself gets the muscles without answers', () => {
	const marks = everyMark.filter(({ region }) => region === 'calf');
	const answer = explained({ marks, answers: {}, screened: true });
	expect(answer.screening).toBe('skipped-by-client');
	expect(answer.unanswered.length).toBeGreaterThan(0);
	expect(answer.candidates.length).toBeGreaterThan(0);
	expect(answer.candidates).toEqual(
		explained({ marks, answers: allNo(marks), screened: false }).candidates
	);
});
