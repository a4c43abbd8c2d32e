/**
 * `npm run atlas:points`: finds the spots that the records of the muscles tell in words, and writes
 * where they lie on the skin into content/atlas/meshes/points.json. To be run when an `at` changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	filled,
	type Muscle,
	muscleFile,
	type PointAddresses,
	type SkinPoint
} from '@palpate/anatomy';
import * as v from 'valibot';
import {
	contentFolder,
	muscleFiles,
	readJson,
	type SkinFinder,
	skinFinder
} from './committedAtlas.ts';

export const pointsPath = 'atlas/meshes/points.json';

export const readMuscles = (): readonly Muscle[] =>
	muscleFiles().map((file) => v.parse(muscleFile, readJson(file)));

/** All spots of a muscle that its record tells, by id. */
export function spotsOf(muscle: Muscle): readonly (readonly [id: string, at: SkinPoint])[] {
	return [
		...muscle.triggerPoints.flatMap(({ id, at }) => {
			const spot = filled(at);
			return spot ? [[id, spot] as const] : [];
		}),
		...(filled(muscle.motorPoints)?.zones ?? []).map(({ at }, n) => [`motor${n + 1}`, at] as const)
	];
}

export function pointAddresses(skin: SkinFinder, muscles: readonly Muscle[]): PointAddresses {
	return Object.fromEntries(
		muscles.flatMap((muscle) => {
			const spots = spotsOf(muscle).map(([id, at]) => {
				const { quad, u, v: w } = skin.find(at).address;
				return [id, [quad, short(u), short(w)]] as [string, [number, number, number]];
			});
			return spots.length > 0 ? [[muscle.id, Object.fromEntries(spots)]] : [];
		})
	);
}

/** A thousandth of a quad is less than a hair. */
const short = (share: number): number => Number(share.toFixed(3));

const pointsJson = (addresses: PointAddresses): string =>
	`{\n${Object.entries(addresses)
		.map(([id, row]) => `\t${JSON.stringify(id)}: ${JSON.stringify(row)}`)
		.join(',\n')}\n}\n`;

if (import.meta.main) {
	const text = pointsJson(pointAddresses(skinFinder(), readMuscles()));
	writeFileSync(join(contentFolder, pointsPath), text);
	const count = readFileSync(join(contentFolder, pointsPath), 'utf8').match(/\[/g)?.length ?? 0;
	console.log(`${count} points written to content/${pointsPath}`);
}
