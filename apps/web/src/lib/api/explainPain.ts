import {
	type Answers,
	type Atlas,
	checkMarks,
	type Explanation,
	explainAsked,
	type Finding,
	type Helpline,
	hintsFor,
	hintsOf,
	type MarkProblem,
	type MuscleSet,
	type PlaceOnSide,
	questionsFor,
	type RedFlag,
	rankable,
	screen,
	type Told
} from '@palpate/anatomy';
import { err, ok, type Result } from '@palpate/base';
import type { Covered, PainMark, Side } from '@palpate/drawing';
import type { FieldRefusal } from './drawnPain.ts';
import type { FieldProblem } from './problem.ts';
import type { PainAnswer } from './schemas.ts';

export interface PainQuestion {
	readonly marks: readonly PainMark[];
	/** what of the skin is marked, where the marks come from a drawing */
	readonly covered?: readonly Covered[];
	/** to the safety questions */
	readonly answers: Answers;
	/** what was said beyond them, which moves the weights */
	readonly told?: Told;
	/** a client under clinical oversight says that it has asked the questions itself */
	readonly screened: boolean;
}

/**
 * What may be said to a person with these marks and answers.
 *
 * No muscle is named while a question of the marked places is open, unless the client says that it
 * has screened the person; none at all after a yes to a question of tier A or B, whatever the client
 * says. Places without safety questions of their own are left out of the ranking either way.
 */
export function explainPain(atlas: Atlas, asked: PainQuestion): Result<PainAnswer, FieldRefusal> {
	const errors = [
		...markErrors(atlas, asked.marks),
		...answerErrors('answers', atlas.redFlags, asked.answers),
		...answerErrors('hints', hintsOf(atlas), asked.told?.answers ?? {})
	];
	if (errors.length > 0) return err({ code: 'invalid', errors });

	const regions = [...new Set(asked.marks.map(({ region }) => region))];
	const questions = questionsFor(atlas, regions);
	const said = (flag: RedFlag) => answerTo(asked.answers, flag.id);
	const screening = screen(atlas, asked.marks, asked.answers);
	const flags =
		screening.kind === 'stop' ? screening.flags : questions.filter((flag) => said(flag) === 'yes');
	const outcome = outcomeOf(screening.kind, asked.screened);
	const found = outcome === 'candidates' ? explanationOf(atlas, asked) : undefined;
	const candidates = found?.findings.map(candidateView) ?? [];
	return ok({
		screening: asked.screened ? 'skipped-by-client' : 'asked',
		outcome,
		next: nextStep(outcome, flags, candidates.length > 0),
		questions: questions.map(questionView),
		unanswered: questions.filter((flag) => said(flag) === undefined).map(({ id }) => id),
		flags: flags.map((flag) => flagView(atlas, flag)),
		selfCare: outcome === 'candidates' && !flags.some(({ tier }) => tier === 'D'),
		candidates,
		...(found ? { explanation: explanationView(atlas, found) } : {}),
		unranked: regions.filter((region) => !rankable(atlas, region))
	});
}

function outcomeOf(kind: 'questions' | 'stop' | 'clear', screened: boolean): PainAnswer['outcome'] {
	if (kind === 'stop') return 'stop';
	return kind === 'questions' && !screened ? 'questions' : 'candidates';
}

/** @returns undefined when no place is marked for which muscles may be named */
function explanationOf(
	atlas: Atlas,
	{ marks, covered, told = {} }: PainQuestion
): Explanation | undefined {
	const mayName = marks.some(({ region }) => rankable(atlas, region));
	return mayName ? explainAsked(atlas, marks, covered, told) : undefined;
}

const candidateView = (finding: Finding): PainAnswer['candidates'][number] => ({
	muscle: finding.muscle,
	...onSide(finding),
	score: finding.weight,
	weight: finding.weight,
	evidence: finding.evidence,
	points: finding.points.map(({ id, weight }) => ({ id: `${finding.muscle}:${id}`, weight })),
	covers: { share: finding.covers.share, places: finding.covers.places.map(placeView) },
	expected: finding.expected.map(placeView),
	reasons: [...finding.reasons]
});

function explanationView(
	atlas: Atlas,
	{ certainty, together, others, unexplained, none, findings }: Explanation
): NonNullable<PainAnswer['explanation']> {
	return {
		certainty,
		together: together.map(setView),
		others: others.map(setView),
		unexplained: unexplained.map(placeView),
		none,
		ask: hintsFor(atlas, findings).map(({ id, kind, says }) => ({ id, kind, says }))
	};
}

const setView = ({ muscles, probability }: MuscleSet) => ({
	muscles: muscles.map((one) => ({ muscle: one.muscle, ...onSide(one) })),
	probability
});

const placeView = (one: PlaceOnSide) => ({ place: one.place, ...onSide(one) });
const onSide = ({ side }: { readonly side?: Side }) => (side ? { side } : {});

function nextStep(
	outcome: PainAnswer['outcome'],
	flags: readonly RedFlag[],
	anyMuscle: boolean
): string {
	if (outcome === 'questions')
		return 'Please answer each question with yes or no, then send the places and the answers again. No muscle is named before that.';
	if (outcome === 'stop')
		return flags.some(({ tier }) => tier === 'A')
			? 'Please get help now. Do what the first flag says and call the number it names first. No muscles are named here, because this comes first.'
			: 'Please see a doctor today. Do what the first flag says and call the number it names first. No muscles are named here, because this comes first.';
	const sentences = [
		...(flags.some(({ tier }) => tier === 'C')
			? ['Please see a doctor about this first, in the next days.']
			: []),
		...(flags.some(({ tier }) => tier === 'D')
			? ['Please ask the practitioner before you try anything yourself.']
			: []),
		anyMuscle
			? 'These are muscles whose trigger points are said to refer here. It is not a diagnosis: a practitioner can look and feel.'
			: 'No muscle is named for these places. A practitioner can look and feel.'
	];
	return sentences.join(' ');
}

const questionView = ({ id, question, tier, why }: RedFlag) => ({ id, question, tier, why });

const flagView = (atlas: Atlas, flag: RedFlag): PainAnswer['flags'][number] => ({
	...questionView(flag),
	action: flag.action,
	numbers: flag.numbers.flatMap((id) =>
		atlas.helplines.filter((line) => line.id === id).map(numberView)
	)
});

const numberView = ({ sources: _sources, review: _review, ...number }: Helpline) => number;

const answerTo = (answers: Answers, id: string) =>
	Object.hasOwn(answers, id) ? answers[id] : undefined;

const markSentences = {
	'unknown-region': { member: 'region', message: 'There is no such place. See /api/v1/regions.' },
	'side-missing': { member: 'side', message: 'This place has two sides: say left or right.' },
	'side-not-allowed': {
		member: 'side',
		message: 'This place is on the midline: leave the side out.'
	},
	'marked-twice': {
		member: 'region',
		message: 'This place and side is marked already. Send it once.'
	}
} satisfies Record<MarkProblem['code'], { member: string; message: string }>;

function markErrors(atlas: Atlas, marks: readonly PainMark[]): readonly FieldProblem[] {
	const checked = checkMarks(atlas, marks);
	if (checked.ok) return [];
	const { member, message } = markSentences[checked.error.code];
	return [{ path: `marks.${checked.error.index}.${member}`, message }];
}

function answerErrors(
	member: 'answers' | 'hints',
	questions: readonly { readonly id: string }[],
	answers: Answers
): readonly FieldProblem[] {
	const known = new Set(questions.map(({ id }) => id));
	return Object.keys(answers)
		.filter((id) => !known.has(id))
		.map((id) => ({
			path: `${member}.${id}`.slice(0, 100),
			message: 'There is no question with this id.'
		}));
}
