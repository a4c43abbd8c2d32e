import type { Atlas } from '@palpate/anatomy';
import { redirect } from '@sveltejs/kit';
import { pageOf, standingOf, withoutStops } from '#lib/body/journey.ts';
import { draftOf, keepInDraft } from '#lib/server/draft.ts';
import type { Actions, PageServerLoad } from './$types';

/** The line for anybody who feels low or unsafe. */
const talkLine = '1737';

/** @throws when the atlas does not know a line that this page cannot be without */
function lineOf({ helplines }: Atlas, id: string) {
	const line = helplines.find((one) => one.id === id);
	if (!line) throw new Error(`no helpline ${id}`);
	const { name, shown, dial, text, hours, note } = line;
	return { name, shown, dial, text, hours, note, purpose: line.for };
}

/** What to do now, and whom to call. Nothing about muscles, and no way to book. */
export const load: PageServerLoad = async (event) => {
	const { atlas } = event.locals.content;
	const standing = standingOf(atlas, await draftOf(event));
	if (standing.at !== 'stop') redirect(303, pageOf[standing.at]);
	const flags = standing.flags.filter(({ tier }) => tier === standing.tier);
	return {
		tier: standing.tier,
		/** somebody may be unsafe, or low: then a voice to talk to stands beside 111 */
		unsafe: flags.every(({ numbers }) => numbers.includes(talkLine)),
		actions: [...new Set(flags.map(({ action }) => action))],
		reasons: standing.flags.map(({ question, why }) => ({ question, why })),
		emergency: lineOf(atlas, '111'),
		healthline: lineOf(atlas, 'healthline'),
		talk: flags.some(({ numbers }) => numbers.includes(talkLine)) ? lineOf(atlas, talkLine) : null
	};
};

export const actions: Actions = {
	/** "I pressed yes by mistake": those questions are asked once more. */
	default: async (event) => {
		const draft = await draftOf(event);
		if (!draft) redirect(303, pageOf.mark);
		const answers = withoutStops(event.locals.content.atlas, draft.answers);
		await keepInDraft(event, { answers });
		redirect(303, pageOf.questions);
	}
};
