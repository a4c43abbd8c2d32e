import {
	type Atlas,
	type Muscle,
	type Place,
	placesOfRegion,
	type Reference,
	type Region,
	rankable
} from '@palpate/anatomy';

/** A place, its finer places, and whether muscles are named for it. The answer's schema picks what is shown. */
export const regionView = (atlas: Atlas, places: readonly Place[], region: Region) => ({
	...region,
	places: placesOfRegion(places, region.id),
	ranked: rankable(atlas, region.id)
});

/** A muscle with the works that it cites. */
export const muscleView = (atlas: Atlas, muscle: Muscle) => ({
	...muscle,
	references: [...new Set(citedBy(muscle))].flatMap((ref) => {
		const work = atlas.references[ref];
		return work ? [referenceView(work)] : [];
	})
});

function citedBy({ triggerPoints, helps }: Muscle): readonly string[] {
	const cited = [
		...triggerPoints.flatMap(({ sources, disputedBy }) => [...sources, ...disputedBy]),
		...helps.flatMap(({ sources }) => sources)
	];
	return cited.map(({ ref }) => ref);
}

function referenceView(work: Reference) {
	const year = work.issued?.['date-parts'][0][0];
	return {
		id: work.id,
		type: work.type,
		title: work.title,
		authors: (work.author ?? work.editor ?? []).map((name) =>
			'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', ')
		),
		...(year ? { year } : {}),
		...(work['container-title'] ? { in: work['container-title'] } : {}),
		...(work.publisher ? { publisher: work.publisher } : {}),
		...(work.DOI ? { doi: work.DOI } : {}),
		...(work.ISBN ? { isbn: work.ISBN } : {}),
		...(work.URL ? { url: work.URL } : {}),
		seen: work.seen
	};
}
