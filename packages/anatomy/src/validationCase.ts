import * as v from 'valibot';
import { review } from './citation.ts';
import { isMuscleId } from './muscleIds.ts';
import { day, id, words } from './words.ts';

const side = v.picklist(['left', 'right']);

/** A share of people (or of what the entry counts), 0 to 1. */
export const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

export const muscleId = v.pipe(
	v.string(),
	v.check((value) => isMuscleId(value), 'is no muscle of muscleIds.ts')
);

/** The authors' own words, as they stood on what was opened; `[...]` marks what is left out. */
export const quote = v.pipe(
	v.string(),
	v.regex(/^\S(.*\S)?$/s, 'a quote is empty or has blanks at an end'),
	v.maxLength(300, 'a quote has at most 300 characters')
);

/** What was opened: the abstract, or a part of the text. Nothing here was read whole. */
export const seenOfCase = v.picklist(['abstract', 'extract']);

const pain = v.strictObject({
	/** id of a place or, where the source says no more, of a region */
	place: id,
	/** absent on the midline and where no side is told; both sides are two entries */
	side: v.optional(side),
	/** how the source's words became this place */
	note: v.optional(words)
});

const muscle = v.strictObject({
	/** a muscle, a part of one or a group; a group stands for any of its parts */
	id: muscleId,
	role: v.picklist(['responsible', 'also-found']),
	side: v.optional(side),
	/** of the people, how many had it, as printed */
	share: v.optional(share)
});

/**
 * What a publication says of somebody's pain and of the muscles found responsible: the place is
 * what an inference is given, the muscles are what it should answer. Never used to set a weight.
 */
export const validationCase = v.pipe(
	v.strictObject({
		id,
		/** key of content/references.json */
		ref: id,
		/** of one person or a few; of a group described together; of pain that was made */
		kind: v.picklist(['case-report', 'population', 'experiment']),
		seen: seenOfCase,
		quote,
		pain: v.pipe(v.array(pain), v.minLength(1)),
		muscles: v.pipe(v.array(muscle), v.minLength(1)),
		/** how many people it tells of; absent when one */
		n: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2))),
		/** what was counted: trigger points said to be active, any, or pain that pressing brought back */
		found: v.optional(v.picklist(['active', 'any', 'reproduced'])),
		/** what makes it doubtful */
		not: v.optional(words)
	}),
	v.check(
		(it) => it.muscles.some(({ role }) => role === 'responsible'),
		'a case names a muscle found responsible'
	),
	v.check(
		(it) => it.found !== undefined || it.muscles.every((one) => one.share === undefined),
		'a share says in "found" what was counted'
	),
	v.check(
		(it) => isDistinct(it.pain.map((one) => `${one.place} ${one.side}`)),
		'a place is named twice'
	),
	v.check(
		(it) => isDistinct(it.muscles.map((one) => `${one.id} ${one.side}`)),
		'a muscle is named twice'
	)
);

export type ValidationCase = Readonly<v.InferOutput<typeof validationCase>>;

const search = v.strictObject({
	query: words,
	/** which store of public pages was asked */
	corpus: words,
	date: day,
	/** what came, in a few words */
	found: words,
	/** what was taken from it, or why nothing was */
	used: words
});

/** content/atlas/validation-cases.json */
export const validationCasesFile = v.pipe(
	v.strictObject({
		review,
		/** how words became places, and what a case is */
		note: words,
		cases: v.pipe(v.array(validationCase), v.minLength(1)),
		searchLog: v.pipe(v.array(search), v.minLength(1))
	}),
	v.check((file) => isDistinct(file.cases.map((it) => it.id)), 'two cases have the same id')
);

export type ValidationCases = Readonly<v.InferOutput<typeof validationCasesFile>>;

const isDistinct = (names: readonly string[]) => new Set(names).size === names.length;
