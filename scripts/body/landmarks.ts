// Where the landmarks of content/atlas/landmarks.json come out of the skin.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Landmark, type LandmarkAddresses, landmarksFile } from '@palpate/anatomy';
import { addressOnto } from '@palpate/drawing';
import { DoubleSide, Ray } from 'three';
import * as v from 'valibot';
import type { Figure } from './makeFigure.ts';
import { hierarchyOf } from './occlusion.ts';
import { meshFolder } from './source.ts';
import { add, unit } from './vectors.ts';

export function readLandmarks(): readonly Landmark[] {
	const file = readFileSync(join(meshFolder, '../landmarks.json'), 'utf8');
	return v.parse(landmarksFile, JSON.parse(file)).landmarks;
}

/** @throws when a line starts at an unknown joint or never leaves the skin */
export function landmarkAddresses(
	{ surface, joints }: Figure,
	landmarks: readonly Landmark[]
): LandmarkAddresses {
	const { positions, quads } = surface;
	const hierarchy = hierarchyOf({
		positions: Float64Array.from(positions),
		quads: Uint32Array.from(quads)
	});
	const ray = new Ray();
	return Object.fromEntries(
		landmarks.map(({ id, from, offset, toward }) => {
			const joint = joints[from];
			if (!joint) throw new Error(`landmark ${id}: there is no joint ${from}`);
			ray.origin.set(...add(joint, offset ?? [0, 0, 0]));
			ray.direction.set(...unit(toward));
			const hit = hierarchy.raycastFirst(ray, DoubleSide);
			if (hit?.faceIndex === undefined || hit.faceIndex === null)
				throw new Error(`landmark ${id}: the line never leaves the skin`);
			const { x, y, z } = hit.point;
			const { quad, u, v: w } = addressOnto(surface, hit.faceIndex, [x, y, z]);
			return [id, [quad, rounded(u), rounded(w)] as [number, number, number]];
		})
	);
}

const rounded = (n: number): number => Math.round(n * 1000) / 1000;

export function landmarksJson(addresses: LandmarkAddresses): string {
	const lines = Object.entries(addresses).map(([id, at]) => `\t"${id}": [${at.join(', ')}]`);
	return `{\n${lines.join(',\n')}\n}\n`;
}
