import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDrawings } from './compare.ts';
import { coverage } from './coverage.ts';
import { body, drawingOf, skin, wanderingStroke } from './testing.ts';

const drawing = fc
	.array(fc.integer({ min: 1, max: 40 }), { maxLength: 3 })
	.map((seeds) => drawingOf(...seeds.map((seed) => wanderingStroke(seed, 3))));
const runs = { numRuns: 40 };

test('a drawing overlaps itself whole', () => {
	fc.assert(
		fc.property(drawing, (one) => {
			const itself = compareDrawings(body, skin, one, one);
			expect(itself).toMatchObject({
				overlap: 1,
				gainedSquareMillimetres: 0,
				lostSquareMillimetres: 0
			});
		}),
		runs
	);
});

test('looked at the other way round, what was gained was lost and the overlap is the same', () => {
	fc.assert(
		fc.property(drawing, drawing, (one, other) => {
			const there = compareDrawings(body, skin, one, other);
			const back = compareDrawings(body, skin, other, one);
			expect(back.gainedSquareMillimetres).toBe(there.lostSquareMillimetres);
			expect(back.lostSquareMillimetres).toBe(there.gainedSquareMillimetres);
			expect(back.sharedSquareMillimetres).toBe(there.sharedSquareMillimetres);
			expect(back.overlap).toBeCloseTo(there.overlap, 12);
			expect(back.places).toEqual(
				there.places.map(({ place, ...was }) => ({
					place,
					shareBefore: was.shareAfter,
					shareAfter: was.shareBefore,
					intensityBefore: was.intensityAfter,
					intensityAfter: was.intensityBefore
				}))
			);
		}),
		runs
	);
});

test('shared and lost together are the first drawing, shared and gained the second', () => {
	const areaOf = (one: Parameters<typeof coverage>[2]) =>
		coverage(body, skin, one).reduce((sum, { areaSquareMillimetres: a }) => sum + a, 0);
	fc.assert(
		fc.property(drawing, drawing, (one, other) => {
			const { sharedSquareMillimetres: shared, ...apart } = compareDrawings(body, skin, one, other);
			expect(shared + apart.lostSquareMillimetres).toBeCloseTo(areaOf(one), 4);
			expect(shared + apart.gainedSquareMillimetres).toBeCloseTo(areaOf(other), 4);
			expect(apart.overlap).toBeGreaterThanOrEqual(0);
			expect(apart.overlap).toBeLessThanOrEqual(1);
		}),
		runs
	);
});

test('two empty drawings are the same', () => {
	const empty = compareDrawings(body, skin, drawingOf(), drawingOf());
	expect(empty).toMatchObject({ overlap: 1, sharedSquareMillimetres: 0, places: [] });
});
