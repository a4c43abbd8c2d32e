import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	decodeFibres,
	encodeFibres,
	type Fibres,
	fibreStepMetres,
	type MuscleFibres,
	mirroredFibres
} from './fibresFile.ts';

/** Whole steps, at most two metres away: what a file can hold. */
const coordinate = fc.integer({ min: -8000, max: 8000 }).map((n) => n * fibreStepMetres);

const share = fc.integer({ min: 0, max: 100 }).map((n) => n / 100);
const flesh = fc.tuple(share, share);

const fibres = fc
	.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 9 }))
	.chain(([across, along]) =>
		fc
			.array(coordinate, { minLength: across * along * 3, maxLength: across * along * 3 })
			.chain((points) =>
				flesh.map(
					(shares): Fibres => ({
						across,
						along,
						points: Float32Array.from(points),
						flesh: shares
					})
				)
			)
	);

const muscles = fc.array(
	fc.record({
		muscle: fc.stringMatching(/^[a-z][a-z-]{0,40}$/),
		patches: fc.array(fibres, { minLength: 1, maxLength: 4 })
	}),
	{ maxLength: 4 }
);

const plain = (list: readonly MuscleFibres[]) =>
	list.map(({ muscle, patches }) => ({
		muscle,
		patches: patches.map((one) => ({ ...one, points: [...one.points] }))
	}));

test('fibres come back from their file as they were', () => {
	fc.assert(
		fc.property(muscles, (list) => {
			expect(plain(decodeFibres(encodeFibres(list)))).toEqual(plain(list));
		})
	);
});

test('fibres between the steps come back to within half a step, always as the same bytes', () => {
	const between = fibres.map((one) => ({
		...one,
		points: one.points.map((n, i) => n + ((i % 7) - 3) * (fibreStepMetres / 8))
	}));
	fc.assert(
		fc.property(between, (one) => {
			const list = [{ muscle: 'soleus', patches: [one] }];
			const bytes = encodeFibres(list);
			const again = decodeFibres(bytes)[0]?.patches[0];
			for (const [i, n] of one.points.entries())
				expect(Math.abs(n - (again?.points[i] ?? Number.NaN))).toBeLessThan(0.51 * fibreStepMetres);
			expect(encodeFibres(decodeFibres(bytes))).toEqual(bytes);
		})
	);
});

test('a patch that says nothing of its flesh is flesh from end to end', () => {
	const points = new Float32Array(12);
	const bytes = encodeFibres([{ muscle: 'soleus', patches: [{ across: 2, along: 2, points }] }]);
	expect(decodeFibres(bytes)[0]?.patches[0]?.flesh).toEqual([0, 1]);
});

test('mirrored twice, fibres are where they were', () => {
	fc.assert(
		fc.property(fibres, (one) => {
			const mirrored = mirroredFibres(one);
			for (let i = 0; i < one.points.length; i += 3) {
				expect((mirrored.points[i] ?? 0) + (one.points[i] ?? 0)).toBe(0);
				expect(mirrored.points[i + 1]).toBe(one.points[i + 1]);
				expect(mirrored.points[i + 2]).toBe(one.points[i + 2]);
			}
		})
	);
});

test('what is no whole file of fibres is refused', () => {
	const points = new Float32Array(12);
	const bytes = encodeFibres([{ muscle: 'soleus', patches: [{ across: 2, along: 2, points }] }]);
	expect(() => decodeFibres(bytes.subarray(0, bytes.length - 1))).toThrow(/cut short/);
	expect(() => decodeFibres(Uint8Array.from([...bytes, 0]))).toThrow(/cut short/);
	expect(() => decodeFibres(bytes.subarray(0, 5))).toThrow(RangeError);
	expect(() => decodeFibres(Uint8Array.of(1, 2, 3, 4, 5, 6))).toThrow(/not a file of fibres/);
	expect(() =>
		encodeFibres([{ muscle: 'soleus', patches: [{ across: 1, along: 2, points }] }])
	).toThrow(RangeError);
});
