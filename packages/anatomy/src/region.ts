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

/** The name inside a sentence: "the side of the neck". */
export function regionInSentence(place: Pick<Region, 'name'>): string {
	return `the ${place.name.charAt(0).toLowerCase()}${place.name.slice(1)}`;
}
