import { questionsFor } from '@palpate/anatomy';
import { emptyDrawing } from '@palpate/drawing';
import { error } from '@sveltejs/kit';
import { figureViews } from '#lib/body/figureViews.server.ts';
import {
	flagGroups,
	musclesSaidToReferTo,
	numbersFor,
	whyNoMuscles
} from '#lib/body/regionPage.ts';
import { sourceLines } from '#lib/body/sources.ts';
import type { PageServerLoad } from './$types';

/** One place for reading: when to be seen first, then the muscles said to refer there. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { atlas, body } = locals.content;
	const region = atlas.regions.find(({ id }) => id === params.id);
	if (!region) error(404, 'There is no such place here');
	const sides = region.midline ? [undefined] : (['left', 'right'] as const);
	const flags = questionsFor(atlas, [region.id]);
	return {
		id: region.id,
		name: region.name,
		/** as it is said in the middle of a sentence */
		inSentence: `${region.name.charAt(0).toLowerCase()}${region.name.slice(1)}`,
		synonyms: region.synonyms,
		neverPress: region.neverPress ?? null,
		groups: flagGroups(atlas, region.id),
		numbers: numbersFor(atlas, region.id),
		flagSources: sourceLines(
			atlas.references,
			flags.flatMap(({ sources }) => sources)
		),
		unreviewed: flags.some(({ review }) => review.status === 'unreviewed'),
		noMuscles: whyNoMuscles(atlas, region) ?? null,
		muscles: musclesSaidToReferTo(atlas, region).map(({ id, name, about }) => ({
			id,
			name: name.en,
			la: name.la,
			about
		})),
		views: figureViews(body, emptyDrawing(body.surface.id), {
			most: 1,
			zones: sides.map((side) => ({
				region: region.id,
				extent: 'essential',
				...(side ? { side } : {})
			}))
		})
	};
};
