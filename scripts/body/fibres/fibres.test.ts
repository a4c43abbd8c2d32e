import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { filled, type MuscleShape, muscleFile, resolveSkinPoint } from '@palpate/anatomy';
import {
	decodeFibres,
	encodeFibres,
	type Fibres,
	mirroredFibres,
	nearestAddress
} from '@palpate/drawing';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { muscleFiles, readJson } from '../../atlas/committedAtlas.ts';
import { committedBody } from '../committedBody.ts';
import { length, sub, type Vec } from '../vectors.ts';
import { committedSkin, fibresFolder, layMuscle, readShapes } from './build.ts';
import { lengthOf } from './lay.ts';
import { fibresOf, sharpestBend, sizeOf, turnedShare } from './measure.ts';

const skin = committedSkin();
const body = committedBody();
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

/** Half the widest gap between samples and a little: a point further off lies beside the muscle. */
const besideMetres = 0.006;

test('every trigger point and motor point lies on the fibres of its muscle', () => {
	for (const name of muscleFiles()) {
		const { id, triggerPoints, motorPoints } = v.parse(muscleFile, readJson(name));
		const samples = (muscles.get(id) ?? []).flatMap((fibres) => fibresOf(fibres).flat());
		const told = [...triggerPoints, ...(filled(motorPoints)?.zones ?? [])].flatMap(
			({ at }) => filled(at) ?? []
		);
		for (const at of told) {
			const spot = resolveSkinPoint(skin, at);
			const away = Math.min(...samples.map((sample) => length(sub(sample, spot))));
			expect(away, `${id}: ${JSON.stringify(at)}`).toBeLessThan(besideMetres);
		}
	}
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
	// millimetres along the skin, for a body of 1.70 m; from general knowledge of anatomy, not measured
	['scm-sternal', 0, 200, 25],
	['masseter-superficial', 0, 50, 35],
	['temporalis', 0, 90, 70],
	['levator-scapulae', 0, 160, 22],
	['scalene-middle', 0, 110, 25],
	['supraspinatus', 0, 130, 28],
	['teres-minor', 0, 105, 22],
	['teres-major', 0, 140, 28],
	['latissimus-dorsi', 0, 380, 170],
	['subscapularis', 0, 130, 75],
	['deltoid-middle', 0, 165, 40],
	['biceps-brachii', 1, 290, 32],
	['brachialis', 0, 170, 60],
	['triceps-brachii', 2, 240, 42],
	['brachioradialis', 0, 290, 28],
	['extensor-carpi-radialis-longus', 0, 290, 18],
	['flexor-carpi-ulnaris', 0, 255, 18],
	['pronator-teres', 0, 150, 25],
	['pectoralis-major-sternal', 0, 210, 70],
	['pectoralis-minor', 0, 105, 40],
	['rhomboids', 1, 90, 90],
	['quadratus-lumborum', 0, 140, 45],
	['psoas-major', 0, 260, 60],
	['gluteus-maximus', 0, 200, 130],
	['piriformis', 0, 150, 22],
	['tensor-fasciae-latae', 0, 180, 40],
	['sartorius', 0, 520, 32],
	['rectus-femoris', 0, 400, 60],
	['gracilis', 0, 410, 24],
	['biceps-femoris', 0, 380, 42],
	['semitendinosus', 0, 430, 28],
	['semimembranosus', 0, 380, 45],
	['popliteus', 0, 110, 35],
	['soleus', 0, 350, 105],
	['abductor-hallucis', 0, 150, 18],
	['flexor-digitorum-brevis', 0, 140, 25]
])('%s (patch %i) is roughly %i mm long and %i mm wide', (muscle, n, long, wide) => {
	const { lengthMillimetres, widthMillimetres } = sizeOf(patchOf(muscle, n));
	expect(lengthMillimetres / long).toBeGreaterThan(0.7);
	expect(lengthMillimetres / long).toBeLessThan(1.3);
	expect(widthMillimetres / wide).toBeGreaterThan(0.7);
	expect(widthMillimetres / wide).toBeLessThan(1.3);
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

/** The regions of the body that a muscle of a body area may have its middle in. */
const regionsOfArea: Readonly<Record<MuscleShape['bodyArea'], RegExp>> = {
	'head-neck': /head|temple|forehead|cheek|jaw|mouth|throat|neck/,
	shoulder: /shoulder|upper-arm|middle-back/,
	arm: /upper-arm/,
	'forearm-hand': /forearm|elbow|wrist|hand|palm|thumb|fingers/,
	'upper-trunk': /chest|breastbone|front-of-shoulder|shoulder-blade|middle-back/,
	'lower-trunk': /belly|chest|back/,
	pelvis: /buttock|hip/,
	thigh: /thigh|groin|hip/,
	leg: /shin|calf|lower-leg|foot|toes/,
	foot: /foot|sole/
};

test('no superficial muscle has its middle outside the regions of its body area', () => {
	for (const { id, layer, bodyArea } of [...shapes.values()].flat()) {
		if (layer !== 'superficial') continue;
		for (const fibres of muscles.get(id) ?? [])
			expect(regionAt(middleOf(fibres)), id).toMatch(regionsOfArea[bodyArea]);
	}
});

test.each([
	['gluteus-medius', 'outer-hip'],
	['gluteus-maximus', 'buttock'],
	['temporalis', 'temple'],
	['masseter-superficial', 'jaw'],
	['infraspinatus', 'back-of-shoulder'],
	['biceps-brachii', 'front-of-upper-arm'],
	['triceps-brachii', 'back-of-upper-arm'],
	['trapezius-lower', 'between-shoulder-blades'],
	['pectoralis-major-sternal', 'chest'],
	['rectus-femoris', 'front-of-thigh'],
	['biceps-femoris', 'back-of-thigh'],
	['adductor-longus', 'inner-thigh'],
	['tibialis-anterior', 'shin'],
	['fibularis-longus', 'outside-of-lower-leg'],
	['gastrocnemius', 'calf'],
	['flexor-digitorum-brevis', 'sole']
])('the middle of %s lies over: %s', (muscle, region) => {
	expect(regionAt(middleOf(patchOf(muscle)))).toBe(region);
});

function middleOf({ across, along, points }: Fibres): Vec {
	const n = ((across >> 1) * along + (along >> 1)) * 3;
	return [points[n] ?? 0, points[n + 1] ?? 0, points[n + 2] ?? 0];
}

/** The region of the corner of the quad that lies nearest. */
function regionAt(point: Vec): string | undefined {
	const { surface, labels, places } = body;
	const { quad, u, v } = nearestAddress(surface, point);
	const corner = v < 0.5 ? (u < 0.5 ? 0 : 1) : u < 0.5 ? 3 : 2;
	return places[labels[surface.quads[quad * 4 + corner] ?? 0] ?? -1]?.region;
}

test('latissimus dorsi and teres major go round the armpit to the front of the upper arm', () => {
	for (const muscle of ['latissimus-dorsi', 'teres-major']) {
		const ends = fibresOf(patchOf(muscle)).map((fibre) => fibre.at(-1) as Vec);
		for (const [x, , z] of ends) {
			expect(x, muscle).toBeGreaterThan(0.16);
			expect(z, muscle).toBeGreaterThan(0.015);
		}
	}
});

test('the strips of serratus anterior lie one below the other', () => {
	const heights = (muscles.get('serratus-anterior') ?? []).map((strip) => middleOf(strip)[1]);
	expect(heights).toEqual([...heights].sort((a, b) => b - a));
});

test.each([
	['temporalis', 0],
	['gluteus-medius', 0],
	['pectoralis-major-sternal', 0],
	['trapezius-lower', 0],
	['infraspinatus', 0],
	['latissimus-dorsi', 0]
])('%s is a fan: far wider where it begins than where it ends', (muscle, n) => {
	const fibres = fibresOf(patchOf(muscle, n));
	const wide = (at: 'first' | 'last') =>
		lengthOf(fibres.map((fibre) => fibre.at(at === 'first' ? 0 : -1) as Vec));
	expect(wide('first')).toBeGreaterThan(1.8 * wide('last'));
});
