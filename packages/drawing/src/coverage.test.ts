import { expect, test } from 'vitest';
import { coverage, paintedCells, placeAreas } from './coverage.ts';
import type { Drawing, DrawingMark } from './drawing.ts';
import { positionAt } from './surface.ts';
import {
	body,
	cellsByBruteForce,
	drawingOf,
	nearestAddress,
	skin,
	wanderingStroke
} from './testing.ts';

const filled = (place: string, side?: 'left' | 'right', intensity = 5): DrawingMark => ({
	kind: 'place',
	place,
	...(side && { side }),
	intensity,
	quality: 'burning'
});

const pairedPlace = body.places.find(({ side }) => side === 'left')?.id ?? '';

const paintedArea = (drawing: Drawing) =>
	paintedCells(body, skin, drawing).reduce(
		(sum, mark, cell) => (mark < 0 ? sum : sum + (skin.cellAreas[cell] ?? 0) * 1e6),
		0
	);

test('every place filled by name is covered whole, and together they are the skin', () => {
	const all = body.places.map(({ id, side }) => filled(id, side));
	const halves = [all.slice(0, 150), all.slice(150)].map((marks) => drawingOf(...marks));
	const covered = halves.flatMap((drawing) => coverage(body, skin, drawing));
	expect(covered).toHaveLength(body.places.length);
	expect(covered.every(({ share }) => share === 1)).toBe(true);
	const area = covered.reduce((sum, { areaSquareMillimetres: a }) => sum + a, 0);
	const whole = skin.cellAreas.reduce((sum, cell) => sum + cell, 0) * 1e6;
	expect(area / whole).toBeCloseTo(1, 9);
});

test('what places are covered adds up to what is painted', () => {
	const drawing = drawingOf(...[3, 4, 5].map((seed) => wanderingStroke(seed, 12)));
	const covered = coverage(body, skin, drawing);
	const areas = covered.map(({ areaSquareMillimetres }) => areaSquareMillimetres);
	expect(areas.reduce((a, b) => a + b, 0) / paintedArea(drawing)).toBeCloseTo(1, 9);
	expect(areas).toEqual(areas.toSorted((a, b) => b - a));
	for (const { place, share, areaSquareMillimetres } of covered) {
		const whole = placeAreas(body, skin)[body.places.indexOf(place)] ?? 0;
		expect(share * whole * 1e6).toBeCloseTo(areaSquareMillimetres, 6);
	}
});

test('fifty strokes cover the same places as brute force over the whole skin', () => {
	for (let seed = 51; seed <= 100; seed++) {
		const stroke = wanderingStroke(seed, 3);
		const cells = new Set(
			stroke.points.flatMap(([quad, u, v]) =>
				cellsByBruteForce({ quad, u, v }, stroke.radiusMillimetres)
			)
		);
		const places = new Map<unknown, number>();
		for (const cell of [...cells].sort((a, b) => a - b)) {
			const place = body.places[body.labels[body.surface.quads[cell] ?? 0] ?? 0];
			places.set(place, (places.get(place) ?? 0) + (skin.cellAreas[cell] ?? 0) * 1e6);
		}
		const covered = coverage(body, skin, drawingOf(stroke));
		expect(new Set(covered.map(({ place }) => place)), `seed ${seed}`).toEqual(
			new Set(places.keys())
		);
		for (const { place, areaSquareMillimetres } of covered)
			expect(areaSquareMillimetres).toBeCloseTo(places.get(place) ?? 0, 6);
	}
}, 60_000);

test('the last mark counts, and an erasure takes away', () => {
	const stroke = wanderingStroke(1, 4);
	const over = { ...stroke, intensity: 9, quality: 'numb' } as const;
	expect(coverage(body, skin, drawingOf(stroke, over))).toEqual(
		coverage(body, skin, drawingOf(over))
	);
	const { points, radiusMillimetres } = stroke;
	const erased = drawingOf(stroke, { kind: 'erasure', points, radiusMillimetres });
	expect(coverage(body, skin, erased)).toEqual([]);
	expect(coverage(body, skin, drawingOf())).toEqual([]);
});

test('a place says the highest strength and every kind that was said there', () => {
	const stroke = wanderingStroke(4, 1);
	const [quad, u, v] = stroke.points[0] ?? [0, 0, 0];
	const inside = { ...stroke, points: [[quad, u, v] as [number, number, number]] };
	const whole = body.places[body.labels[body.surface.quads[quad * 4] ?? 0] ?? 0];
	const drawing = drawingOf(filled(whole?.id ?? '', whole?.side, 8), {
		...inside,
		radiusMillimetres: 4,
		intensity: 3,
		quality: 'ache'
	});
	const [largest] = coverage(body, skin, drawing).filter(({ place }) => place === whole);
	expect(largest).toMatchObject({ intensity: 8, qualities: ['ache', 'burning'], share: 1 });
	const unsaid = drawingOf({ ...inside, intensity: null, quality: null });
	expect(coverage(body, skin, unsaid)[0]).toMatchObject({ intensity: null, qualities: [] });
});

test('a drawing with a place that the body does not have is a fault', () => {
	expect(() => coverage(body, skin, drawingOf(filled('third-elbow')))).toThrow(RangeError);
	expect(() => coverage(body, skin, drawingOf(filled(pairedPlace)))).toThrow(RangeError);
});

test('a stroke and its mirror image cover mirrored places alike', () => {
	const { surface } = body;
	for (const seed of [11, 12, 13, 14, 16, 17]) {
		const stroke = wanderingStroke(seed, 3);
		const points = stroke.points.map(([quad, u, v]): [number, number, number] => {
			const [x, y, z] = positionAt(surface, { quad, u, v });
			const mirrored = nearestAddress([-x, y, z]);
			return [mirrored.quad, mirrored.u, mirrored.v];
		});
		const covered = coverage(body, skin, drawingOf(stroke));
		const mirrored = coverage(body, skin, drawingOf({ ...stroke, points }));
		const total = paintedArea(drawingOf(stroke));
		const other = { left: 'right', right: 'left' } as const;
		const apart = body.places.reduce((sum, place) => {
			const side = place.side && other[place.side];
			const here = covered.find((c) => c.place === place);
			const there = mirrored.find((c) => c.place.id === place.id && c.place.side === side);
			const [a, b] = [here?.areaSquareMillimetres ?? 0, there?.areaSquareMillimetres ?? 0];
			return sum + Math.abs(a - b);
		}, 0);
		expect(apart / total, `seed ${seed}`).toBeLessThan(0.02);
	}
});
