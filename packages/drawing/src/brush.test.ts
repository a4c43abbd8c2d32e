import { expect, test } from 'vitest';
import { cellsUnder, quadsUnder } from './brush.ts';
import { cellAt } from './cells.ts';
import { positionAt, type SurfaceAddress } from './surface.ts';
import { body, firstHit, skin } from './testing.ts';

const hit = (...ray: Parameters<typeof firstHit> extends [unknown, ...infer R] ? R : never) => {
	const address = firstHit(body.surface, ...ray);
	if (!address) throw new Error('the ray misses the body');
	return address;
};

/** over the left shoulder blade */
const blade = hit([0.1, 1.3, -1], [0, 0, 1]);
const zOf = (cell: number) => skin.cellCentres[cell * 3 + 2] ?? Number.NaN;

test('painting over the shoulder blade marks the back and nothing in front', () => {
	for (const radius of [8, 14, 40, 65, 80]) {
		const cells = cellsUnder(skin, blade, radius);
		expect(cells.length).toBeGreaterThan(0);
		for (const cell of cells) {
			expect(zOf(cell)).toBeLessThan(0);
			expect(skin.quadNormals[(cell >> 2) * 3 + 2]).toBeLessThan(0.2);
		}
	}
});

test('the smallest brush marks at least the cell that was hit', () => {
	const address: SurfaceAddress = { quad: blade.quad, u: 0.01, v: 0.02 };
	expect([...cellsUnder(skin, address, 0.001)]).toEqual([cellAt(address)]);
	expect(quadsUnder(skin, blade, 40)[0]).toBe(blade.quad);
});

test('a larger brush marks all that a smaller one does', () => {
	const small = cellsUnder(skin, blade, 20);
	const large = new Set(cellsUnder(skin, blade, 50));
	expect(small.every((cell) => large.has(cell))).toBe(true);
});

test('a quad that the skin does not have is a fault', () => {
	expect(() => cellsUnder(skin, { quad: 60_000, u: 0, v: 0 }, 14)).toThrow(RangeError);
	expect(positionAt(body.surface, blade)[2]).toBeLessThan(0);
});
