import { expect, test } from 'vitest';
import { cellAt, cellCount, prepareSkin } from './cells.ts';
import type { Surface } from './surface.ts';
import { body, cross, minus, skin, triangleOf } from './testing.ts';

const flat: Surface = {
	id: 'flat',
	positions: Float32Array.of(0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 2, 0, 0, 2, 1, 0),
	quads: Uint16Array.of(0, 1, 2, 3, 1, 4, 5, 2)
};

test('cells share out the area of the skin, and all of it', () => {
	let area = 0;
	for (let quad = 0; quad < body.surface.quads.length / 4; quad++)
		for (const half of [0, 1] as const) {
			const [a, b, c] = triangleOf(body.surface, quad, half);
			area += Math.hypot(...cross(minus(b, a), minus(c, a))) / 2;
		}
	const cells = skin.cellAreas.reduce((sum, cell) => sum + cell, 0);
	expect(cells / area).toBeCloseTo(1, 6);
	expect(area).toBeGreaterThan(1.4); // a person of 1.70 m has some 1.7 square metres
	expect(area).toBeLessThan(2.2);
});

test('a square has four equal cells with their middles on it, and one neighbour', () => {
	const prepared = prepareSkin(flat);
	expect([...prepared.cellAreas.subarray(0, 4)]).toEqual([0.25, 0.25, 0.25, 0.25]);
	expect([...prepared.cellCentres.subarray(3, 6)]).toEqual([0.75, 0.25, 0]);
	expect(prepared.quadNormals[2]).toBe(1);
	expect([...prepared.quadNeighbours]).toEqual([-1, 1, -1, -1, -1, -1, -1, 0]);
});

test('an address lies in the cell of the corner that it is nearest to', () => {
	expect([
		cellAt({ quad: 2, u: 0.1, v: 0.2 }),
		cellAt({ quad: 2, u: 0.9, v: 0.2 }),
		cellAt({ quad: 2, u: 0.9, v: 0.8 }),
		cellAt({ quad: 2, u: 0.1, v: 0.8 })
	]).toEqual([8, 9, 10, 11]);
	expect(cellCount(skin)).toBe(body.surface.quads.length);
});

test('normals point outward and neighbours know each other', () => {
	const { quadNormals, quadCentres, quadNeighbours } = skin;
	let outward = 0; // the volume that the quads enclose, but for a factor
	for (let i = 0; i < quadNormals.length; i++)
		outward +=
			(quadNormals[i] ?? 0) *
			(quadCentres[i] ?? 0) *
			(skin.quadReaches[Math.floor(i / 3)] ?? 0) ** 2;
	expect(outward).toBeGreaterThan(0);
	const strangers = [...quadNeighbours].filter(
		(quad, edge) =>
			quad >= 0 && !quadNeighbours.subarray(quad * 4, quad * 4 + 4).includes(edge >> 2)
	);
	expect(strangers).toEqual([]);
});
