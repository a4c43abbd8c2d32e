import { expect, test } from 'vitest';
import type { Body, SurfacePlace } from './body.ts';
import { cellsUnder } from './brush.ts';
import { prepareSkin } from './cells.ts';
import { type Drawing, type DrawingMark, emptyDrawing, type Stroke } from './drawing.ts';
import { marksOf } from './marks.ts';
import { markKey } from './painMark.ts';
import { drawingFromMarks } from './readDrawing.ts';
import { spotsOf, unsaid } from './spots.ts';
import * as real from './testing.ts';

/**
 * A strip of skin, 400 mm wide and 20 mm high, of squares of 10 mm; x runs from -200 to 200 mm. Its
 * places, from x = -200 on: `shin` right 150 mm, `spine` in the middle 100 mm, `shin` left 150 mm.
 */
const shin: Omit<SurfacePlace, 'side'> = {
	id: 'shin-part',
	name: 'Shin',
	region: 'shin',
	regionOnMidline: false
};
const spine: SurfacePlace = {
	id: 'spine',
	name: 'Spine',
	region: 'lower-back',
	regionOnMidline: false
};
const columns = 41;
const across = Array.from({ length: columns }, (_, n) => n);
const body: Body = {
	surface: {
		id: 'strip',
		positions: Float32Array.from(
			[0, 1, 2].flatMap((row) => across.flatMap((n) => [n / 100 - 0.2, row / 100, 0]))
		),
		quads: Uint16Array.from(
			[0, 1].flatMap((row) =>
				across.slice(1).flatMap((n) => {
					const corner = row * columns + n - 1;
					return [corner, corner + 1, corner + 1 + columns, corner + columns];
				})
			)
		)
	},
	places: [{ ...shin, side: 'left' }, { ...shin, side: 'right' }, spine],
	labels: Uint16Array.from([0, 1, 2].flatMap(() => across.map((n) => labelAt(n - 20))))
};
const skin = prepareSkin(body.surface);

/** Of a vertex, so many centimetres from the middle. */
function labelAt(x: number): number {
	if (Math.abs(x) <= 5) return 2;
	return x > 0 ? 0 : 1;
}

/** A stroke from one x to another, in millimetres. */
function stroke(from: number, to: number, given: Partial<Stroke> = {}): Stroke {
	const points = Array.from({ length: 1 + (to - from) / 5 }, (_, n): [number, number, number] => {
		const x = from + n * 5 + 200;
		return [Math.floor(x / 10), (x % 10) / 10, 0.9];
	});
	return {
		kind: 'stroke',
		points,
		radiusMillimetres: 10,
		intensity: 6,
		quality: 'ache',
		...given
	};
}

const drawingOf = (...marks: readonly DrawingMark[]): Drawing => ({
	...emptyDrawing('strip'),
	marks
});
const found = (...marks: readonly DrawingMark[]) =>
	marksOf(body, skin, drawingOf(...marks)).map((mark) => `${markKey(mark)} ${mark.intensity}`);

test('a stroke in one region marks it, with the side and the strength', () => {
	expect(found(stroke(100, 150))).toEqual(['shin:left 6']);
	expect(found(stroke(-150, -100, { intensity: 0 }))).toEqual(['shin:right 0']);
	expect(found()).toEqual([]);
});

test('a place on the midline whose region has sides is split down the middle', () => {
	expect(found(stroke(10, 40))).toEqual(['lower-back:left 6']);
	expect(found(stroke(-40, 40)).sort()).toEqual(['lower-back:left 6', 'lower-back:right 6']);
});

test('a small spill into the neighbour does not count, a fifth does', () => {
	expect(found(stroke(60, 150))).toEqual(['shin:left 6']);
	expect(found(stroke(40, 60)).sort()).toEqual(['lower-back:left 6', 'shin:left 6']);
});

test('a long stripe counts wherever it is as large as two touches of its brush', () => {
	const stripe = stroke(10, 190, { radiusMillimetres: 4 });
	expect(found(stripe)).toEqual(['shin:left 6', 'lower-back:left 6']);
});

test('the strongest spot of a region counts', () => {
	expect(found(stroke(70, 90), stroke(150, 180, { intensity: 9 }))).toEqual(['shin:left 9']);
});

test('a strength that nobody has said gives no mark, and is named', () => {
	const drawing = drawingOf(stroke(70, 90, { intensity: null }), stroke(-90, -70));
	expect(marksOf(body, skin, drawing)).toEqual([{ region: 'shin', side: 'right', intensity: 6 }]);
	expect(unsaid(body, skin, drawing).map(({ marks }) => marks)).toEqual([[0]]);
});

test('marks that feel alike and touch are one spot, others are not', () => {
	const spots = (...marks: readonly DrawingMark[]) =>
		spotsOf(body, skin, drawingOf(...marks)).map((spot) => spot.marks);
	expect(spots(stroke(70, 100), stroke(105, 130))).toEqual([[0, 1]]);
	expect(spots(stroke(70, 90), stroke(150, 180))).toEqual([[0], [1]]);
	expect(spots(stroke(70, 100), stroke(105, 130, { intensity: 7 }))).toEqual([[0], [1]]);
	expect(spots(stroke(70, 100), stroke(105, 130, { quality: 'numb' }))).toEqual([[0], [1]]);
	expect(spots(stroke(70, 90), stroke(150, 180), stroke(90, 150))).toEqual([[0, 1, 2]]);
});

test('a mark that was painted over or rubbed out is in no spot', () => {
	const { points, radiusMillimetres } = stroke(70, 90);
	const rubbed: DrawingMark = { kind: 'erasure', points, radiusMillimetres };
	const over = stroke(70, 90, { intensity: 2 });
	expect(spotsOf(body, skin, drawingOf(stroke(70, 90), over)).map(({ marks }) => marks)).toEqual([
		[1]
	]);
	expect(spotsOf(body, skin, drawingOf(stroke(70, 90), rubbed))).toEqual([]);
	expect(found(stroke(70, 90), rubbed)).toEqual([]);
});

test('areas of spots are those of the cells they cover', () => {
	const [spot] = spotsOf(body, skin, drawingOf(stroke(100, 100)));
	const [quad, u, v] = stroke(100, 100).points[0] ?? [0, 0, 0];
	const cells = cellsUnder(skin, { quad, u, v }, 10);
	expect(spot?.areaSquareMillimetres).toBeCloseTo(cells.length * 25, 3);
	expect(spot?.places).toHaveLength(1);
});

test('each region and side of the real body comes back from the drawing made of its mark', () => {
	const keys = new Map(
		real.body.places.flatMap(({ region, regionOnMidline, side }) =>
			regionOnMidline || side
				? [[`${region} ${side}`, { region, ...(!regionOnMidline && side && { side }) }] as const]
				: []
		)
	);
	for (const { region, side } of keys.values()) {
		const marks = [{ region, ...(side && { side }), intensity: 4 }];
		const drawing = drawingFromMarks(real.body.surface.id, real.body, marks);
		expect(marksOf(real.body, real.skin, drawing)).toEqual(marks);
	}
});

test('a midline place between two sides is filled when both are marked alike', () => {
	const both = (right: number) =>
		drawingFromMarks('strip', { ...body, places: [...body.places, ...sides] }, [
			{ region: 'lower-back', side: 'left', intensity: 5 },
			{ region: 'lower-back', side: 'right', intensity: right }
		]).marks.map((mark) => mark.kind === 'place' && mark.place);
	const sides = (['left', 'right'] as const).map((side) => ({ ...spine, id: 'loin', side }));
	expect(both(5)).toEqual(['loin', 'loin', 'spine']);
	expect(both(6)).toEqual(['loin', 'loin']);
});
