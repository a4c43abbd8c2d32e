import type { Quality } from '@palpate/drawing';
import type { Feel } from './edits.ts';

type Patterned = Exclude<Quality, 'ache'> | 'unsaid';

export const patternId = (prefix: string, kind: Patterned, ink: 'dark' | 'light'): string =>
	`${prefix}-${kind}-${ink}`;

/**
 * The pattern that lies over the colour of a mark, as a `fill`. Aching has none: its colour is even.
 * From a strength of 7 the colour is dark, and the pattern light.
 */
export function patternFill(prefix: string, { intensity, quality }: Feel): string {
	if (quality === null)
		return intensity === null ? `url(#${patternId(prefix, 'unsaid', 'dark')})` : 'none';
	if (quality === 'ache') return 'none';
	const ink = intensity !== null && intensity >= 7 ? 'light' : 'dark';
	return `url(#${patternId(prefix, quality, ink)})`;
}

/** What people choose from, in the words they would use. */
export const qualityNames: Readonly<Record<Quality, string>> = {
	ache: 'Aching',
	burning: 'Burning',
	stabbing: 'Stabbing',
	numb: 'Numb',
	tingling: 'Tingling'
};
