import * as v from 'valibot';
import { isMuscleId } from './muscleIds.ts';
import { id, words } from './words.ts';

export const area = v.picklist([
	'head-neck',
	'shoulder-arm',
	'chest-belly',
	'back',
	'hip-leg',
	'foot'
]);

/**
 * A named place where people say it hurts. Its id is public (addresses, API) and stays valid for
 * ever; a finer place that comes later names this one as its parent.
 */
export const region = v.pipe(
	v.strictObject({
		id: v.pipe(
			id,
			v.check((value) => !isMuscleId(value), 'a place may not carry the id of a muscle')
		),
		/** as a list shows it, without a side: "Side of the neck" */
		name: words,
		/** Terminologia Anatomica, where it has a clean term for the place */
		la: v.optional(words),
		area,
		/** the picture it is picked on */
		view: v.picklist(['front', 'back']),
		/** on the middle of the body, so without a side */
		midline: v.boolean(),
		/** what people say for it, lower case */
		synonyms: v.array(v.pipe(words, v.regex(/^[^A-Z]*$/, 'synonyms are lower case'))),
		/** the place is never pressed by the person: why, for the reader */
		neverPress: v.optional(words),
		/** no ranking is given here whatever questions exist: why, for the reader */
		noRankingBecause: v.optional(words)
	})
);

export type Region = Readonly<v.InferOutput<typeof region>>;
export type Area = v.InferOutput<typeof area>;

/** content/atlas/regions.json, in the order in which lists show the places. */
export const regionsFile = v.pipe(v.array(region), v.minLength(1));

/** A place's or region's name inside a sentence: "the temple", "above the ear", "the calf (outer half)". */
export function nameInSentence(name: string): string {
	const [head = '', ...tail] = name.split(', ');
	const first = `${head.charAt(0).toLowerCase()}${head.slice(1)}`;
	const bare = saysWhere.test(head) ? first : `the ${first}`;
	return tail.length > 0 ? `${bare} (${tail.join(', ')})` : bare;
}

const saysWhere = /^(Above|Below|Beside|Behind|Between|Under|Along) /;
