import * as v from 'valibot';

/** Plain English in kebab-case, because people read ids in addresses and answers. */
export const id = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'an id is plain English in kebab-case'),
	v.maxLength(48, 'an id has at most 48 characters')
);

/** Words for a reader: not empty, no stray blanks, no em dash (the house writes full sentences). */
export const words = v.pipe(
	v.string(),
	v.regex(/^\S(.*\S)?$/s, 'text is empty or has blanks at an end'),
	v.regex(/^[^\u2014]*$/, 'text has an em dash: write two sentences')
);

/**
 * Whether something that was written has such a member: with it a schema that allows several shapes
 * chooses the one that was meant, so that a mistake is told with its path.
 */
export const has = (written: unknown, member: string): boolean =>
	typeof written === 'object' && written !== null && member in written;

/** A day, as in 2026-11-25. */
export const day = v.pipe(v.string(), v.isoDate('a day is written as 2026-11-25'));
