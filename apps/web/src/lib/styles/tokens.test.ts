import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The custom properties declared in the block that follows `selector`. */
function block(selector: string): Tokens {
	const start = css.indexOf(`${selector} {`);
	if (start < 0) throw new Error(`tokens.css has no block ${selector}`);
	const body = css.slice(start, css.indexOf('}', start)).replace(/\/\*[\s\S]*?\*\//g, '');
	return Object.fromEntries(
		[...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
	);
}

const light = block(':root');
const darkBySystem = block(':root:not([data-theme="light"])');
const darkByChoice = block(':root[data-theme="dark"]');
const themes: Readonly<Record<string, Tokens>> = { light, dark: { ...light, ...darkBySystem } };

/** Relative luminance of `#rrggbb`, 0 to 1. @source WCAG 2.2, relative luminance */
function luminance(hex: string): number {
	if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${hex} is not a colour`);
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
	const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (bright + 0.05) / (dark + 0.05);
}

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

for (const [theme, tokens] of Object.entries(themes)) {
	const tooLow = (pairs: readonly [string, string][], least: number) =>
		pairs
			.map(([ink, ground]) => ({
				pair: `${ink} on ${ground}`,
				ratio: contrast(tokens[ink] ?? 'missing', tokens[ground] ?? 'missing')
			}))
			.filter(({ ratio }) => ratio < least);

	test(`${theme}: every word can be read on every ground it stands on`, () => {
		expect(text.length).toBeGreaterThan(80);
		expect(tooLow(text, 4.5)).toEqual([]);
	});

	test(`${theme}: edges of controls and the focus ring can be told from their ground`, () => {
		expect(tooLow(shapes, 3)).toEqual([]);
	});
}

test('pain grows darker with every step, so it survives grey print and any colour vision', () => {
	const steps = Array.from({ length: 11 }, (_, n) => luminance(light[`pain-${n}`] ?? 'missing'));
	for (const [n, step] of steps.slice(1).entries()) expect(step).toBeLessThan(steps[n] as number);
});

test('a 6 is a 6: the pain colours are the same in the dark', () => {
	expect(Object.keys(darkBySystem).filter((name) => name.includes('pain-'))).toEqual([]);
});

test('dark by choice and dark by the system are the same dark', () => {
	expect(darkByChoice).toEqual(darkBySystem);
	expect(Object.keys(darkBySystem).length).toBeGreaterThan(50);
});

test('the dark theme names no token that light does not have', () => {
	expect(Object.keys(darkBySystem).filter((name) => !(name in light))).toEqual([]);
});
