import type { Citation, Reference, Review } from '@palpate/anatomy';

/** One source as a reader needs it: what it is, and how much of it anybody here has seen. */
export interface SourceLine {
	readonly key: string;
	/** "Said to be described in" or nothing */
	readonly before: string;
	/** "Simons, Travell & Simons 1999" */
	readonly who: string;
	readonly title: string;
	/** journal, volume or publisher, and the chapter where one is named */
	readonly where: string;
	/** an address to look it up at */
	readonly href?: string;
	/** how it was seen: ends the sentence, or is one of its own */
	readonly seen: string;
}

/** @throws when the reference is not in the atlas, which its check has ruled out */
export function sourceLine(
	references: Readonly<Record<string, Reference>>,
	cited: Citation
): SourceLine {
	const work = Object.hasOwn(references, cited.ref) ? references[cited.ref] : undefined;
	if (!work) throw new Error(`unknown reference ${cited.ref}`);
	const href = work.DOI ? `https://doi.org/${work.DOI}` : work.URL;
	return {
		key: `${cited.ref} ${cited.at ?? ''}`,
		before: cited.basis === 'general-knowledge' ? 'Said to be described in' : '',
		who: [authorsOf(work), yearOf(work)].filter(Boolean).join(' '),
		title: work.title,
		where: [inWhat(work), cited.at].filter(Boolean).join(', '),
		...(href ? { href } : {}),
		seen: seenInWords(cited, work)
	};
}

/** Each source once, in the order of first mention. */
export function sourceLines(
	references: Readonly<Record<string, Reference>>,
	citations: readonly Citation[]
): readonly SourceLine[] {
	const lines = citations.map((cited) => sourceLine(references, cited));
	return [...new Map(lines.map((line) => [line.key, line])).values()];
}

/** "Simons, Travell & Simons", "Lu et al.", or the publisher of a page without an author. */
export function authorsOf({ author, editor, publisher }: Reference): string {
	const names = (author ?? editor ?? []).map((one) => ('family' in one ? one.family : one.literal));
	if (names.length === 0) return publisher ?? '';
	if (names.length > 3) return `${names[0]} et al.`;
	return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;
}

/** "Quintner, Bove & Cohen 2015" */
export const shortName = (work: Reference): string =>
	[authorsOf(work), yearOf(work)].filter(Boolean).join(' ');

const yearOf = ({ issued }: Reference): string => String(issued?.['date-parts'][0][0] ?? '');

function inWhat(work: Reference): string {
	const pages = work.page ? `:${work.page}` : '';
	const volume = work.volume ? ` ${work.volume}${work.issue ? `(${work.issue})` : ''}${pages}` : '';
	const place = work['container-title'] ?? work.publisher ?? '';
	return place === authorsOf(work) ? '' : `${place}${volume}`;
}

const thing: Readonly<Record<Reference['type'], string>> = {
	'article-journal': 'paper',
	book: 'book',
	chapter: 'chapter',
	report: 'report',
	webpage: 'page',
	legal_case: 'decision'
};

function seenInWords({ seen, basis }: Citation, { type }: Reference): string {
	const what = thing[type];
	if (seen === 'not-opened') return `, not checked against the ${what}.`;
	const part =
		seen === 'abstract'
			? type === 'article-journal'
				? 'its summary'
				: 'part of it'
			: 'the whole of it';
	return basis === 'read'
		? `. We have read ${part}.`
		: `. We have read ${part}, but not compared this with it.`;
}

/** Whether a clinician has checked what stands here. */
export const reviewInWords = (review: Review): string =>
	review.status === 'reviewed'
		? `Reviewed by ${review.by}, ${review.on}.`
		: 'Not yet reviewed by a clinician.';
