import { ok } from '@palpate/base';
import { muscleView, triggerPointView } from './muscleView.ts';
import type { operations } from './operations.ts';
import { byId, type PageQuery, pageOf } from './paging.ts';
import { makeProblem } from './problem.ts';
import { type Asked, refuseFields, refuseWith } from './serve.ts';
import { regionView } from './views.ts';

/** The same for every list. */
type AskedPage = Pick<Asked<typeof operations.listRegions>, 'locals' | 'query'>;

export const listRegions = ({ locals, query }: AskedPage) => {
	const { atlas, places } = locals.content;
	return answerPage(
		atlas.regions.map((region) => regionView(atlas, places, region)),
		query
	);
};

export const listMuscles = ({ locals, query }: AskedPage) =>
	answerPage(
		locals.content.atlas.muscles.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
		query
	);

export const listServices = ({ locals, query }: AskedPage) =>
	answerPage(locals.clinic.services, query);

export const listPractitioners = ({ locals, query }: AskedPage) =>
	answerPage(locals.clinic.practitioners, query);

export function getMuscle({ locals, params }: Asked<typeof operations.getMuscle>) {
	const { atlas } = locals.content;
	const muscle = atlas.muscles.find(({ id }) => id === params.id);
	if (!muscle)
		return refuseWith(
			makeProblem(404, 'no-such-muscle', 'There is no such muscle. See /api/v1/muscles.')
		);
	return ok({ body: muscleView(locals.content, muscle) });
}

export function getTriggerPoint({ locals, params }: Asked<typeof operations.getTriggerPoint>) {
	const { content } = locals;
	const [muscleId, pointId, ...more] = (params.id ?? '').split(':');
	const muscle = content.atlas.muscles.find(({ id }) => id === muscleId);
	const point = muscle?.triggerPoints.find(({ id }) => id === pointId);
	if (!muscle || !point || more.length > 0)
		return refuseWith(
			makeProblem(
				404,
				'no-such-trigger-point',
				'There is no such trigger point. Its id is that of the muscle and that of its point, as infraspinatus:trp1.'
			)
		);
	return ok({ body: triggerPointView(content, muscle, point) });
}

function answerPage(items: readonly { readonly id: string }[], query: PageQuery) {
	const page = pageOf(items, query, byId);
	return page.ok ? ok({ body: page.value }) : refuseFields([page.error.field]);
}
