import { regionZones } from '@palpate/anatomy';
import { emptyDrawing } from '@palpate/drawing';
import { error } from '@sveltejs/kit';
import { whoTreats, zonesOf } from '#lib/body/candidates.ts';
import { fibresToShow } from '#lib/body/fibrePaths.server.ts';
import { figureViews } from '#lib/body/figureViews.server.ts';
import { muscleAreaName } from '#lib/body/muscleAreas.ts';
import { alikeTo } from '#lib/body/muscleComparison.ts';
import { musclePage } from '#lib/body/musclePage.ts';
import type { PageServerLoad } from './$types';

/** One muscle for reading. Self-care is not on it: that comes after the safety questions. */
export const load: PageServerLoad = ({ locals, params }) => {
	const { atlas, body, shapes } = locals.content;
	const muscle = atlas.muscles.find(({ id }) => id === params.id);
	if (!muscle) error(404, 'There is no such muscle here');
	return {
		id: muscle.id,
		name: muscle.name.en,
		la: muscle.name.la,
		about: muscle.about,
		area: muscleAreaName(muscle.bodyArea),
		record: musclePage(atlas, muscle),
		views: figureViews(body, emptyDrawing(body.surface.id), {
			zones: zonesOf(atlas, muscle, 'right'),
			fibres: fibresToShow(locals.content, muscle.id)
		}),
		lies: shapes.find(({ id }) => id === muscle.id)?.layer ?? 'deep',
		essential: [
			...new Set(
				muscle.triggerPoints.flatMap(({ refersTo }) =>
					regionZones(refersTo, atlas)
						.filter(({ extent }) => extent === 'essential')
						.map(({ region }) => region)
				)
			)
		],
		alike: alikeTo(atlas, muscle).map(({ id, name }) => ({ id, name: name.en })),
		who: whoTreats(locals.clinic)
	};
};
