// Makes content/atlas/meshes/fibres/<body area>.bin, byte for byte the same each time, from the
// shapes of content/atlas/shapes and the skin that lies on disk.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type Joints,
	type LandmarkAddresses,
	type MuscleShape,
	muscleShapesFile
} from '@palpate/anatomy';
import { decodeSurface, encodeFibres, type MuscleFibres } from '@palpate/drawing';
import * as v from 'valibot';
import { meshFolder } from '../source.ts';
import { layPatch } from './lay.ts';
import { type LaidSkin, laidSkin } from './skin.ts';

export const shapesFolder = join(meshFolder, '../shapes');
export const fibresFolder = join(meshFolder, 'fibres');

/** By body area, which is the name of the file. */
export function readShapes(): ReadonlyMap<string, readonly MuscleShape[]> {
	const names = readdirSync(shapesFolder)
		.filter((name) => name.endsWith('.json') && name !== 'sections.json')
		.sort();
	return new Map(
		names.map((name) => {
			const file = JSON.parse(readFileSync(join(shapesFolder, name), 'utf8'));
			return [name.replace('.json', ''), v.parse(muscleShapesFile, file).muscles];
		})
	);
}

/** The shipped skin as it lies on disk. */
export function committedSkin(): LaidSkin {
	const read = (name: string) => readFileSync(join(meshFolder, name));
	const json = (name: string): unknown => JSON.parse(read(name).toString('utf8'));
	return laidSkin(
		decodeSurface(read('surface.bin')),
		json('joints.json') as Joints,
		json('landmarks.json') as LandmarkAddresses
	);
}

/** @throws Error that names the muscle when one of its points is not on the body */
export function layMuscle(skin: LaidSkin, { id, patches }: MuscleShape): MuscleFibres {
	try {
		return { muscle: id, patches: patches.map((patch) => layPatch(skin, patch)) };
	} catch (error) {
		throw new Error(`${id}: ${(error as Error).message}`, { cause: error });
	}
}

if (import.meta.main) {
	const skin = committedSkin();
	mkdirSync(fibresFolder, { recursive: true });
	for (const [area, shapes] of readShapes()) {
		const bytes = encodeFibres(shapes.map((shape) => layMuscle(skin, shape)));
		writeFileSync(join(fibresFolder, `${area}.bin`), bytes);
		console.log(`  fibres/${area}.bin: ${shapes.length} muscles, ${bytes.length} bytes`);
	}
}
