import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sidedPlaces, wholeShare } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { landmarkAddresses, readLandmarks } from '../landmarks.ts';
import { makeFigure } from '../makeFigure.ts';
import { neighbours } from '../mesh.ts';
import { meshFolder } from '../source.ts';
import { labelFiles, readRows } from './build.ts';
import { makeLabels, patchesOf } from './makeLabels.ts';

const figure = makeFigure(false);
const rows = readRows();
const { labels, borders } = makeLabels(figure, rows);
const places = sidedPlaces(rows, new Set());
const { positions, quads } = figure.surface;

/** Square millimetres; the tips of the little fingers and the brows are the smallest places. */
const leastArea = 150;

test('the committed labels and borders come out of the rules byte for byte', () => {
	for (const [name, bytes] of Object.entries(labelFiles(figure)))
		expect(Buffer.from(bytes).equals(readFileSync(join(meshFolder, name))), name).toBe(true);
});

test('no vertex leans to another place more than to its own', () => {
	for (let i = 0; i < borders.shares.length; i += 2) {
		const [first = 0, second = 0] = borders.shares.subarray(i, i + 2);
		expect(first).toBeLessThanOrEqual(wholeShare - first - second);
		expect(first).toBeGreaterThanOrEqual(second);
	}
});

test('every vertex has one place, and no place is without a vertex', () => {
	expect(labels).toHaveLength(positions.length / 3);
	expect(new Set(labels).size).toBe(places.length);
	expect(Math.max(...labels)).toBe(places.length - 1);
});

test('there are at least 120 places, counting one side and the midline', () => {
	expect(rows.length).toBeGreaterThanOrEqual(120);
});

test('left mirrors right, and the midline lies in midline places', () => {
	for (const [vertex, partner] of figure.mirror.entries()) {
		const here = places[labels[vertex] ?? -1];
		const there = places[labels[partner] ?? -1];
		expect(here?.id).toBe(there?.id);
		if (vertex === partner) expect(here?.side).toBeUndefined();
		else if (here?.side) expect(here.side).not.toBe(there?.side);
	}
});

test('a place with a side lies on that side', () => {
	for (const [vertex, label] of labels.entries()) {
		const side = places[label]?.side;
		const x = positions[vertex * 3] ?? 0;
		if (side) expect(x > 0 ? 'left' : 'right').toBe(side);
	}
});

test('landmarks lie in the places that are named after them', () => {
	const addresses = landmarkAddresses(figure, readLandmarks());
	const placeAt = (landmark: string) => {
		const [quad = 0, u = 0, v = 0] = addresses[landmark] ?? [];
		const corner = v < 0.5 ? (u < 0.5 ? 0 : 1) : u < 0.5 ? 3 : 2;
		return places[labels[quads[quad * 4 + corner] ?? 0] ?? -1]?.id;
	};
	const found = Object.keys(landmarkPlaces).map((landmark) => [landmark, placeAt(landmark)]);
	expect(Object.fromEntries(found)).toEqual(landmarkPlaces);
});

const landmarkPlaces = {
	'bump-at-back-of-skull': 'bump-at-the-back-of-the-head',
	'bone-behind-ear': 'behind-the-ear',
	'jaw-joint': 'jaw-joint',
	'angle-of-jaw': 'angle-of-the-jaw',
	'point-of-chin': 'chin',
	'hyoid-bone': 'front-of-throat',
	'lowest-neck-bone': 'bump-at-the-base-of-the-neck',
	'bony-tip-of-shoulder': 'bony-tip-of-shoulder',
	'inner-end-of-collarbone': 'collarbone-inner',
	'middle-of-collarbone': 'collarbone-inner',
	'outer-end-of-collarbone': 'collarbone-outer',
	'notch-above-breastbone': 'hollow-of-the-throat',
	'lower-end-of-breastbone': 'tip-of-the-breastbone',
	'inner-edge-of-shoulder-blade': 'shoulder-blade-inner-edge',
	'outer-edge-of-shoulder-blade': 'shoulder-blade-outer-edge',
	'lower-tip-of-shoulder-blade': 'shoulder-blade-lower-tip',
	'middle-of-shoulder-blade-ridge': 'above-the-shoulder-blade-ridge',
	navel: 'navel',
	'rib-margin-front': 'edge-of-the-ribs',
	'middle-of-armpit': 'armpit',
	'front-hip-point': 'bony-front-of-the-hip',
	'top-of-hip-bone': 'rim-of-the-pelvis',
	'top-of-pubic-bone': 'above-the-pubic-bone',
	'dimple-above-buttock': 'dimple-of-the-back',
	'outer-thigh-bone': 'outer-hip-bone',
	'sitting-bone': 'sitting-bone',
	'top-of-sacrum': 'middle-of-the-sacrum',
	'tailbone-tip': 'tailbone',
	'tip-of-elbow': 'point-of-elbow',
	'ball-of-thumb': 'ball-of-thumb',
	'middle-of-kneecap': 'kneecap',
	'bump-below-kneecap': 'bump-below-the-kneecap',
	'head-of-outer-leg-bone': 'below-the-outer-knee',
	'outer-ankle-bone': 'outer-ankle-bone',
	'inner-ankle-bone': 'inner-ankle-bone',
	'middle-of-arch': 'arch'
};

test('each place is one patch of skin', () => {
	const around = neighbours(labels.length, Uint32Array.from(quads));
	const strays = patchesOf(labels, around).filter(({ largest }) => !largest);
	expect(strays.map(({ row }) => places[row]?.id)).toEqual([]);
});

test(`no place is smaller than ${leastArea} square millimetres`, () => {
	const areas = areasByLabel();
	const small = places.filter((_, i) => (areas[i] ?? 0) < leastArea).map(({ id }) => id);
	expect(small).toEqual([]);
});

/** A quarter of each quad to the place of each of its corners; square millimetres. */
function areasByLabel(): Float64Array {
	const areas = new Float64Array(places.length);
	const corner = (i: number) =>
		[0, 1, 2].map((axis) => positions[i * 3 + axis] ?? 0) as [number, number, number];
	for (let q = 0; q < quads.length; q += 4) {
		const [a, b, c, d] = [...quads.subarray(q, q + 4)].map(corner);
		if (!a || !b || !c || !d) throw new Error('a quad has four corners');
		const [p, r] = [difference(c, a), difference(d, b)];
		const area = Math.hypot(
			p[1] * r[2] - p[2] * r[1],
			p[2] * r[0] - p[0] * r[2],
			p[0] * r[1] - p[1] * r[0]
		);
		for (const i of quads.subarray(q, q + 4)) {
			const label = labels[i] ?? 0;
			areas[label] = (areas[label] ?? 0) + (area / 2 / 4) * 1e6;
		}
	}
	return areas;
}

type Triple = readonly [number, number, number];

const difference = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
