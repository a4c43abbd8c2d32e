import * as v from 'valibot';
import { day, has, words } from './words.ts';

/** Why a field of a record has nothing in it. The report counts them. */
export const emptyReason = v.picklist([
	/** looked for, and no source says anything */
	'no-source-found',
	/** the sources contradict each other, so that none is followed */
	'sources-disagree',
	/** the muscle has no such thing */
	'not-applicable',
	/** only in an outline */
	'not-written-yet'
]);

export type EmptyReason = v.InferOutput<typeof emptyReason>;

export const empty = v.strictObject({ empty: emptyReason, why: v.optional(words) });

export interface Empty {
	readonly empty: EmptyReason;
	readonly why?: string | undefined;
}

/** "Searched, none found": a whole answer for what few have studied. */
export const noneFound = v.strictObject({
	found: v.literal('none'),
	/** where and with what words */
	searched: words,
	date: day
});

export type NoneFound = Readonly<v.InferOutput<typeof noneFound>>;

/** A field of a record, or why it is empty. */
export type Field<T> = T | Empty;

/** The same for what may have been searched for and not been found. */
export type Searched<T> = T | NoneFound | Empty;

export const isEmpty = (field: unknown): field is Empty => has(field, 'empty');

export const isNoneFound = (field: unknown): field is NoneFound => has(field, 'found');

/**
 * The schema of a field that may be empty. It looks at what was written before it chooses, so that a
 * mistake is told of what was meant, with its path; a plain union could only say that none fits.
 */
export const orEmpty = <T extends v.GenericSchema>(of: T) =>
	v.lazy((input): T | typeof empty => (isEmpty(input) ? empty : of));

/** The same for a field that may have been searched for and not been found. */
export const orAbsent = <T extends v.GenericSchema>(of: T) =>
	v.lazy((input): T | typeof empty | typeof noneFound => {
		if (isNoneFound(input)) return noneFound;
		return isEmpty(input) ? empty : of;
	});

/** What stands in a field; undefined when it is empty or nothing was found. */
export const filled = <F>(field: F): Exclude<F, Empty | NoneFound> | undefined =>
	isEmpty(field) || isNoneFound(field) ? undefined : (field as Exclude<F, Empty | NoneFound>);

/** What stands in a list; none when it is empty or nothing was found. */
export const listOf = <T>(field: Searched<readonly T[]>): readonly T[] => filled(field) ?? [];

export const notWritten: Empty = { empty: 'not-written-yet' };
