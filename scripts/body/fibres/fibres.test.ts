import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { decodeFibres, encodeFibres, type Fibres, mirroredFibres } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { length, sub, type Vec } from '../vectors.ts';
import { committedSkin, fibresFolder, layMuscle, readShapes } from './build.ts';
import { fibresOf, sharpestBend, sizeOf, turnedShare } from './measure.ts';

const skin = committedSkin();
const shapes = readShapes();
const files = new Map(
	[...shapes.keys()].map((area) => [area, readFileSync(join(fibresFolder, `${area}.bin`))])
);
const muscles = new Map(
	[...files.values()].flatMap((bytes) =>
		decodeFibres(bytes).map(({ muscle, patches }) => [muscle, patches] as const)
	)
);

const patchOf = (muscle: string, n = 0): Fibres => {
	const patch = muscles.get(muscle)?.[n];
	if (!patch) throw new Error(`no patch ${n} of ${muscle}`);
	return patch;
};
const everyPatch = [...muscles].flatMap(([muscle, patches]) =>
	patches.map((fibres, n) => ({ name: `${muscle} ${n}`, fibres }))
);
const awayFromSkin = (point: Vec) => length(sub(skin.nearest(point), point));

test('the committed fibres come out of the shapes byte for byte', () => {
	for (const [area, list] of shapes) {
		const bytes = encodeFibres(list.map((shape) => layMuscle(skin, shape)));
		expect(Buffer.compare(bytes, files.get(area) ?? Buffer.alloc(0)), area).toBe(0);
	}
}, 60_000);

test('every muscle has as many patches of fibres as its shape, and no file has others', () => {
	const counts = [...shapes.values()]
		.flat()
		.map(({ id, patches }) => [id, patches.length] as const);
	expect([...muscles].map(([id, patches]) => [id, patches.length])).toEqual(counts);
});

test('all of them together are small', () => {
	const sizes = [...files.values()].map((bytes) => brotliCompressSync(bytes).length);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(400_000);
});

test('every sample lies on the skin', () => {
	for (const { name, fibres } of everyPatch)
		for (const point of fibresOf(fibres).flat())
			expect(awayFromSkin(point), name).toBeLessThan(0.001);
});

test('so does its mirror, where quads fold along their other diagonal', () => {
	for (const { name, fibres } of everyPatch)
		for (const point of fibresOf(mirroredFibres(fibres)).flat())
			expect(awayFromSkin(point), name).toBeLessThan(0.0015);
});

test('what is told of the left stays on the left', () => {
	for (const { name, fibres } of everyPatch)
		for (const [x] of fibresOf(fibres).flat()) expect(x, name).toBeGreaterThan(-0.002);
});

test('no fibre folds back on itself', () => {
	for (const { name, fibres } of everyPatch)
		expect(sharpestBend(fibres), name).toBeGreaterThan(0.5);
});

test('fibres lie side by side and do not cross', () => {
	for (const { name, fibres } of everyPatch)
		expect(
			turnedShare(fibres, (point) => skin.spotAt(point).normal),
			name
		).toBeLessThan(0.04);
});

test.each([
	// millimetres, as an earlier draft of the same figure had them
	['trapezius-upper', 0, 255, 72],
	['infraspinatus', 0, 156, 72],
	['gluteus-medius', 0, 130, 113],
	['gastrocnemius', 0, 274, 66],
	['gastrocnemius', 1, 278, 49]
])('%s (patch %i) is about %i mm long and %i mm wide', (muscle, n, long, wide) => {
	const { lengthMillimetres, widthMillimetres } = sizeOf(patchOf(muscle, n));
	expect(lengthMillimetres / long).toBeGreaterThan(0.75);
	expect(lengthMillimetres / long).toBeLessThan(1.25);
	expect(widthMillimetres / wide).toBeGreaterThan(0.75);
	expect(widthMillimetres / wide).toBeLessThan(1.25);
});

test.each([
	// what an anatomy text says of where they run, as a reader would check it
	['sartorius', 'from the hip outside to the knee inside', 1],
	['pronator-teres', 'from the inner elbow to the thumb side', -1]
])('%s runs %s', (muscle, _words, way) => {
	const fibre = fibresOf(patchOf(muscle))[0] ?? [];
	const [from, to] = [fibre[0], fibre.at(-1)] as [Vec, Vec];
	expect(Math.sign(from[0] - to[0])).toBe(way);
});

test('muscles of the back lie behind and those of the belly in front', () => {
	const depths = (muscle: string) =>
		fibresOf(patchOf(muscle))
			.flat()
			.map(([, , z]) => z);
	for (const muscle of ['infraspinatus', 'trapezius-lower', 'longissimus-thoracis', 'soleus'])
		expect(Math.max(...depths(muscle)), muscle).toBeLessThan(0.03);
	for (const muscle of ['pectoralis-major-sternal', 'rectus-abdominis', 'rectus-femoris'])
		expect(Math.min(...depths(muscle)), muscle).toBeGreaterThan(0.03);
});
