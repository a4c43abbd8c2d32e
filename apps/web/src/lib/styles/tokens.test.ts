import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { block, luminance, pairsOf, type Tokens, tooLow } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

const light = block(css, ':root');
const darkBySystem = block(css, ':root:not([data-theme="light"])');
const darkByChoice = block(css, ':root[data-theme="dark"]');
const themes: Readonly<Record<string, Tokens>> = { light, dark: { ...light, ...darkBySystem } };

const { text, shapes } = pairsOf(light);

for (const [theme, tokens] of Object.entries(themes)) {
	test(`${theme}: every word can be read on every ground it stands on`, () => {
		expect(text.length).toBeGreaterThan(80);
		expect(tooLow(tokens, text, 4.5)).toEqual([]);
	});

	test(`${theme}: edges of controls and the focus ring can be told from their ground`, () => {
		expect(tooLow(tokens, shapes, 3)).toEqual([]);
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
