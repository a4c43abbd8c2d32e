import type { Feel } from './drawnPaths.ts';

/** What is drawn over the colour of a pain; aching has no pattern, its colour is even. */
export const patternKinds = ['burning', 'stabbing', 'numb', 'tingling', 'unsaid'] as const;
export type PatternKind = (typeof patternKinds)[number];
type Ink = 'dark' | 'light';

const inks: Readonly<Record<Ink, string>> = { dark: '#1b0d08', light: '#ffe6cf' };
const unsaidInk = '#7c260a';

/** By strength, 0 to 10: each is darker than the one before, so that they differ in grey as well. */
const colours = [
	'#f4ecd8',
	'#f6e2b3',
	'#f5d28c',
	'#f1bd68',
	'#eaa44b',
	'#e08838',
	'#d0692c',
	'#ad4822',
	'#8a3024',
	'#672028',
	'#451727'
] as const;
const unsaidColour = '#e9b9a2';
/** From here on colours are dark, and what stands on them is light. */
const firstDark = 7;

/** The colour of a strength, `#rrggbb`. */
export const feelColour = (intensity: number | null): string =>
	intensity === null ? unsaidColour : (colours[intensity] ?? unsaidColour);

/** The ink that can be read on the colour of a strength. */
export const feelInk = (intensity: number | null): Ink =>
	intensity !== null && intensity >= firstDark ? 'light' : 'dark';

export const patternId = (prefix: string, kind: PatternKind, ink: Ink): string =>
	`${prefix}-${kind}-${ink}`;

/**
 * What lies over the colour of a pain, as the `fill` of the same path.
 *
 * @param prefix of the ids, as it was given to `patternDefs`
 */
export function patternFill(prefix: string, { intensity, quality }: Feel): string {
	if (quality === null)
		return intensity === null ? `url(#${patternId(prefix, 'unsaid', 'dark')})` : 'none';
	if (quality === 'ache') return 'none';
	return `url(#${patternId(prefix, quality, feelInk(intensity))})`;
}

/**
 * The patterns, as the content of an SVG `defs`. They need no style sheet and no script.
 *
 * @param prefix of their ids: pictures on one page must not share them
 * @param scale  units of the view to a unit of the pattern
 */
export const patternDefs = (prefix: string, scale: number): string =>
	(['dark', 'light'] as const)
		.flatMap((ink) => {
			const line = `fill="none" stroke="${inks[ink]}" stroke-width="1.7"`;
			const shape = (kind: PatternKind, size: string, turn: string, content: string) =>
				`<pattern id="${patternId(prefix, kind, ink)}" ${size} patternUnits="userSpaceOnUse" patternTransform="scale(${scale})${turn}">${content}</pattern>`;
			return [
				shape('burning', 'width="8" height="8"', '', `<path ${line} d="M2 0V8M6 0V8"/>`),
				shape('stabbing', 'width="10" height="10"', '', `<path ${line} d="M0 7 5 2 10 7"/>`),
				shape('numb', 'width="7" height="7"', ' rotate(45)', `<path ${line} d="M0 3.5H7"/>`),
				shape(
					'tingling',
					'width="7" height="7"',
					'',
					`<circle cx="3.5" cy="3.5" r="1.5" fill="${inks[ink]}"/>`
				)
			];
		})
		.concat(
			`<pattern id="${patternId(prefix, 'unsaid', 'dark')}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="scale(${scale}) rotate(45)"><path d="M0 0V6" fill="none" stroke="${unsaidInk}" stroke-width="2.4" stroke-opacity="0.8"/></pattern>`
		)
		.join('');
