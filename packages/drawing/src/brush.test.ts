import { expect, test } from 'vitest';
import { cellsUnder, quadsUnder } from './brush.ts';
import { cellAt } from './cells.ts';
import { positionAt, type SurfaceAddress, type Vector } from './surface.ts';
import {
	body,
	cellsByBruteForce,
	firstHit,
	numbersFrom,
	skin,
	wanderingStroke
} from './testing.ts';

const hit = (from: Vector, direction: Vector): SurfaceAddress => {
	const address = firstHit(body.surface, from, direction);
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

test('fifty strokes mark the same cells as brute force over the whole skin', () => {
	for (let seed = 1; seed <= 50; seed++) {
		const { points, radiusMillimetres } = wanderingStroke(seed, 3);
		for (const [quad, u, v] of points) {
			const cells = [...cellsUnder(skin, { quad, u, v }, radiusMillimetres)].sort((a, b) => a - b);
			expect(cells, `seed ${seed}`).toEqual(cellsByBruteForce({ quad, u, v }, radiusMillimetres));
		}
	}
}, 60_000);

/** Addresses all over the cells that are asked for. */
function addressesIn(asked: (cell: number) => boolean, count: number): readonly SurfaceAddress[] {
	const cells = [...body.surface.quads.keys()].filter(asked);
	const next = numbersFrom(7);
	return Array.from({ length: count }, () => {
		const cell = cells[Math.floor(next() * cells.length)] ?? 0;
		return { quad: cell >> 2, u: next(), v: next() };
	});
}

const placeOf = (cell: number) => body.places[body.labels[body.surface.quads[cell] ?? 0] ?? 0];
const isIn = (cell: number, ...regions: string[]) => regions.includes(placeOf(cell)?.region ?? '');
/** from the midline, metres */
const outOf = (cell: number) => Math.abs(skin.cellCentres[cell * 3] ?? 0);
const yOf = (cell: number) => skin.cellCentres[cell * 3 + 1] ?? Number.NaN;

/** What a ball marks that knows nothing of the skin. */
function cellsInBall(at: SurfaceAddress, radiusMillimetres: number): readonly number[] {
	const [x, y, z] = positionAt(body.surface, at);
	return [...body.surface.quads.keys()].filter((cell) => {
		const [cx = 0, cy = 0, cz = 0] = skin.cellCentres.subarray(cell * 3, cell * 3 + 3);
		return Math.hypot(cx - x, cy - y, cz - z) * 1000 <= radiusMillimetres;
	});
}

/**
 * Paints with brush and ball at every address and counts those where each reaches a cell that lies
 * across a gap: the brush never may, the ball must, or the test would prove nothing.
 */
function acrossTheGap(
	addresses: readonly SurfaceAddress[],
	radiusMillimetres: number,
	isAcross: (cell: number, at: SurfaceAddress) => boolean
): { brush: number; ball: boolean } {
	const crosses = (cells: readonly number[], at: SurfaceAddress) =>
		cells.some((cell) => isAcross(cell, at));
	return {
		brush: addresses.filter((at) => crosses([...cellsUnder(skin, at, radiusMillimetres)], at))
			.length,
		ball: addresses.some((at) => crosses(cellsInBall(at, radiusMillimetres), at))
	};
}

const isPlace = (cell: number, ...places: string[]) => places.includes(placeOf(cell)?.id ?? '');
const ribs = ['side-of-ribs-upper', 'side-of-ribs-lower', 'lower-ribs-in-front', 'back-ribs'];

const arm = ['front-of-upper-arm', 'back-of-upper-arm', 'outer-upper-arm', 'inner-elbow'];
/** below the armpit, where arm and trunk lie beside each other; they meet at about 1.29 m */
const isRib = (cell: number) => isPlace(cell, ...ribs) && yOf(cell) < 1.225;

test('paint on the arm does not reach the trunk beside it', () => {
	const addresses = addressesIn((cell) => isIn(cell, ...arm) && yOf(cell) < 1.24, 200);
	expect(acrossTheGap(addresses, 65, isRib)).toEqual({ brush: 0, ball: true });
});

test('paint high on the front of the arm does not creep through the armpit to the ribs', () => {
	const front = ['front-of-upper-arm-upper', 'front-of-shoulder-outer'];
	const isThere = (cell: number) => yOf(cell) < 1.32 && outOf(cell) > 0.185;
	const addresses = addressesIn((cell) => isPlace(cell, ...front) && isThere(cell), 200);
	expect(acrossTheGap(addresses, 65, isRib)).toEqual({ brush: 0, ball: true });
});

test('paint on the chest and the ribs does not reach the arm beside it', () => {
	const trunk = [...ribs, 'chest-outer', 'chest-inner'];
	const addresses = addressesIn((cell) => isPlace(cell, ...trunk) && yOf(cell) < 1.25, 200);
	const isArm = (cell: number) => isIn(cell, ...arm) && yOf(cell) < 1.25;
	expect(acrossTheGap(addresses, 65, isArm)).toEqual({ brush: 0, ball: true });
});

test('paint on the ear keeps to it and to what lies next to it', () => {
	const addresses = addressesIn((cell) => isPlace(cell, 'ear'), 120);
	const far = new Map(addresses.map((at) => [at, farAlongTheSkin(at, 0.05)]));
	const isFar = (cell: number, at: SurfaceAddress) => far.get(at)?.(cell) ?? false;
	expect(acrossTheGap(addresses, 25, isFar)).toEqual({ brush: 0, ball: true });
});

test('paint on one leg does not reach the other', () => {
	const legs = ['inner-thigh', 'inner-knee', 'calf'];
	const addresses = addressesIn((cell) => isIn(cell, ...legs) && yOf(cell) < 0.76, 200);
	const isOther = (cell: number, at: SurfaceAddress) =>
		yOf(cell) < 0.77 &&
		Math.sign(skin.cellCentres[cell * 3] ?? 0) !== Math.sign(positionAt(body.surface, at)[0]);
	expect(acrossTheGap(addresses, 80, isOther)).toEqual({ brush: 0, ball: true });
});

test('paint on a finger does not reach the one beside it', () => {
	const addresses = addressesIn((cell) => isIn(cell, 'fingers') && yOf(cell) < 0.77, 120);
	const far = new Map(addresses.map((at) => [at, farAlongTheSkin(at, 0.04)]));
	const isOther = (cell: number, at: SurfaceAddress) => far.get(at)?.(cell) ?? false;
	expect(acrossTheGap(addresses, 20, isOther)).toEqual({ brush: 0, ball: true });
});

/** Whether a cell lies farther than so many metres from an address, going along the edges. */
function farAlongTheSkin(at: SurfaceAddress, metres: number): (cell: number) => boolean {
	const ways = new Map<number, number>([[at.quad, 0]]);
	const centre = (quad: number) => skin.quadCentres.subarray(quad * 3, quad * 3 + 3);
	for (const [quad, way] of ways)
		for (const next of skin.quadNeighbours.subarray(quad * 4, quad * 4 + 4)) {
			const [a, b] = [centre(quad), centre(next)];
			const step = Math.hypot(...a.map((x, axis) => x - (b[axis] ?? x)));
			const longer = way + step;
			if (next < 0 || longer > metres || longer >= (ways.get(next) ?? Infinity)) continue;
			ways.delete(next);
			ways.set(next, longer); // comes round again, with its shorter way
		}
	return (cell) => !ways.has(cell >> 2);
}

/** Cosine of the turn between two quads. */
function facing(a: number, b: number): number {
	const normal = (quad: number) => skin.quadNormals.subarray(quad * 3, quad * 3 + 3);
	return normal(a).reduce((sum, n, axis) => sum + n * (normal(b)[axis] ?? 0), 0);
}

test('paint on the palm does not go through to the back of the hand', () => {
	const palm = hit([0.352, 0.82, 1], [0, 0, -1]);
	const back = hit([0.352, 0.82, -1], [0, 0, 1]);
	for (const radius of [14, 40]) {
		const fromPalm = [...cellsUnder(skin, palm, radius)];
		const fromBack = [...cellsUnder(skin, back, radius)];
		expect(fromPalm).not.toContain(cellAt(back));
		expect(fromBack).not.toContain(cellAt(palm));
		// the edge of the hand may be reached from both; what is painted faces the brush
		for (const [cells, at] of [
			[fromPalm, palm],
			[fromBack, back]
		] as const)
			for (const cell of cells) expect(facing(cell >> 2, at.quad)).toBeGreaterThan(0);
	}
	expect(cellsInBall(palm, 50).includes(cellAt(back))).toBe(true);
	expect(isIn(cellAt(back), 'back-of-hand')).toBe(true);
	expect([...cellsUnder(skin, palm, 14)].some((cell) => isIn(cell, 'back-of-hand'))).toBe(false);
});
