import * as v from 'valibot';
import { citation, review } from './citation.ts';
import { helplineId } from './helpline.ts';
import { id, words } from './words.ts';

/**
 * How soon a "yes" needs somebody: A 111 now; B emergency department or doctor today; C a doctor in
 * the next days; D no self-care, ask the practitioner first.
 */
export const tier = v.picklist(['A', 'B', 'C', 'D']);

/** A safety question, asked before any muscle is named. */
export const redFlag = v.strictObject({
	id,
	/** one plain question to answer with yes or no */
	question: v.pipe(words, v.endsWith('?'), v.maxLength(320)),
	tier,
	/** the marked places that call for the question, or every one */
	regions: v.union([v.literal('any'), v.pipe(v.array(id), v.minLength(1))]),
	/** what the doctor would want to rule out, in a sentence */
	why: words,
	/** what to do now, in a kind sentence or two */
	action: words,
	/** ids of helplines, the first the one to call */
	numbers: v.pipe(v.array(helplineId), v.minLength(1)),
	sources: v.pipe(v.array(citation), v.minLength(1)),
	review
});

export type RedFlag = Readonly<v.InferOutput<typeof redFlag>>;
export type Tier = v.InferOutput<typeof tier>;

/** content/atlas/red-flags.json, in the order of asking within a tier. */
export const redFlagsFile = v.pipe(v.array(redFlag), v.minLength(1));
