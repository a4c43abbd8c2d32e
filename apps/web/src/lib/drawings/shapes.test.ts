import { expect, test } from 'vitest';
import { arrowHead, band, belly, chain, cross, dots, fibre } from './shapes.ts';

const muscle = { left: 10, right: 210, middle: 50, gap: 8, endGap: 2, fibres: 5 };

test('a belly has each of its fibres once, but for those left out', () => {
	expect(belly(muscle).match(/M/g)).toHaveLength(5);
	expect(belly(muscle, [1, 2]).match(/M/g)).toHaveLength(3);
	expect(fibre(muscle, 2)).toContain('M10 50');
});

test('a unit that is short is thick, and its filaments are as long as all others', () => {
	const { thick, outline, walls } = chain(0, 50, [50, 25, 75], 40);
	expect(thick.match(/h22/g)).toHaveLength(9);
	expect(walls.match(/M/g)).toHaveLength(4);
	expect(outline.startsWith('M0 30')).toBe(true);
	expect(outline.endsWith('Z')).toBe(true);
});

test('a band swells only at its knot', () => {
	const lines = band({ x: 0, y: 20 }, { x: 200, y: 20 }, 3, { x: 100, length: 40, swell: 12 });
	expect(lines).toContain('100 8');
	expect(lines).toContain('100 32');
	expect(lines.match(/M0/g)).toHaveLength(3);
});

test('dots stay in their ellipse and out of its hole', () => {
	const places = [
		...dots({ x: 0, y: 0 }, { x: 10, y: 20 }, 60, 0.5).matchAll(/M(\S+) (\S+)h0/g)
	].map(([, x, y]) => Math.hypot(Number(x) / 10, Number(y) / 20));
	expect(places).toHaveLength(60);
	expect(Math.max(...places)).toBeLessThanOrEqual(1.01);
	expect(Math.min(...places)).toBeGreaterThanOrEqual(0.49);
});

test('a cross and an arrow stand where they are put', () => {
	expect(cross(20, 30, 5)).toBe('M15 25l10 10M25 25l-10 10');
	expect(arrowHead(10, 10, 0, 10)).toContain('L10 10L');
});
