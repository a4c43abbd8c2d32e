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
	),
	says: v.optional(
		text(
			'The same in words: "Said to be described in …, not checked against the book." Show it with what it stands behind.'
		)
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
