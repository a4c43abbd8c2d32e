import { candidateName, readWithAnswers, screen, type ToldReading } from '@palpate/anatomy';
import type { Content } from '@palpate/content';
import type { Draft, ListedMuscle, PainReport, ToldInWords } from '@palpate/storage';
import type { Services } from './services.ts';
import { paintedOf } from './shownDrawing.ts';

/** So many muscles are shown at once, and travel with a booking. */
export const shortListLength = 5;

/**
 * What would travel with a booking: the marks, what was said and the muscles that were shown for
 * it, once every safety question is answered and none of them says to be seen first at an emergency
 * department or by a doctor today.
 */
export function carriedReport(
	{ content }: Pick<Services, 'content'>,
	draft: Pick<Draft, 'marks' | 'drawing' | 'answers' | 'told'> | undefined
): PainReport | undefined {
	if (!draft || draft.marks.length === 0) return undefined;
	const { atlas, body } = content;
	if (screen(atlas, draft.marks, draft.answers).kind !== 'clear') return undefined;
	const questions = atlas.redFlags
		.filter(({ id }) => id in draft.answers)
		.map(({ id, question }) => [id, question]);
	const read = readWithAnswers(atlas, draft.marks, paintedOf(body, draft), draft.told);
	return {
		marks: draft.marks,
		drawing: draft.drawing,
		answers: draft.answers,
		questions: Object.fromEntries(questions),
		told: toldInWords(read),
		listed: shortList(content, read)
	};
}

const toldInWords = ({ asked, told: { age, answers = {} } }: ToldReading): ToldInWords => ({
	...(age ? { age } : {}),
	said: asked.flatMap(({ id, says }) => {
		const answer = answers[id];
		return answer ? [{ says, answer }] : [];
	})
});

function shortList(
	{ atlas }: Pick<Content, 'atlas'>,
	{ reading }: ToldReading
): readonly ListedMuscle[] {
	return reading.candidates.slice(0, shortListLength).map((one) => ({
		muscle: one.muscle,
		...(one.side ? { side: one.side } : {}),
		name: candidateName(atlas, one),
		dots: one.dots
	}));
}
