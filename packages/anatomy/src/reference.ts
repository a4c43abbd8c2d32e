import * as v from 'valibot';
import { seen } from './citation.ts';
import { day, id, words } from './words.ts';

const name = v.union([
	v.strictObject({ family: words, given: v.optional(words) }),
	v.strictObject({ literal: words })
]);

const dateParts = v.strictObject({
	'date-parts': v.tuple([
		v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), v.maxLength(3))
	])
});

/** One work, as CSL-JSON, with what we opened of it and when. */
export const reference = v.pipe(
	v.strictObject({
		id,
		type: v.picklist(['article-journal', 'book', 'chapter', 'report', 'webpage', 'legal_case']),
		title: words,
		author: v.optional(v.pipe(v.array(name), v.minLength(1))),
		editor: v.optional(v.pipe(v.array(name), v.minLength(1))),
		issued: v.optional(dateParts),
		accessed: v.optional(dateParts),
		'container-title': v.optional(words),
		volume: v.optional(words),
		issue: v.optional(words),
		page: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z]?\d+([-–][A-Za-z]?\d+)?$/))),
		edition: v.optional(words),
		publisher: v.optional(words),
		'publisher-place': v.optional(words),
		number: v.optional(words),
		DOI: v.optional(
			v.pipe(v.string(), v.regex(/^10\.\d{4,9}\/[^\s"<>]+$/, 'a DOI begins 10. and has no address'))
		),
		PMID: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'a PMID is digits'))),
		ISBN: v.optional(v.pipe(v.string(), v.check(isIsbn, 'the check digit of this ISBN is wrong'))),
		URL: v.optional(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
		/** the most that was opened; no citation may claim more */
		seen,
		/** when and how the details above were compared with the work or its record, in plain words */
		checked: v.optional(v.strictObject({ date: day, how: words }))
	}),
	v.check(
		(r) => r.seen === 'not-opened' || r.checked !== undefined,
		'an opened work says when and how in "checked"'
	)
);

export type Reference = Readonly<v.InferOutput<typeof reference>>;

/** content/references.json: every cited work once, by key. */
export const referencesFile = v.pipe(
	v.record(id, reference),
	v.check(
		(all) => Object.entries(all).every(([key, work]) => key === work.id),
		'each work has its key as id'
	)
);

/** ISBN-10 or ISBN-13 with a right check digit, hyphens allowed. */
export function isIsbn(text: string): boolean {
	const digits = text.replaceAll('-', '');
	if (/^\d{13}$/.test(digits)) {
		const sum = [...digits].reduce((total, d, i) => total + Number(d) * (i % 2 ? 3 : 1), 0);
		return sum % 10 === 0;
	}
	if (!/^\d{9}[\dX]$/.test(digits)) return false;
	const value = (d: string) => (d === 'X' ? 10 : Number(d));
	return [...digits].reduce((total, d, i) => total + value(d) * (10 - i), 0) % 11 === 0;
}
