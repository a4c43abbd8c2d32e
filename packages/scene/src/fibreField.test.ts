import { cornerWeights, positionAt, type Vector } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { closestOnTriangle } from './closest.ts';
import { type Fibres, fibreField } from './fibreField.ts';
import { makePicker } from './pick.ts';
import { finer, spotsAcross, spotsPerQuad } from './skinArrays.ts';
import { body, fibresOf, numbersFrom } from './testing.ts';
import { minus, plus, times } from './vectors.ts';

const picker = makePicker(body.surface);

/** A part on the person's back, from one upright line to another: x from and to, y from and to. */
function onTheBack(x: readonly [number, number], y: readonly [number, number]): Fibres {
	const [across, along] = [9, 17];
	const points: number[] = [];
	for (let i = 0; i < across; i++)
		for (let j = 0; j < along; j++) {
			const [dx, dy] = [j / (along - 1), i / (across - 1)];
			const at = picker.pick({
				from: [x[0] + (x[1] - x[0]) * dx, y[0] + (y[1] - y[0]) * dy, -2],
				direction: [0, 0, 1]
			});
			if (!at) throw new Error('beside the body');
			points.push(...positionAt(body.surface, at));
		}
	return { across, along, points };
}

const part = onTheBack([0.03, 0.13], [1.15, 1.32]);

test('the skin is told where on the part it lies', () => {
	const { quads, shares } = fibreField(body.surface, part);
	expect(quads.length).toBeGreaterThan(40);
	for (const [n, quad] of quads.entries())
		for (let spot = 0; spot < spotsPerQuad; spot++) {
			const [u, v] = [(spot % spotsAcross) / finer, Math.floor(spot / spotsAcross) / finer];
			const [x, y, z] = positionAt(body.surface, { quad, u, v });
			const at = (n * spotsPerQuad + spot) * 2;
			const [across = 9, along = 9] = shares.subarray(at, at + 2);
			expect(z).toBeLessThan(0.05);
			const isInside = across > 0 && across < 1 && along > 0 && along < 1;
			if (!isInside) continue;
			expect(Math.abs(0.03 + along * 0.1 - x)).toBeLessThan(0.003);
			expect(Math.abs(1.15 + across * 0.17 - y)).toBeLessThan(0.003);
		}
});

test('quads beyond the rim are left out, and those on it are all there', () => {
	const { quads } = fibreField(body.surface, part);
	const drawn = new Set(quads);
	const next = numbersFrom(3);
	for (let n = 0; n < 300; n++) {
		const at = picker.pick({
			from: [0.03 + 0.1 * next(), 1.15 + 0.17 * next(), -2],
			direction: [0, 0, 1]
		});
		expect(at && drawn.has(at.quad)).toBe(true);
	}
	for (const quad of quads) {
		const [x, y] = positionAt(body.surface, { quad, u: 0.5, v: 0.5 });
		expect(x > 0 && x < 0.16 && y > 1.11 && y < 1.36).toBe(true);
	}
});

test('a part of the back does not show on the chest', () => {
	const { quads } = fibreField(body.surface, part);
	const depths = quads.map((quad) => positionAt(body.surface, { quad, u: 0.5, v: 0.5 })[2]);
	expect(Math.max(...depths)).toBeLessThan(0.05);
});

test('its size is that of the part, and turning its fibres round changes nothing', () => {
	const field = fibreField(body.surface, part);
	expect(field.lengthMetres).toBeGreaterThan(0.1);
	expect(field.lengthMetres).toBeLessThan(0.12);
	expect(field.widthMetres).toBeGreaterThan(0.17);
	const rows = Array.from({ length: part.across }, (_, i) =>
		Array.from(part.points).slice(i * part.along * 3, (i + 1) * part.along * 3)
	);
	const turned = fibreField(body.surface, { ...part, points: rows.toReversed().flat() });
	expect(turned.quads).toEqual(field.quads);
});

test('the nearest point of a triangle is nearer than any other of it', () => {
	const next = numbersFrom(11);
	const vector = (): Vector => [next(), next(), next()];
	for (let n = 0; n < 400; n++) {
		const [point, a, b] = [vector(), vector(), vector()];
		const c = n % 5 === 0 ? b : vector();
		const found = closestOnTriangle(point, a, b, c);
		const at = (second: number, third: number) =>
			plus(a, plus(times(minus(b, a), second), times(minus(c, a), third)));
		expect(found.squared).toBeCloseTo(
			Math.hypot(...minus(point, at(found.second, found.third))) ** 2
		);
		for (let m = 0; m < 40; m++) {
			const second = next();
			const third = next() * (1 - second);
			const away = Math.hypot(...minus(point, at(second, third))) ** 2;
			expect(found.squared).toBeLessThanOrEqual(away + 1e-12);
		}
	}
});

test('where fibres slant and crowd, no spot of the part is nearer than the one that is told', () => {
	const belly = fibresOf('forearm-hand', 'extensor-digitorum');
	const { along, points } = belly;
	const at = (i: number, j: number) => vectorAt(points, i * along + j);
	const { quads, shares } = fibreField(body.surface, belly);
	for (const [n, quad] of quads.entries())
		for (let spot = 0; spot < spotsPerQuad; spot++) {
			const first = (n * spotsPerQuad + spot) * 2;
			const [s = 9, t = 9] = shares.subarray(first, first + 2);
			if (!(s > 0 && s < 1 && t > 0 && t < 1)) continue;
			const [u, v] = [(spot % spotsAcross) / finer, Math.floor(spot / spotsAcross) / finer];
			const point = bilinear(quad, u, v);
			const [i, j] = [s * (belly.across - 1), t * (along - 1)];
			const told = mixed(at, i, j);
			let least = Number.POSITIVE_INFINITY;
			for (let a = 0; a < belly.across - 1; a++)
				for (let b = 0; b < along - 1; b++)
					for (const [c, d] of [
						[at(a + 1, b), at(a + 1, b + 1)],
						[at(a + 1, b + 1), at(a, b + 1)]
					] as [Vector, Vector][])
						least = Math.min(least, closestOnTriangle(point, at(a, b), c, d).squared);
			expect(Math.hypot(...minus(told, point)) - Math.sqrt(least)).toBeLessThan(0.0001);
		}
});

const vectorAt = (numbers: ArrayLike<number>, n: number): Vector => [
	numbers[n * 3] ?? 0,
	numbers[n * 3 + 1] ?? 0,
	numbers[n * 3 + 2] ?? 0
];

/** On the quad's four corners, not on its two triangles. */
function bilinear(quad: number, u: number, v: number): Vector {
	const { quads, positions } = body.surface;
	return cornerWeights(u, v)
		.map((weight, n) => times(vectorAt(positions, quads[quad * 4 + n] ?? 0), weight))
		.reduce(plus);
}

/** On the triangle of the cell that the steps lie in. */
function mixed(at: (i: number, j: number) => Vector, i: number, j: number): Vector {
	const [a, b] = [Math.floor(i), Math.floor(j)];
	const [x, y] = [i - a, j - b];
	const [from, to] = [at(a, b), at(a + 1, b + 1)];
	const third = x >= y ? at(a + 1, b) : at(a, b + 1);
	return plus(
		times(from, 1 - Math.max(x, y)),
		plus(times(third, Math.abs(x - y)), times(to, Math.min(x, y)))
	);
}
