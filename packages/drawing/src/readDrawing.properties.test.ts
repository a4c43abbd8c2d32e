import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Drawing, type DrawingMark, qualities } from './drawing.ts';
import { pointOf, readDrawing, writeDrawing } from './readDrawing.ts';
import { body, drawingOf } from './testing.ts';

const feels = {
	intensity: fc.option(fc.integer({ min: 0, max: 10 })),
	quality: fc.option(fc.constantFrom(...qualities))
};
const share = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc
	.record({ quad: fc.nat(body.surface.quads.length / 4 - 1), u: share, v: share })
	.map(pointOf);
const brushed = {
	points: fc.array(point, { minLength: 1, maxLength: 12 }),
	radiusMillimetres: fc.integer({ min: 4, max: 80 })
};
const mark: fc.Arbitrary<DrawingMark> = fc.oneof(
	fc.record({ kind: fc.constant('stroke' as const), ...brushed, ...feels }),
	fc.record({ kind: fc.constant('erasure' as const), ...brushed }),
	fc
		.record({ place: fc.constantFrom(...body.places), ...feels })
		.map(({ place, ...felt }): DrawingMark => {
			return { kind: 'place', place: place.id, ...(place.side && { side: place.side }), ...felt };
		})
);
const drawing: fc.Arbitrary<Drawing> = fc
	.array(mark, { maxLength: 20 })
	.map((marks) => drawingOf(...marks));

test('a drawing that was written is read back the same, and written to the same bytes', () => {
	fc.assert(
		fc.property(drawing, (made) => {
			const text = writeDrawing(made);
			const read = readDrawing(body, text);
			expect(read).toEqual({ ok: true, value: made });
			expect(read.ok && writeDrawing(read.value)).toBe(text);
		})
	);
});

test('the order in which its keys were made does not change the bytes', () => {
	const shuffled = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(shuffled);
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).reverse();
		return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(inner)]));
	};
	fc.assert(
		fc.property(drawing, (made) => {
			const read = readDrawing(body, JSON.stringify(shuffled(made)));
			expect(read.ok && writeDrawing(read.value)).toBe(writeDrawing(made));
		})
	);
});

test('whatever the text, it is read or refused and never throws', () => {
	const dressed = fc
		.tuple(fc.jsonValue(), fc.jsonValue(), fc.jsonValue())
		.map(([marks, version, surface]) =>
			JSON.stringify({ format: 'palpate-drawing', version, surface, marks })
		);
	const nearly = fc
		.array(fc.record({ kind: fc.constantFrom('stroke', 'place'), points: fc.jsonValue() }))
		.map((marks) => JSON.stringify({ ...drawingOf(), marks }));
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json(), dressed, nearly), (text) => {
			const read = readDrawing(body, text);
			expect(read.ok ? 'read' : read.error.code).toMatch(/^[a-z-]+$/);
		}),
		{ numRuns: 500 }
	);
});

test('a quad that the body does not have is off the surface', () => {
	fc.assert(
		fc.property(fc.integer({ min: body.surface.quads.length / 4, max: 1e9 }), (quad) => {
			const made = drawingOf({
				kind: 'erasure',
				points: [[quad, 0, 0]],
				radiusMillimetres: 14
			});
			expect(readDrawing(body, JSON.stringify(made))).toMatchObject({
				ok: false,
				error: { code: 'off-the-surface' }
			});
		})
	);
});
