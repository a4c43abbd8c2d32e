import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeSurface, encodeSurface } from '@palpate/drawing';
import { DoubleSide, Ray } from 'three';
import { expect, test } from 'vitest';
import { meshFiles } from './build.ts';
import { makeFigure } from './makeFigure.ts';
import { targetNames } from './mix.ts';
import { directions, hierarchyOf } from './occlusion.ts';
import { keptQuads, meshFolder } from './source.ts';
import { at, dot, type Vec } from './vectors.ts';

const figure = makeFigure();
const committed = (name: string) => readFileSync(join(meshFolder, name));
const surface = decodeSurface(committed('surface.bin'));
const { positions, quads } = surface;

test('the committed surface, labels, joints and glTF file come out of the source pack byte for byte', async () => {
	for (const [name, bytes] of Object.entries(await meshFiles(figure)))
		expect(Buffer.compare(Buffer.from(bytes), committed(name)), name).toBe(0);
}, 60_000);

test('the pack holds the targets of the blend and no others, each with its hash', () => {
	const { targets, inputs } = figure.source.index;
	expect(targets.map(({ name }) => name)).toEqual(targetNames);
	expect(targetNames).not.toContain('macrodetails/asian-female-young');
	expect(targetNames).not.toContain('macrodetails/universal-male-young-maxmuscle-averageweight');
	for (const name of [...targetNames, 'public/data/models/human_full_size.json'])
		expect(inputs[name]).toMatch(/^[0-9a-f]{64}$/);
});

test('the topology is the one that drawings are on', () => {
	expect(surface.id).toBe('palpate-human-1');
	expect(positions.length / 3).toBe(13_110);
	expect(quads.length / 4).toBe(13_064);
	expect(new Set(keptQuads(figure.source)).size).toBe(13_064);
	expect(Math.max(...quads)).toBe(13_109);
});

test('left and right are each other’s exact mirror, quads too', () => {
	const keys = new Map(
		Array.from({ length: quads.length / 4 }, (_, q) => [
			[...quads.subarray(q * 4, q * 4 + 4)].sort((a, b) => a - b).join(),
			q
		])
	);
	for (const [i, j] of figure.mirror.entries()) {
		const [x, y, z] = at(positions, i);
		const [mx, my, mz] = at(positions, j);
		expect(Math.abs(mx + x) + Math.abs(my - y) + Math.abs(mz - z)).toBeLessThan(1e-4);
		expect(figure.mirror[j]).toBe(i);
	}
	for (let q = 0; q < quads.length / 4; q++) {
		const across = [...quads.subarray(q * 4, q * 4 + 4)].map((v) => figure.mirror[v] ?? -1);
		expect(keys.has(across.sort((a, b) => a - b).join())).toBe(true);
	}
});

test('it stands 1.70 m tall on the ground, its joints where they were measured', () => {
	const ys = Array.from({ length: positions.length / 3 }, (_, i) => positions[i * 3 + 1] ?? 0);
	expect(Math.min(...ys)).toBeCloseTo(0, 2);
	expect(Math.max(...ys)).toBeCloseTo(1.7, 2);
	// changed on purpose or not at all: within 2 mm
	const measured: Readonly<Record<string, Vec>> = {
		neck01____head: [0, 1.448, 0],
		'upperarm01.L____head': [0.177, 1.346, 0.015],
		'lowerarm01.L____head': [0.233, 1.106, 0.007],
		'wrist.L____head': [0.335, 0.884, 0.017],
		'upperleg01.L____head': [0.103, 0.894, 0],
		'lowerleg01.L____head': [0.129, 0.494, 0.033],
		'foot.L____head': [0.152, 0.07, 0.017],
		head____tail: [0, 1.703, 0.032]
	};
	for (const [name, there] of Object.entries(measured)) {
		const here = figure.joints[name] ?? [0, 0, 0];
		expect(Math.hypot(...here.map((n, k) => n - (there[k] ?? 0))), name).toBeLessThan(0.002);
	}
});

test('the skin is one sheet: every edge has two quads, but at the closed-off mouth and nostrils', () => {
	const edges = new Map<string, number>();
	for (let q = 0; q < quads.length; q += 4)
		for (let k = 0; k < 4; k++) {
			const ends = [quads[q + k] ?? 0, quads[q + ((k + 1) % 4)] ?? 0].sort((a, b) => a - b).join();
			edges.set(ends, (edges.get(ends) ?? 0) + 1);
		}
	const counts = [...edges.values()];
	expect(Math.max(...counts)).toBe(2);
	const rims = [...edges]
		.filter(([, n]) => n === 1)
		.flatMap(([ends]) => ends.split(',').map(Number));
	// all of them in the head, behind the lips and up the nose
	for (const vertex of rims) expect(at(positions, vertex)[1]).toBeGreaterThan(1.45);
	expect(rims.length).toBeLessThan(400);
});

test('from outside one sees no hole and no inside: first hits face the eye', () => {
	const hierarchy = hierarchyOf(figure.fine);
	const ray = new Ray();
	let hits = 0;
	for (const [dx, dy, dz] of directions(60))
		for (const [ox, oy, oz] of directions(60)) {
			ray.origin.set(dx * 3 + ox * 0.3, 0.9 + dy * 3 + oy * 0.8, dz * 3 + oz * 0.2);
			ray.direction.set(-dx, -dy, -dz);
			const hit = hierarchy.raycastFirst(ray, DoubleSide);
			if (!hit?.face) continue;
			hits++;
			expect(
				dot([hit.face.normal.x, hit.face.normal.y, hit.face.normal.z], [dx, dy, dz])
			).toBeGreaterThan(-1e-6);
		}
	expect(hits).toBeGreaterThan(500);
});

test('the surface file keeps a tenth of a millimetre, and what is not one is refused', () => {
	const again = decodeSurface(encodeSurface(figure.surface));
	for (const [i, value] of again.positions.entries())
		expect(Math.abs(value - (figure.surface.positions[i] ?? 0))).toBeLessThan(0.000_051);
	expect([...again.quads]).toEqual([...figure.surface.quads]);
	expect(() => decodeSurface(Uint8Array.of(1, 2, 3))).toThrow(RangeError);
	expect(() => decodeSurface(committed('surface.bin').subarray(0, 5000))).toThrow(/cut short/);
});
