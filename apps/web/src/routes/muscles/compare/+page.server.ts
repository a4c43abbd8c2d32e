import type { Muscle } from '@palpate/anatomy';
import type { Content } from '@palpate/content';
import { emptyDrawing, viewRaster } from '@palpate/drawing';
import { zonesOf } from '#lib/body/candidates.ts';
import { fibrePath, fibresToShow } from '#lib/body/fibrePaths.server.ts';
import { figureViews, zonesOn } from '#lib/body/figureViews.server.ts';
import { alikeTo, compareMuscles } from '#lib/body/muscleComparison.ts';
import type { PageServerLoad } from './$types';

/** `?one=infraspinatus&other=supraspinatus`: two muscles beside each other, for reading. */
export const load: PageServerLoad = ({ locals, url }) => {
	const { atlas } = locals.content;
	const asked = ['one', 'other'].map((name) => url.searchParams.get(name) ?? '');
	const [one, other] = asked.map((id) => atlas.muscles.find((muscle) => muscle.id === id));
	const two = one && other && one !== other;
	return {
		asked,
		refused: refusalOf(),
		beside: two ? besides(locals.content, one, other) : null,
		alike: one ? alikeTo(atlas, one).map(({ id, name }) => ({ id, name: name.en })) : [],
		first: one ? { id: one.id, name: one.name.en } : null,
		muscles: atlas.muscles
			.map(({ id, name }) => ({ id, name: name.en }))
			.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
	};

	function refusalOf(): string {
		const unknown = [one, other].some((muscle, n) => !muscle && asked[n] !== '');
		if (url.searchParams.has('other') && asked.includes('')) return 'Choose two muscles.';
		if (unknown) return 'There is no muscle of that name here. Choose two from the lists.';
		return one && one === other ? 'These are the same muscle. Choose another one.' : '';
	}
};

/** Both on the right, on the same views and windows, so that only the muscles differ. */
function besides(content: Content, one: Muscle, other: Muscle) {
	const { atlas, body } = content;
	const pair = [one, other].map((muscle) => ({
		muscle,
		zones: zonesOf(atlas, muscle, 'right'),
		fibres: fibresToShow(content, muscle.id)
	}));
	const views = figureViews(body, emptyDrawing(body.surface.id), {
		zones: pair.flatMap(({ zones }) => zones),
		fibres: pair.flatMap(({ fibres }) => fibres),
		most: 2
	});
	const { both, rows } = compareMuscles(atlas, one, other);
	return {
		both,
		pair: pair.map(({ muscle: { id, name }, zones, fibres }, n) => ({
			...{ key: id, name: name.en, href: `/muscles/${id}` },
			rows: rows[n] ?? [],
			views: views.map((view) => ({
				...view,
				zones: zonesOn(view.id, zones),
				fibres: fibrePath(viewRaster(body.surface, view.id), fibres)
			}))
		}))
	};
}
