import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeSurface, nearestAddress, positionAt, type Vector } from '@palpate/drawing';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type BoneId, boneIds, boneOf, type Joints } from './bones.ts';
import { landmarkAddressesFile, landmarksFile } from './landmark.ts';
import { landmarkAt } from './position.ts';
import {
	describeSkinPoint,
	resolveSkinPoint,
	type SkinPoint,
	type SkinProbe,
	skinPoint
} from './skinPoint.ts';
import { middleAt, spineLevels } from './spineLevel.ts';

const folder = resolve(import.meta.dirname, '../../../content/atlas');
const bytes = (path: string) => readFileSync(resolve(folder, path));
const json = (path: string): unknown => JSON.parse(bytes(path).toString());

const joints = json('meshes/joints.json') as Joints;
const surface = decodeSurface(bytes('meshes/surface.bin'));
const addresses = v.parse(landmarkAddressesFile, json('meshes/landmarks.json'));
const { landmarks } = v.parse(landmarksFile, json('landmarks.json'));

/** A body of which only the lines are looked at: each leaves it after exactly 10 cm. */
const lines: SkinProbe = {
	joints,
	landmark: (id) => landmarkAt(surface, addresses, id),
	nearest: (point) => positionAt(surface, nearestAddress(surface, point)),
	exit: (from, toward) => from.map((n, axis) => n + 0.1 * (toward[axis] ?? 0)) as unknown as Vector
};
const read = (point: unknown): SkinPoint => v.parse(skinPoint, point);
const where = (point: unknown) => resolveSkinPoint(lines, read(point));
const words = (point: unknown) => describeSkinPoint(read(point), landmarks);

test.each([
	[
		{ along: 'forearm', share: 0.5, degrees: 90 },
		'half way from the elbow to the wrist, on the thumb side'
	],
	[
		{ along: 'leg', share: 0.25, degrees: 180 },
		'a quarter of the way from the knee to the ankle, on the back'
	],
	[
		{ along: 'thigh', share: 0.4, degrees: 40 },
		'40 % of the way from the hip to the knee, on the front, towards the outer side'
	],
	[{ along: 'upper-arm', share: 1, degrees: -90 }, 'at the elbow, on the inner side'],
	[
		{ along: 'foot-5', share: 0.6, degrees: 180 },
		'60 % of the way from the heel to the root of the little toe, on the sole'
	],
	[{ along: 'hand-2', share: 0, degrees: 0 }, 'at the wrist, on the palm'],
	[
		{ along: 'leg', share: -0.1, degrees: 180 },
		'10 % of the way beyond the knee, away from the ankle, on the back'
	],
	[{ level: 'T6', degrees: 90 }, 'at the level of T6, on the side'],
	[
		{ level: 'T6', below: 0.5, on: 'front', fingerBreadths: 0 },
		'between the levels of T6 and T7, on the midline, in front'
	],
	[
		{ level: 'L3', on: 'back', fingerBreadths: 2 },
		'two finger-breadths outwards from the midline at the level of L3, behind'
	],
	[
		{ landmark: 'navel', moves: [{ toward: 'feet', fingerBreadths: 1 }] },
		'one finger-breadth below the navel'
	]
])('%j reads as one would say it', (point, said) => {
	expect(words(point)).toBe(said);
});

test('the four sides of a limb lie where they are said to', () => {
	const [x = 0, , z = 0] = where({ along: 'thigh', share: 0.5, degrees: 0 });
	expect(where({ along: 'thigh', share: 0.5, degrees: 180 })[2]).toBeLessThan(z);
	expect(where({ along: 'thigh', share: 0.5, degrees: 90 })[0]).toBeGreaterThan(x);
	expect(where({ along: 'thigh', share: 0.5, degrees: -90 })[0]).toBeLessThan(x);
});

test('every bone has a front and an outer side, square to it and to each other', () => {
	const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	for (const id of boneIds) {
		const { from, to, front, outer } = boneOf(joints, id);
		const axis: Vector = [to[0] - from[0], to[1] - from[1], to[2] - from[2]];
		for (const pair of [
			[axis, front],
			[axis, outer],
			[front, outer]
		] as const)
			expect(dot(...pair), id).toBeCloseTo(0, 6);
		expect(dot(front, front), id).toBeCloseTo(1, 6);
		expect(outer[0], id).toBeGreaterThan(0);
	}
});

test('the levels of the spine follow each other downwards, close to the landmarks that name them', () => {
	const heights = spineLevels.map((level) => middleAt(joints, level)[1]);
	expect(heights).toEqual(heights.toSorted((a, b) => b - a));
	expect(new Set(heights).size).toBe(spineLevels.length);
	for (const [level, landmark] of [
		['C2', 'second-neck-bone'],
		['C7', 'lowest-neck-bone'],
		['T3', 'third-chest-bone'],
		['T7', 'seventh-chest-bone'],
		['T12', 'twelfth-chest-bone'],
		['L4', 'fourth-loin-bone']
	] as const)
		expect(
			Math.abs(middleAt(joints, level)[1] - landmarkAt(surface, addresses, landmark)[1]),
			level
		).toBeLessThan(0.012);
});

test('half way between two levels lies half way', () => {
	const [upper, lower] = [middleAt(joints, 'T6'), middleAt(joints, 'T7')];
	expect(middleAt(joints, 'T6', 0.5)[1]).toBeCloseTo((upper[1] + lower[1]) / 2, 9);
});

test('finger-breadths count outwards from the midline', () => {
	expect(where({ level: 'T6', on: 'back', fingerBreadths: 0 })[0]).toBe(0);
	expect(where({ level: 'T6', on: 'back', fingerBreadths: 5 })[0]).toBeCloseTo(0.09, 9);
});

test('what is no skin point is refused', () => {
	for (const wrong of [
		{ along: 'tail', share: 0.5, degrees: 0 },
		{ along: 'forearm', share: 2, degrees: 0 },
		{ along: 'forearm', share: 0.5, degrees: 200 },
		{ along: 'forearm', share: 0.5 },
		{ along: 'forearm', share: 0.5, degrees: 0, level: 'T6' },
		{ level: 'T13', degrees: 0 },
		{ level: 'T6', below: 1, degrees: 0 },
		{ level: 'T6', on: 'side', fingerBreadths: 1 },
		{ level: 'T6', on: 'back', fingerBreadths: 0.3 }
	])
		expect(v.safeParse(skinPoint, wrong).success, JSON.stringify(wrong)).toBe(false);
});

test('a joint that is missing is a fault', () => {
	expect(() => boneOf({}, 'forearm' satisfies BoneId)).toThrow(RangeError);
	expect(() => middleAt({}, 'T6')).toThrow(RangeError);
});
