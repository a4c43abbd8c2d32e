import {
	cellsUnder,
	type Drawing,
	type DrawingMark,
	feelColour,
	type Stroke
} from '@palpate/drawing';
import { expect, test } from 'vitest';
import { decalsOfDrawing, instancesOf, placeWeights, planOf } from './decals.ts';
import { body, placeIndex, skin } from './testing.ts';

const stroke = (...points: [number, number, number][]): Stroke => ({
	kind: 'stroke',
	points,
	radiusMillimetres: 14,
	intensity: 5,
	quality: 'burning'
});
const decals = (...marks: readonly DrawingMark[]) => decalsOfDrawing(body, { marks } as Drawing);
const place: DrawingMark = {
	kind: 'place',
	place: 'calf-lower',
	side: 'left',
	intensity: null,
	quality: null
};
const erasure: DrawingMark = { kind: 'erasure', points: [[7, 0.5, 0.5]], radiusMillimetres: 8 };

test('marks lie over each other in their order, each with its colour and pattern', () => {
	const [first, second, third] = decals(stroke([7, 0, 0]), place, erasure);
	expect(first?.ink).toMatchObject({ colour: feelColour(5), pattern: 'burning' });
	expect(second?.ink.pattern).toBe('unsaid');
	expect(second?.shape).toEqual({
		kind: 'places',
		places: new Set([placeIndex('calf-lower', 'left')])
	});
	expect(third?.ink.colour).toBeNull();
});

test('a mark on top draws nothing but itself', () => {
	const one = stroke([7, 0, 0]);
	const plan = planOf(decals(one), decals(one, place));
	expect(plan.anew).toBe(false);
	expect(plan.draw).toEqual(decals(place));
});

test('a stroke that grows draws only its new touches', () => {
	const before = decals(place, stroke([7, 0, 0], [7, 1, 0]));
	const { anew, draw } = planOf(before, decals(place, stroke([7, 0, 0], [7, 1, 0], [8, 0, 0])));
	expect(anew).toBe(false);
	expect(draw.map(({ shape }) => shape)).toEqual([
		{ kind: 'touches', points: [[8, 0, 0]], radiusMillimetres: 14 }
	]);
});

test('undoing draws what is left anew', () => {
	const one = stroke([7, 0, 0]);
	const plan = planOf(decals(one, place), decals(one));
	expect(plan.anew).toBe(true);
	expect(plan.draw).toEqual(decals(one));
});

test('another strength of the same stroke draws it anew', () => {
	const one = stroke([7, 0, 0]);
	expect(planOf(decals(one), decals({ ...one, intensity: 9 })).anew).toBe(true);
});

test('the same drawing again draws nothing', () => {
	const one = stroke([7, 0, 0]);
	expect(planOf(decals(one, place), decals(one, place))).toEqual({ anew: false, draw: [] });
});

test('a touch is drawn on every quad that it paints a cell of', () => {
	const [decal] = decals(stroke([4000, 0.3, 0.6]));
	if (!decal) throw new Error('no decal');
	const { quads, count } = instancesOf(body, skin, decal.shape);
	const drawn = new Set(quads);
	expect(drawn.size).toBe(count);
	for (const cell of cellsUnder(skin, { quad: 4000, u: 0.3, v: 0.6 }, 14))
		expect(drawn.has(cell >> 2)).toBe(true);
});

test('a place weighs more than half at its own vertices, and two places together the more', () => {
	const index = placeIndex('calf-lower', 'left');
	const beside = placeIndex('calf-upper', 'left');
	const weights = placeWeights(body, new Set([index]));
	const both = placeWeights(body, new Set([index, beside]));
	for (const [vertex, weight] of weights.entries()) {
		if (body.labels[vertex] === index) expect(weight).toBeGreaterThanOrEqual(0.5);
		else expect(weight).toBeLessThanOrEqual(0.5);
		expect(both[vertex]).toBeGreaterThanOrEqual(weight);
	}
	expect(weights).toContain(0);
	expect(weights).toContain(1);
});
