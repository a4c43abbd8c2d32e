import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cropFor, crops, cropsCss } from './crops.ts';
import { figure } from './figure.ts';

test('the style sheet says what the windows say', () => {
	const css = readFileSync(new URL('crops.css', import.meta.url), 'utf8');
	expect(css).toBe(cropsCss(figure));
});

const around = (x: number, y: number) => [
	[
		[x - 5, y - 5],
		[x + 5, y - 5],
		[x, y + 5]
	] as const
];

test.each([
	['a temple', around(340, 80), 'head'],
	['a hand', around(150, 600), 'upper'],
	['a knee', around(300, 760), 'lower'],
	['a temple and a knee', [...around(340, 80), ...around(300, 760)], 'whole'],
	['nothing', [], 'whole']
])('%s is shown as close as it can be', (_what, outlines, name) => {
	expect(cropFor(outlines)).toBe(name);
});

test('every window lies on the picture', () => {
	for (const { x, y, width, height } of Object.values(crops)) {
		expect(x + width).toBeLessThanOrEqual(figure.width);
		expect(y + height).toBeLessThanOrEqual(figure.height);
	}
});
