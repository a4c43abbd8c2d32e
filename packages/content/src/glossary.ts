import { citation, type Reference } from '@palpate/anatomy';
import * as v from 'valibot';
import type { ContentReader } from './readJson.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const id = v.pipe(
	v.string(),
	v.regex(/^[a-z]+(-[a-z]+)*$/, 'an id is plain English in kebab-case')
);

/** A term of the field, in words for anybody. */
const term = v.strictObject({
	/** for `/glossary#id` */
	id,
	term: words,
	means: words,
	/** ids of terms that belong beside it */
	seeAlso: v.optional(v.array(id), []),
	sources: v.optional(v.array(citation), []),
	/** who doubts that there is such a thing */
	disputedBy: v.optional(v.array(citation), [])
});

export type Term = Readonly<v.InferOutput<typeof term>>;

/** content/glossary.json */
export const glossaryFile = v.pipe(v.array(term), v.minLength(1));

/** The terms from A to Z. What is wrong goes to the reader's problems. */
export function readGlossary(
	reader: ContentReader,
	references: Readonly<Record<string, Reference>>
): readonly Term[] {
	const terms = reader.read('glossary.json', glossaryFile)?.value ?? [];
	reader.problems.push(
		...glossaryProblems(terms, references).map((what) => `content/glossary.json, ${what}`)
	);
	return terms.toSorted((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** What the schema cannot see: ids used twice, terms and works that are not there. */
export function glossaryProblems(
	terms: readonly Term[],
	references: Readonly<Record<string, Reference>>
): readonly string[] {
	const ids = terms.map((one) => one.id);
	return terms.flatMap((one, i) => [
		...(ids.indexOf(one.id) < i ? [`${one.id}: the id is used twice`] : []),
		...one.seeAlso
			.filter((other) => !ids.includes(other))
			.map((other) => `${one.id}, seeAlso: there is no term ${other}`),
		...[...one.sources, ...one.disputedBy]
			.filter(({ ref }) => !Object.hasOwn(references, ref))
			.map(({ ref }) => `${one.id}: references.json has no work ${ref}`)
	]);
}
