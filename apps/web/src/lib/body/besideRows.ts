/** What a comparison says of one of two muscles: the same names in the same order for both. */
export type BesideRows = readonly (readonly [name: string, says: string])[];

/** More names than that help nobody. */
const mostNamed = 5;

/** "the eyebrow; the temple; 4 places more" */
export function namedInShort(names: Iterable<string>): string {
	const all = [...new Set(names)];
	const more = all.length - mostNamed;
	return (more > 1 ? [...all.slice(0, mostNamed), `${more} places more`] : all).join('; ');
}

export const nothingWritten = 'We have nothing written yet.';
