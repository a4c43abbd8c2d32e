import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintedCells } from './coverage.ts';
import { type DrawingMark, qualities } from './drawing.ts';
import { marksOf } from './marks.ts';
import { marksPlainly, paintedPlainly } from './marksPlainly.ts';
import { body, drawingOf, skin, wanderingStroke } from './testing.ts';

const feel = {
	intensity: fc.option(fc.integer({ min: 0, max: 10 })),
	quality: fc.option(fc.constantFrom(...qualities))
};
const stroke = fc
	.record({ seed: fc.nat(400), touches: fc.integer({ min: 1, max: 6 }), ...feel })
	.map(
		({ seed, touches, ...said }): DrawingMark => ({ ...wanderingStroke(seed, touches), ...said })
	);
const erasure = fc.record({ seed: fc.nat(400) }).map(({ seed }): DrawingMark => {
	const { points, radiusMillimetres } = wanderingStroke(seed, 3);
	return { kind: 'erasure', points, radiusMillimetres };
});
const filled = fc.record({ place: fc.constantFrom(...body.places), ...feel }).map(
	({ place: { id, side }, ...said }): DrawingMark => ({
		kind: 'place',
		place: id,
		...(side && { side }),
		...said
	})
);
const drawing = fc
	.array(fc.oneof(stroke, erasure, filled), { maxLength: 8 })
	.map((marks) => drawingOf(...marks));

test('cells and marks are those of the plain way, one spot and one touch after another', () => {
	fc.assert(
		fc.property(drawing, (drawn) => {
			expect(paintedCells(body, skin, drawn)).toEqual(paintedPlainly(body, skin, drawn));
			expect(marksOf(body, skin, drawn)).toEqual(marksPlainly(body, skin, drawn));
		}),
		{ numRuns: 40 }
	);
}, 60_000);
