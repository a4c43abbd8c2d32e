import { expect, test } from 'vitest';
import { drawnPaths, viewRaster } from './drawnPaths.ts';
import type { ViewOutlines } from './outlines.ts';
import { feelColour, patternDefs, patternFill } from './patterns.ts';
import { drawingSvg } from './svg.ts';
import { body, drawingOf, readBytes, skin } from './testing.ts';

const outlines = JSON.parse(
	readBytes('figure/outlines/back.json').toString('utf8')
) as ViewOutlines;
const calf = body.places.find(({ region, side }) => region === 'calf' && side === 'left');
const calfFilled = drawingOf({
	kind: 'place',
	place: calf?.id ?? '',
	side: 'left',
	intensity: 8,
	quality: 'numb'
});
const paths = drawnPaths(body, skin, viewRaster(body.surface, 'back'), calfFilled);
const picture = { outlines, paths, title: 'Left <calf>, "numb", 8 of 10', theme: 'print' } as const;

test('the picture is complete: it names what it shows and asks for nothing from outside', () => {
	const svg = drawingSvg(picture);
	expect(svg).toContain('<title>Left &#60;calf&#62;, &#34;numb&#34;, 8 of 10</title>');
	expect(svg).toContain('>8</text>');
	expect(svg).not.toMatch(/<script|<style|style=|href=/);
	expect([...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => svg.includes(`id="${id}"`))).toEqual(
		paths.map(() => true)
	);
});

test('a backdrop takes the place of the plain figure, and a crop becomes the view box', () => {
	const crop = { x: 100, y: 200, width: 300, height: 400 };
	const svg = drawingSvg({ ...picture, backdrop: 'data:image/png;base64,AA==', crop });
	expect(svg).toContain('viewBox="100 200 300 400"');
	expect(svg).toContain('<image href="data:image/png;base64,AA=="');
});

test('each kind of pain has its own pattern on light and on dark, and aching has none', () => {
	const fills = [3, 9].flatMap((intensity) =>
		(['ache', 'burning', 'stabbing', 'numb', 'tingling'] as const).map((quality) =>
			patternFill('p', { intensity, quality })
		)
	);
	expect(new Set(fills).size).toBe(9);
	expect(fills.filter((fill) => fill === 'none')).toHaveLength(2);
	const defs = patternDefs('p', 1);
	for (const fill of fills)
		if (fill !== 'none') expect(defs).toContain(`id="${fill.slice(5, -1)}"`);
});

test('colours grow darker with strength', () => {
	const light = (hex: string) =>
		[1, 3, 5].reduce((sum, at) => sum + Number.parseInt(hex.slice(at, at + 2), 16), 0);
	const shades = Array.from({ length: 11 }, (_, n) => light(feelColour(n)));
	expect(shades.toSorted((a, b) => b - a)).toEqual(shades);
	expect(new Set(shades).size).toBe(11);
});
