import {
	begun,
	type Drawing,
	did,
	emptyDrawing,
	type Feel,
	type History,
	qualities,
	readDrawing,
	redone,
	type SurfacePlace,
	undone,
	writeDrawing
} from '@palpate/drawing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strokeMarks } from './brush.ts';
import {
	marksFilling,
	placesIn,
	refelt,
	replaced,
	withMarks,
	withoutMarks,
	withPlaces
} from './edits.ts';

const quads = 40;
const places = ['elbow', 'wrist', 'knee'].flatMap((id) =>
	(['left', 'right'] as const).map(
		(side): SurfacePlace => ({ id, name: id, region: id, regionOnMidline: false, side })
	)
);
const body = {
	surface: {
		id: 'test',
		positions: new Float32Array(),
		quads: new Uint16Array(quads * 4)
	},
	places,
	labels: new Uint16Array()
};
const empty = emptyDrawing(body.surface.id);

type Edit = (drawing: Drawing) => Drawing;

const feel: fc.Arbitrary<Feel> = fc.record({
	intensity: fc.option(fc.integer({ min: 0, max: 10 })),
	quality: fc.option(fc.constantFrom(...qualities))
});
const somePlaces = fc
	.constantFrom(...places)
	.map(({ region, side }) => placesIn(places, region, side));
const address = fc.record({
	quad: fc.nat(quads - 1),
	u: fc.nat(1000).map((n) => n / 1000),
	v: fc.nat(1000).map((n) => n / 1000)
});
const radius = fc.constantFrom(8, 14, 40, 65);
const strokeMade = fc
	.tuple(fc.array(address, { minLength: 1, maxLength: 5 }), radius, fc.option(feel))
	.map(([addresses, millimetres, how]) => strokeMarks(addresses, millimetres, how));

/** Everything that the page can do to a drawing. */
const edit: fc.Arbitrary<Edit> = fc.oneof(
	fc.tuple(somePlaces, feel).map(
		([some, how]): Edit =>
			(d) =>
				withPlaces(d, some, how)
	),
	somePlaces.map(
		(some): Edit =>
			(d) =>
				withoutMarks(d, marksFilling(d, some))
	),
	strokeMade.map(
		(marks): Edit =>
			(d) =>
				withMarks(d, marks)
	),
	fc.tuple(fc.nat(), feel).map(
		([n, how]): Edit =>
			(d) =>
				refelt(d, [n % (d.marks.length + 1)], how)
	),
	fc.tuple(fc.nat(), strokeMade).map(
		([n, [mark]]): Edit =>
			(d) =>
				mark ? replaced(d, n % (d.marks.length + 1), mark) : d
	),
	fc.constant((): Drawing => empty)
);
const edits = fc.array(edit, { maxLength: 40 });

const after = (all: readonly Edit[]): History<Drawing> =>
	all.reduce((history, step) => did(history, step(history.present)), begun(empty));

const toTheEnd = (
	history: History<Drawing>,
	step: (history: History<Drawing>) => History<Drawing>
): History<Drawing> => {
	const next = step(history);
	const there = next.past.length === history.past.length;
	return there ? history : toTheEnd(next, step);
};

test('any sequence of edits, all of it undone, is empty, and all of it done again is as it was', () => {
	fc.assert(
		fc.property(edits, (all) => {
			const history = after(all);
			const back = toTheEnd(history, undone);
			expect(back.present).toEqual(empty);
			expect(toTheEnd(back, redone)).toEqual(history);
		})
	);
});

test('whatever the page makes of a drawing can be read again, the same', () => {
	fc.assert(
		fc.property(edits, (all) => {
			const { present } = after(all);
			const read = readDrawing(body, writeDrawing(present));
			expect(read.ok && writeDrawing(read.value)).toBe(writeDrawing(present));
		})
	);
});
