import { paintedOf, shortListLength } from '@palpate/services';
import { redirect } from '@sveltejs/kit';
import { askMore, readTold, saidOf } from '#lib/body/askMore.ts';
import { nothingWritten } from '#lib/body/besideRows.ts';
import { leftOut, viewCandidate, whoTreats } from '#lib/body/candidates.ts';
import { chosenOf } from '#lib/body/chosen.ts';
import { type ComparedLines, compared, comparedRows } from '#lib/body/compared.ts';
import { drawnFigure } from '#lib/body/drawnFigure.server.ts';
import { feltBeside, feltFigure } from '#lib/body/feltFigures.server.ts';
import { pageOf, standingOf } from '#lib/body/journey.ts';
import { readingInWords } from '#lib/body/readingInWords.ts';
import { reviewInWords } from '#lib/body/sources.ts';
import { draftOf, keepInDraft } from '#lib/server/draft.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The muscles, once every question is answered and none of the answers stops. */
export const load: PageServerLoad = async (event) => {
	const { clinic, content } = event.locals;
	const { draft, standing } = await atResults(event);
	const { marks, read, seeDoctorFirst, noSelfCare, unranked } = standing;
	const { reading } = read;
	const kept = { marks, drawing: draft?.drawing ?? null };
	const { candidates, findings } = reading;
	const shown = candidates.map((one) => ({
		...viewCandidate(content.atlas, one, noSelfCare),
		said: saidOf(read, one.muscle)
	}));
	// the others are folded away
	const first = shown.slice(0, shortListLength);
	const chosen = chosenOf(shown, event.url.searchParams);
	return {
		figure: drawnFigure(content, kept),
		felt: chosen.shown ? feltFigure(content, kept, chosen.shown, first) : [],
		shownAtOnce: shortListLength,
		chosen: chosen.shown?.key ?? '',
		beside: comparison(),
		candidates: shown,
		summary: readingInWords(content.atlas, reading),
		more: askMore(content.atlas, read),
		leftOut: leftOut(content.atlas, marks, unranked, candidates),
		seeDoctorFirst: seeDoctorFirst.map(({ question, why, action, review }) => ({
			question,
			why,
			action,
			review: reviewInWords(review)
		})),
		noSelfCare: noSelfCare.map(({ question, action }) => ({ question, action })),
		who: whoTreats(clinic)
	};

	function comparison() {
		const { shown: one, beside: other } = chosen;
		const [a, b] = [one, other].map((view) => findings[view ? shown.indexOf(view) : -1]);
		if (!one || !other || !a || !b) return null;
		const { both, lines } = compared(content.atlas, a, b);
		const views = feltBeside(content, kept, [one, other]);
		return {
			both,
			pair: ([one, other] as const).map(({ key, name, href, dots, fit, ...says }, n) => ({
				...{ key, name, href, sure: { dots, fit } },
				views: views[n] ?? [],
				rows: [
					...comparedRows(lines[n] as ComparedLines),
					['What loads it', says.loads.join('; ') || nothingWritten],
					['What people notice', says.notices.join('; ') || nothingWritten]
				] as const
			}))
		};
	}
};

export const actions: Actions = {
	default: async (event) => {
		const { standing } = await atResults(event);
		await keepInDraft(event, {
			told: readTold(standing.read.asked, await event.request.formData())
		});
		redirect(303, `${pageOf.results}#clear`);
	}
};

/** Who is not this far is sent to where they stand. */
async function atResults(event: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>) {
	const { content } = event.locals;
	const draft = await draftOf(event);
	const standing = standingOf(content.atlas, draft, draft && paintedOf(content.body, draft));
	if (standing.at !== 'results') redirect(303, pageOf[standing.at]);
	return { draft, standing };
}
