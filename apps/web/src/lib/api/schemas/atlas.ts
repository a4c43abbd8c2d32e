// Places and muscles.
import * as v from 'valibot';
import { id, text } from './common.ts';

const place = v.object({
	id,
	name: v.string(),
	la: v.optional(text('Terminologia Anatomica, where it has a term for the place.')),
	midline: v.pipe(v.boolean(), v.description('On the middle of the body, so without a side.'))
});

export const region = v.object({
	id,
	name: v.string(),
	la: v.optional(text('Terminologia Anatomica, where it has a term for the place.')),
	area: v.picklist(['head-neck', 'shoulder-arm', 'chest-belly', 'back', 'hip-leg', 'foot']),
	view: v.pipe(v.picklist(['front', 'back']), v.description('The picture it is picked on.')),
	midline: v.pipe(v.boolean(), v.description('On the middle of the body, so without a side.')),
	synonyms: v.array(v.string()),
	ranked: v.pipe(
		v.boolean(),
		v.description('Whether muscles are named for it; false until it has safety questions.')
	),
	neverPress: v.optional(text('Why the place is never pressed by the person.')),
	noRankingBecause: v.optional(text('Why no muscles are named for it.')),
	places: v.pipe(
		v.array(place),
		v.description('The finer places of the skin that it is divided into, as drawings know them.')
	)
});

export const citation = v.object({
	ref: v.pipe(v.string(), v.description('Id of a work under "references".')),
	at: v.optional(v.string()),
	seen: v.pipe(
		v.picklist(['full-text', 'abstract', 'not-opened']),
		v.description('How much of the work was opened; one that was not vouches for nothing.')
	),
	basis: v.pipe(
		v.picklist(['read', 'general-knowledge']),
		v.description('general-knowledge: said to be described there, not checked against the work.')
	)
});

export const review = v.pipe(
	v.object({
		status: v.picklist(['unreviewed', 'reviewed']),
		by: v.optional(v.string()),
		on: v.optional(v.string())
	}),
	v.description('Whether a clinician has checked the record.')
);

export const muscleSummary = v.object({
	id,
	name: v.object({ en: v.string(), la: v.string() }),
	bodyArea: v.string(),
	about: v.string()
});

const triggerPoint = v.object({
	id: v.string(),
	where: v.string(),
	over: text('Id of the place that covers it.'),
	refersTo: v.pipe(
		v.array(
			v.object({
				region: text('Id of a place.'),
				extent: v.pipe(
					v.picklist(['essential', 'spillover']),
					v.description('essential: said to be felt by most; spillover: by some.')
				),
				weight: v.pipe(
					v.number(),
					v.minValue(0),
					v.maxValue(1),
					v.description('How strongly the place belongs to the pattern: our own estimate.')
				),
				side: v.optional(
					v.pipe(
						v.picklist(['same', 'opposite', 'midline']),
						v.description('Seen from the muscle; same when absent.')
					)
				)
			})
		),
		v.description('Where pain is said to be felt from it.')
	),
	evidence: v.picklist(['expert-observation', 'tested']),
	sources: v.array(citation),
	disputedBy: v.array(citation),
	review
});

const reference = v.object({
	id: v.string(),
	type: v.string(),
	title: v.string(),
	authors: v.array(v.string()),
	year: v.optional(v.number()),
	in: v.optional(text('The journal or book it stands in.')),
	publisher: v.optional(v.string()),
	doi: v.optional(v.string()),
	isbn: v.optional(v.string()),
	url: v.optional(v.string()),
	seen: v.picklist(['full-text', 'abstract', 'not-opened'])
});

export const muscleRecord = v.object({
	...muscleSummary.entries,
	side: v.picklist(['paired', 'midline']),
	innervation: v.array(v.string()),
	action: v.string(),
	depth: v.picklist(['superficial', 'partly-covered', 'deep', 'internal']),
	triggerPoints: v.array(triggerPoint),
	loads: v.pipe(v.array(v.string()), v.description('What tends to load it.')),
	notices: v.pipe(v.array(v.string()), v.description('What people tend to notice.')),
	helps: v.array(
		v.object({
			what: v.string(),
			how: v.string(),
			evidence: v.picklist(['good-evidence', 'some-evidence', 'expert-opinion', 'disputed']),
			sources: v.array(citation)
		})
	),
	selfCare: v.pipe(
		v.object({
			kind: v.picklist(['steps', 'not-for-self-treatment']),
			steps: v.optional(v.array(v.string())),
			stopIf: v.optional(v.string()),
			reason: v.optional(v.string())
		}),
		v.description('Never show steps where an answer of pain/explain says selfCare: false.')
	),
	alsoThinkOf: v.array(v.string()),
	cautions: v.array(v.string()),
	references: v.pipe(v.array(reference), v.description('The works that are cited above.'))
});
