import {
	type Answers,
	type Atlas,
	checkMarks,
	explain,
	type Helpline,
	type MarkProblem,
	questionsFor,
	type RedFlag,
	rankable,
	screen
} from '@palpate/anatomy';
import { err, ok, type Result } from '@palpate/base';
import type { PainMark } from '@palpate/drawing';
import type { FieldProblem } from './problem.ts';
import type { PainAnswer } from './schemas.ts';

export interface PainQuestion {
	readonly marks: readonly PainMark[];
	readonly answers: Answers;
	/** a client under clinical oversight says that it has asked the questions itself */
	readonly screened: boolean;
}

/** Marks and answers that do not fit the atlas. */
export interface PainRefusal {
	readonly code: 'invalid';
	readonly errors: readonly FieldProblem[];
}

/**
 * What may be said to a person with these marks and answers.
 *
 * No muscle is named while a question of the marked places is open, unless the client says that it
 * has screened the person; none at all after a yes to a question of tier A or B, whatever the client
 * says. Places without safety questions of their own are left out of the ranking either way.
 */
export function explainPain(atlas: Atlas, asked: PainQuestion): Result<PainAnswer, PainRefusal> {
	const errors = [...markErrors(atlas, asked.marks), ...answerErrors(atlas, asked.answers)];
	if (errors.length > 0) return err({ code: 'invalid', errors });

	const regions = [...new Set(asked.marks.map(({ region }) => region))];
	const questions = questionsFor(atlas, regions);
	const said = (flag: RedFlag) => answerTo(asked.answers, flag.id);
	const screening = screen(atlas, asked.marks, asked.answers);
	const flags =
		screening.kind === 'stop' ? screening.flags : questions.filter((flag) => said(flag) === 'yes');
	const outcome = outcomeOf(screening.kind, asked.screened);
	const candidates = outcome === 'candidates' ? candidatesFor(atlas, asked.marks) : [];
	return ok({
		screening: asked.screened ? 'skipped-by-client' : 'asked',
		outcome,
		next: nextStep(outcome, flags, candidates.length > 0),
		questions: questions.map(questionView),
		unanswered: questions.filter((flag) => said(flag) === undefined).map(({ id }) => id),
		flags: flags.map((flag) => flagView(atlas, flag)),
		selfCare: outcome === 'candidates' && !flags.some(({ tier }) => tier === 'D'),
		candidates,
		unranked: regions.filter((region) => !rankable(atlas, region))
	});
}

function outcomeOf(kind: 'questions' | 'stop' | 'clear', screened: boolean): PainAnswer['outcome'] {
	if (kind === 'stop') return 'stop';
	return kind === 'questions' && !screened ? 'questions' : 'candidates';
}

function candidatesFor(atlas: Atlas, marks: readonly PainMark[]): PainAnswer['candidates'] {
	const ranked = marks.filter(({ region }) => rankable(atlas, region));
	if (ranked.length === 0) return [];
	return explain(atlas, ranked).map(({ muscle, side, score, reasons }) => ({
		muscle,
		...(side ? { side } : {}),
		score,
		reasons: [...reasons]
	}));
}

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

function answerErrors(atlas: Atlas, answers: Answers): readonly FieldProblem[] {
	const known = new Set(atlas.redFlags.map(({ id }) => id));
	return Object.keys(answers)
		.filter((id) => !known.has(id))
		.map((id) => ({
			path: `answers.${id}`.slice(0, 100),
			message: 'There is no question with this id.'
		}));
}
