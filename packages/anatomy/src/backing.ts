import * as v from 'valibot';
import { type Citation, citation } from './citation.ts';
import { words } from './words.ts';

/**
 * What kind of evidence stands behind a claim. `textbook` is what anatomy books agree on,
 * `expert-observation` what clinicians wrote down without a test; the others name the kind of study.
 */
export const evidenceClass = v.picklist([
	'textbook',
	'expert-observation',
	'dissection',
	'experiment',
	'imaging',
	'trial',
	'review'
]);

export type EvidenceClass = v.InferOutput<typeof evidenceClass>;

const withoutStudy: readonly EvidenceClass[] = ['textbook', 'expert-observation'];

/** Who says so, on what kind of evidence, and who doubts it. */
export const backing = v.pipe(
	v.strictObject({
		evidence: evidenceClass,
		cites: v.pipe(v.array(citation), v.minLength(1)),
		disputedBy: v.optional(v.array(citation), [])
	}),
	v.check(
		({ evidence, cites }) =>
			withoutStudy.includes(evidence) || cites.some(({ seen }) => seen !== 'not-opened'),
		'a study stands behind a claim only when somebody opened it'
	)
);

export interface Backing {
	readonly evidence: EvidenceClass;
	readonly cites: readonly Citation[];
	readonly disputedBy: readonly Citation[];
}

const sourced = v.strictObject({ says: words, sources: backing });

/** A sentence for a reader; with sources of its own where those of the record do not carry it. */
export const statement = v.lazy((input): typeof words | typeof sourced =>
	typeof input === 'string' ? words : sourced
);

export interface Statement {
	readonly says: string;
	readonly sources: Backing;
}

/** The sentence with its sources. */
export const backed = (one: v.InferOutput<typeof statement>, otherwise: Backing): Statement =>
	typeof one === 'string'
		? { says: one, sources: otherwise }
		: { says: one.says, sources: one.sources };
