import * as v from 'valibot';
import { day, id, words } from './words.ts';

/** How much of a source somebody of this project has opened; an extract counts as `abstract`. */
export const seen = v.picklist(['full-text', 'abstract', 'not-opened']);

const pageLocator = /\b(p|pp|page|pages)\b\.?\s*\d/i;

/**
 * Points a claim at a work in references.json.
 *
 * `basis: read` says that the claim was compared with what was opened; `general-knowledge` says that
 * it was not, and pages then show "said to be described in …, not checked against the book". A page
 * number is only believed from somebody who had the page: it needs `seen: full-text`.
 */
export const citation = v.pipe(
	v.strictObject({
		ref: id,
		at: v.optional(words),
		seen,
		basis: v.picklist(['read', 'general-knowledge'])
	}),
	v.check(
		(c) => c.seen === 'full-text' || !pageLocator.test(c.at ?? ''),
		'a page number needs seen: full-text'
	),
	v.check(
		(c) => c.seen !== 'not-opened' || c.basis === 'general-knowledge',
		'a source that was not opened can only be general-knowledge'
	)
);

export type Citation = Readonly<v.InferOutput<typeof citation>>;
export type Seen = Citation['seen'];

/** Whether a clinician has checked a record. Pages show it either way. */
export const review = v.variant('status', [
	v.strictObject({ status: v.literal('unreviewed') }),
	v.strictObject({ status: v.literal('reviewed'), by: words, on: day })
]);

export type Review = Readonly<v.InferOutput<typeof review>>;
