// For the tests of our colours: reading them from CSS, and what must stand out from what.
export type Tokens = Readonly<Record<string, string>>;

/** The custom properties declared in the block that follows `selector`. */
export function block(css: string, selector: string): Tokens {
	const start = css.indexOf(`${selector} {`);
	if (start < 0) throw new Error(`there is no block ${selector}`);
	const body = css.slice(start, css.indexOf('}', start)).replace(/\/\*[\s\S]*?\*\//g, '');
	return Object.fromEntries(
		[...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
	);
}

/** Relative luminance of `#rrggbb`, 0 to 1. @source WCAG 2.2, relative luminance */
export function luminance(hex: string): number {
	if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not a colour`);
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one: string, other: string): number {
	const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (bright + 0.05) / (dark + 0.05);
}

/** What stands on what. `light` names the tints and statuses. */
export function pairsOf(light: Tokens) {
	const grounds = ['paper', 'surface', 'surface-sunk', 'surface-leaf'];
	const tints = Object.keys(light).filter((name) => name.startsWith('service-'));
	const statuses = Object.keys(light).filter((name) => name.startsWith('status-'));
	const on = (inks: readonly string[], surfaces: readonly string[]) =>
		inks.flatMap((ink) => surfaces.map((surface): [string, string] => [ink, surface]));

	/** Words: 4.5 to 1 (WCAG 1.4.3). */
	const text: readonly [string, string][] = [
		...on(
			['ink', 'ink-2', 'ink-3', 'link', 'link-hover', 'link-visited', 'accent', 'danger'],
			grounds
		),
		...on(['on-deep', 'on-deep-2'], ['surface-deep']),
		...on(['on-action'], ['action', 'action-hover']),
		...on(['on-accent'], ['accent', 'accent-hover']),
		...on(['on-danger'], ['danger']),
		...on(['ink', 'ink-2', 'danger'], ['danger-bg']),
		...['warn', 'good', 'note', 'grade-good', 'grade-some', 'grade-weak', 'grade-disputed'].map(
			(name): [string, string] => [name, `${name}-bg`]
		),
		...on(['ink'], ['warn-bg', 'good-bg', 'note-bg', 'accent-tint']),
		...on(['ink', 'ink-2'], tints),
		...on(['measured', 'modelled', 'idea'], ['paper', 'surface']),
		...on(statuses, ['surface']),
		...Array.from({ length: 11 }, (_, n): [string, string] => [`on-pain-${n}`, `pain-${n}`])
	];

	/** Edges of controls, the focus ring, the dots that say how sure: 3 to 1 (WCAG 1.4.11). */
	const shapes: readonly [string, string][] = [
		...on(['line-strong', 'focus', 'sure-on'], grounds),
		...on(['focus'], ['focus-halo']),
		...on(['zone-essential', 'muscle'], ['surface'])
	];
	return { text, shapes };
}

/** The pairs of a theme that are closer than they may be. */
export const tooLow = (tokens: Tokens, pairs: readonly [string, string][], least: number) =>
	pairs
		.map(([ink, ground]) => ({
			pair: `${ink} on ${ground}`,
			ratio: contrast(tokens[ink] ?? 'missing', tokens[ground] ?? 'missing')
		}))
		.filter(({ ratio }) => ratio < least);
