import { questionsFor } from '@palpate/anatomy';
import { fail, redirect } from '@sveltejs/kit';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { pageOf, readAnswers, type Standing, standingOf } from '#lib/body/journey.ts';
import { draftOf, keepInDraft } from '#lib/server/draft.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The questions for what was marked, with what was answered; again after them too, to change one. */
export const load: PageServerLoad = async (event) => {
	const { draft, standing } = await standingNow(event);
	if (standing.at === 'mark' || standing.at === 'stop') redirect(303, pageOf[standing.at]);
	const { content } = event.locals;
	const questions = questionsAt(event, standing);
	return {
		figure: drawnFigure(content, { marks: standing.marks, drawing: draft?.drawing ?? null }),
		questions: questions.map(({ id, question }) => ({
			id,
			question,
			answer: draft?.answers[id] ?? null
		})),
		unreviewed: questions.some(({ review }) => review.status === 'unreviewed')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { draft, standing } = await standingNow(event);
		if (standing.at === 'mark') redirect(303, pageOf.mark);
		const asked = standing.at === 'stop' ? [] : questionsAt(event, standing);
		const answers = { ...draft?.answers, ...readAnswers(asked, await event.request.formData()) };
		await keepInDraft(event, { answers });

		const next = standingOf(event.locals.content.atlas, { marks: draft?.marks ?? [], answers });
		if (next.at !== 'questions') redirect(303, pageOf[next.at]);
		return fail(400, {
			open: next.questions.filter(({ id }) => !(id in answers)).map(({ id }) => id)
		});
	}
};

async function standingNow(event: RequestEvent) {
	const draft = await draftOf(event);
	return { draft, standing: standingOf(event.locals.content.atlas, draft) };
}

const questionsAt = (
	{ locals }: RequestEvent,
	{ marks }: Extract<Standing, { at: 'questions' | 'results' }>
) =>
	questionsFor(
		locals.content.atlas,
		marks.map(({ region }) => region)
	);
