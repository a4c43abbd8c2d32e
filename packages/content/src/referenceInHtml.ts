import type { Reference } from '@palpate/anatomy';

/**
 * A work as a numbered note tells it: who, when, what, where, and how much of it anybody here has seen.
 * HTML, escaped, without the list item around it.
 */
export function referenceInHtml(work: Reference): string {
	const who = escapeHtml([authorsOf(work), yearOf(work)].filter(Boolean).join(' '));
	const where = inWhat(work);
	return [
		`${who ? `${who}. ` : ''}<cite>${escapeHtml(work.title)}</cite>`,
		where ? `, ${escapeHtml(where)}` : '',
		`. ${link(work)}${seenInWords(work)}`
	].join('');
}

function link({ DOI, URL: address }: Reference): string {
	if (DOI)
		return `<a href="https://doi.org/${escapeHtml(DOI)}" rel="noreferrer">doi:${escapeHtml(DOI)}</a>. `;
	return address
		? `<a href="${escapeHtml(address)}" rel="noreferrer">${escapeHtml(new URL(address).hostname)}</a>. `
		: '';
}

/** "Simons, Travell & Simons"; more than three are the first "and others". */
function authorsOf({ author, editor, publisher }: Reference): string {
	const names = (author ?? editor ?? []).map((one) => ('family' in one ? one.family : one.literal));
	if (names.length === 0) return publisher ?? '';
	if (names.length > 3) return `${names[0]} and others`;
	return names.length === 1 ? `${names[0]}` : `${names.slice(0, -1).join(', ')} & ${names.at(-1)}`;
}

const yearOf = ({ issued }: Reference): string => String(issued?.['date-parts'][0][0] ?? '');

function inWhat(work: Reference): string {
	const place = work['container-title'] ?? work.publisher ?? '';
	if (place === '' || place === authorsOf(work)) return work.number ?? '';
	const issue = work.issue ? `(${work.issue})` : '';
	const at = work.page ?? work.number;
	const pages = at ? `:${at}` : '';
	return work.volume
		? `${place} ${work.volume}${issue}${pages}`
		: [place, at].filter(Boolean).join(' ');
}

const thing: Readonly<Record<Reference['type'], string>> = {
	'article-journal': 'paper',
	book: 'book',
	chapter: 'chapter',
	report: 'report',
	webpage: 'page',
	legal_case: 'decision'
};

function seenInWords({ seen, type }: Reference): string {
	if (seen === 'full-text') return `We have read the whole ${thing[type]}.`;
	if (seen === 'not-opened') return `We have not opened this ${thing[type]} ourselves.`;
	return type === 'article-journal'
		? 'We have read its summary, not the whole paper.'
		: `We have read part of this ${thing[type]}.`;
}

export const escapeHtml = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
