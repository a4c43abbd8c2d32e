import type { Support } from '@palpate/content';

/** The mark that shows how well something is supported: what it rests on, or how good the evidence is. */
export type SupportMark =
	| { readonly basis: 'measured' | 'modelled' | 'idea' }
	| { readonly grade: 'good' | 'some' | 'expert' | 'disputed' };

const marks = {
	measured: { basis: 'measured' },
	modelled: { basis: 'modelled' },
	'an idea': { basis: 'idea' },
	'good evidence': { grade: 'good' },
	'some evidence': { grade: 'some' },
	'expert opinion': { grade: 'expert' },
	disputed: { grade: 'disputed' }
} as const satisfies Record<Support, SupportMark>;

export const markFor = (support: Support): SupportMark => marks[support];

/** What an article says after the mark: ", in one small study." becomes "In one small study." */
export function afterMark(html: string): string {
	const rest = html.replace(/^[,.]\s*/, '');
	return rest.charAt(0).toUpperCase() + rest.slice(1);
}
