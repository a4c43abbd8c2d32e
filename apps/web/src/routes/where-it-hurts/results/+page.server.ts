import { redirect } from '@sveltejs/kit';
import { leftOut, viewCandidate, whoTreats } from '#lib/body/candidates.ts';
import { pageOf, standingOf } from '#lib/body/journey.ts';
import { reviewInWords } from '#lib/body/sources.ts';
import { draftOf } from '#lib/server/draft.ts';
import { marksInWords } from '#lib/server/marksInWords.ts';
import type { PageServerLoad } from './$types';

/** The muscles, once every question is answered and none of the answers stops. */
export const load: PageServerLoad = async (event) => {
	const { clinic, content } = event.locals;
	const standing = standingOf(content.atlas, await draftOf(event));
	if (standing.at !== 'results') redirect(303, pageOf[standing.at]);
	const { marks, candidates, seeDoctorFirst, noSelfCare, unranked } = standing;
	return {
		marks,
		inWords: marksInWords(content, marks),
		candidates: candidates.map((one) => viewCandidate(content.atlas, one, noSelfCare)),
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
