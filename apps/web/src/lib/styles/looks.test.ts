import { readFileSync } from 'node:fs';
import { accents } from '@palpate/content';
import { expect, test } from 'vitest';
import { block, pairsOf, tooLow } from './contrast.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const tokens = read('./tokens.css');
const looks = read('./looks.css');
const light = block(tokens, ':root');
const dark = { ...light, ...block(tokens, ':root:not([data-theme="light"])') };
const { text, shapes } = pairsOf(light);

/** ngaio is tokens.css itself */
for (const accent of accents.filter((name) => name !== 'ngaio')) {
	const where = `:where(:has(meta[name='look'][content='${accent}']))`;
	const inLight = block(looks, `:root${where}`);
	const bySystem = block(looks, `:root:not([data-theme='light'])${where}`);
	const byChoice = block(looks, `:root[data-theme='dark']${where}`);

	test.each([
		['light', { ...light, ...inLight }],
		['dark', { ...dark, ...bySystem }]
	])(`${accent}: words and edges can be told from their ground in %s`, (_theme, colours) => {
		expect(tooLow(colours, text, 4.5)).toEqual([]);
		expect(tooLow(colours, shapes, 3)).toEqual([]);
	});

	test(`${accent}: dark by choice and dark by the system are the same dark`, () => {
		expect(byChoice).toEqual(bySystem);
	});

	test(`${accent}: what is another colour in light is one of its own in dark too`, () => {
		expect(Object.keys(inLight).filter((name) => !(name in bySystem))).toEqual([]);
		expect(inLight.action).not.toBe(light.action);
		expect(Object.keys(bySystem).filter((name) => !(name in light))).toEqual([]);
	});
}
