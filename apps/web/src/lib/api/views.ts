import {
	type Atlas,
	type Backing,
	type Citation,
	type Place,
	placesOfRegion,
	type Reference,
	type Region,
	rankable
} from '@palpate/anatomy';
import { sourceLine } from '#lib/body/sources.ts';

/** A place, its finer places, and whether muscles are named for it. The answer's schema picks what is shown. */
export const regionView = (atlas: Atlas, places: readonly Place[], region: Region) => ({
	...region,
	places: placesOfRegion(places, region.id),
	ranked: rankable(atlas, region.id)
});

/** Who says so, on what kind of evidence, and who doubts it. */
export const backingView = (
	atlas: Pick<Atlas, 'references'>,
	{ evidence, cites, disputedBy }: Backing
) => ({
	evidenceClass: evidence,
	sources: cites.map((cited) => citationView(atlas, cited)),
	disputedBy: disputedBy.map((cited) => citationView(atlas, cited))
});

/** "Said to be described in Simons, Travell & Simons 1999, chapter 22, not checked against the book." */
function citationView({ references }: Pick<Atlas, 'references'>, cited: Citation) {
	const { before, who, title, seen } = sourceLine(references, cited);
	const what = [who || title, cited.at].filter(Boolean).join(', ');
	return { ...cited, says: [before, `${what}${seen}`].filter(Boolean).join(' ') };
}

/** The works that are cited, each once. */
export const referencesView = (
	{ references }: Pick<Atlas, 'references'>,
	backings: readonly Backing[]
) =>
	[
		...new Set(
			backings.flatMap(({ cites, disputedBy }) => [...cites, ...disputedBy].map(({ ref }) => ref))
		)
	].flatMap((ref) => {
		const work = references[ref];
		return work ? [referenceView(work)] : [];
	});

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
