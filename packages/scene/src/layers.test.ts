import { expect, test } from 'vitest';
import { drawablesOf, type MuscleLayer, noLayers } from './layers.ts';
import { body } from './testing.ts';

const fibres = () => ({ across: 2, along: 2, points: new Float32Array(12) });
const muscle = (id: string, depth: MuscleLayer['depth'], isChosen = false): MuscleLayer => ({
	id,
	depth,
	parts: [fibres()],
	isChosen
});

test('deep muscles lie under superficial ones, and the chosen one on top', () => {
	const muscles = [
		muscle('chosen', 'internal', true),
		muscle('over', 'superficial'),
		muscle('under', 'internal'),
		muscle('between', 'deep')
	];
	const { sheets } = drawablesOf(body, { ...noLayers, muscles });
	const order = sheets.map(
		({ fibres: own }) => muscles.find(({ parts }) => parts.includes(own))?.id
	);
	expect(order).toEqual(['under', 'between', 'over', 'chosen']);
});

const twoSided = body.places.find(({ side, regionOnMidline }) => side && !regionOnMidline);

test('a zone is its place on its side, dotted where pain only spreads', () => {
	const place = twoSided?.id ?? '';
	const own = [...body.places.keys()].filter(
		(index) => body.places[index]?.id === place && body.places[index]?.side === 'left'
	);
	const { decals } = drawablesOf(body, {
		...noLayers,
		zones: [{ place, side: 'left', extent: 'spillover' }]
	});
	expect(decals.map(({ shape }) => shape)).toEqual([{ kind: 'places', places: new Set(own) }]);
	expect(new Set(decals.map(({ ink }) => ink.pattern))).toEqual(new Set(['spread']));
});

test('essential zones lie over spillover, whichever comes first', () => {
	const place = twoSided?.id ?? '';
	const { decals } = drawablesOf(body, {
		...noLayers,
		zones: [
			{ place, side: 'left', extent: 'essential' },
			{ place, side: 'right', extent: 'spillover' }
		]
	});
	expect(decals[0]?.ink.pattern).toBe('spread');
	expect(decals.at(-1)?.ink.pattern).toBeNull();
});

test('a trigger point’s cross lies over a motor point’s ring', () => {
	const at = { quad: 3, u: 0, v: 0 };
	const { points } = drawablesOf(body, {
		...noLayers,
		points: [
			{ kind: 'trigger', at },
			{ kind: 'motor', at }
		]
	});
	expect(points.map(({ kind }) => kind)).toEqual(['motor', 'trigger']);
});

test('the same layers again are the same shapes, so that nothing is drawn twice', () => {
	const layers = {
		...noLayers,
		zones: [{ place: twoSided?.id ?? '', side: 'left', extent: 'essential' } as const]
	};
	const [before] = drawablesOf(body, layers).decals;
	expect(drawablesOf(body, { ...layers }).decals[0]?.shape).toBe(before?.shape);
});
