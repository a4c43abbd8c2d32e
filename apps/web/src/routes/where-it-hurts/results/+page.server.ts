import { redirect } from '@sveltejs/kit';
import { leftOut, viewCandidate, whoTreats } from '#lib/body/candidates.ts';
import { drawnFigure, paintedOf } from '#lib/body/drawnFigure.server.ts';
import { pageOf, standingOf } from '#lib/body/journey.ts';
import { readingInWords } from '#lib/body/readingInWords.ts';
import { reviewInWords } from '#lib/body/sources.ts';
import { draftOf } from '#lib/server/draft.ts';
import type { PageServerLoad } from './$types';

/** The muscles, once every question is answered and none of the answers stops. */
export const load: PageServerLoad = async (event) => {
	const { clinic, content } = event.locals;
	const draft = await draftOf(event);
	const standing = standingOf(content.atlas, draft, draft && paintedOf(content.body, draft));
	if (standing.at !== 'results') redirect(303, pageOf[standing.at]);
	const { marks, reading, seeDoctorFirst, noSelfCare, unranked } = standing;
	const kept = { marks, drawing: draft?.drawing ?? null };
	const { candidates } = reading;
	const shown = candidates.map((one) => viewCandidate(content.atlas, one, noSelfCare));
	const zones = shown[0]?.zones ?? [];
	return {
		figure: drawnFigure(content, kept),
		felt: zones.length > 0 ? drawnFigure(content, kept, { zones, most: 2 }) : null,
		candidates: shown,
		summary: readingInWords(content.atlas, reading),
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
};
