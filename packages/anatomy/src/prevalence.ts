import * as v from 'valibot';
import { review } from './citation.ts';
import { muscleId, quote, seenOfCase, share } from './validationCase.ts';
import { id, words } from './words.ts';

/** How often trigger points were found in a muscle, in one group of people. */
export const prevalence = v.pipe(
	v.strictObject({
		id,
		/** key of content/references.json */
		ref: id,
		seen: seenOfCase,
		quote,
		/** whom it tells of, in plain words */
		condition: words,
		/** ids of places or regions where that condition hurts; none for people without pain */
		pain: v.array(id),
		/** people or, where `of` says so, limbs; absent when the part seen does not say */
		n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
		of: v.picklist(['people', 'limbs', 'studies']),
		muscle: muscleId,
		/** as the authors sort trigger points; `any` where they do not */
		points: v.picklist(['active', 'latent', 'any']),
		/** of a review that gives a span, the lowest and the highest study */
		share: v.union([share, v.strictObject({ from: share, to: share })]),
		/** what makes it doubtful */
		not: v.optional(words)
	}),
	v.check(
		(it) => typeof it.share === 'number' || it.share.from <= it.share.to,
		'a span begins with the lower share'
	)
);

export type Prevalence = Readonly<v.InferOutput<typeof prevalence>>;

/** content/atlas/prevalence.json: what priors may be set from. */
export const prevalenceFile = v.pipe(
	v.strictObject({ review, note: words, entries: v.pipe(v.array(prevalence), v.minLength(1)) }),
	v.check(
		({ entries }) => new Set(entries.map((it) => it.id)).size === entries.length,
		'two entries have the same id'
	)
);

export type PrevalenceFile = Readonly<v.InferOutput<typeof prevalenceFile>>;

/** The middle of a span, or the share itself. */
export const middleShare = ({ share }: Pick<Prevalence, 'share'>): number =>
	typeof share === 'number' ? share : (share.from + share.to) / 2;
