import {
	type Atlas,
	allHelps,
	backingsOf,
	filled,
	listOf,
	type Muscle,
	type Place,
	placesOfRegion,
	type Reference,
	type Region,
	rankable,
	regionZones,
	rootsInWords,
	type TriggerPoint
} from '@palpate/anatomy';

/** A place, its finer places, and whether muscles are named for it. The answer's schema picks what is shown. */
export const regionView = (atlas: Atlas, places: readonly Place[], region: Region) => ({
	...region,
	places: placesOfRegion(places, region.id),
	ranked: rankable(atlas, region.id)
});

/** A muscle as version 1 shows it, with the works that it cites. */
export const muscleView = (atlas: Atlas, muscle: Muscle) => ({
	id: muscle.id,
	name: { en: muscle.name.en, la: muscle.name.la },
	side: muscle.side,
	bodyArea: muscle.bodyArea,
	about: muscle.about,
	innervation: [
		...new Set(muscle.innervation.flatMap(({ nerve, roots }) => [nerve, rootsInWords(roots)]))
	],
	action: muscle.action,
	depth: muscle.depth,
	triggerPoints: muscle.triggerPoints.map((point) => pointView(atlas, point)),
	loads: listOf(muscle.loads).map(({ says }) => says),
	notices: listOf(muscle.notices).map(({ says }) => says),
	helps: allHelps(muscle).map(({ what, how, grade, sources }) => ({
		what,
		how,
		evidence: grade,
		sources: sources.cites
	})),
	selfCare: filled(muscle.selfCare) ?? notWrittenYet,
	alsoThinkOf: listOf(muscle.mimics).map(({ says }) => says),
	cautions: muscle.cautions.map(({ says }) => says),
	references: [...new Set(citedBy(muscle))].flatMap((ref) => {
		const work = atlas.references[ref];
		return work ? [referenceView(work)] : [];
	})
});

/** Version 1 knows no muscle without a word on self-care: no steps is the safe one. */
const notWrittenYet = {
	kind: 'not-for-self-treatment',
	reason: 'No steps have been written for this muscle yet.'
} as const;

const pointView = (atlas: Atlas, { id, where, over, refersTo, sources, review }: TriggerPoint) => ({
	id,
	where,
	over,
	refersTo: regionZones(refersTo, atlas),
	evidence: sources.evidence === 'expert-observation' ? 'expert-observation' : 'tested',
	sources: sources.cites,
	disputedBy: sources.disputedBy,
	review
});

const citedBy = (muscle: Muscle): readonly string[] =>
	backingsOf(muscle).flatMap(({ backing }) =>
		[...backing.cites, ...backing.disputedBy].map(({ ref }) => ref)
	);

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
