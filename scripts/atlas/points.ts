// Makes content/atlas/meshes/points.json: where on the skin the points lie that the records of muscles
// tell in words. Byte for byte the same each time.
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

const file = join(contentFolder, 'atlas/meshes/points.json');

export function pointAddresses(): PointAddresses {
	const skin = skinFinder();
	const muscles = muscleFiles().map((name) => v.parse(muscleFile, readJson(name)));
	return Object.fromEntries(muscles.map((muscle) => [muscle.id, pointsOf(skin, muscle)]));
}

function pointsOf(skin: SkinFinder, { triggerPoints, motorPoints }: Muscle) {
	const find = (at: SkinPoint): [number, number, number] => {
		const { quad, u, v: w } = skin.find(at).address;
		return [quad, round(u), round(w)];
	};
	return {
		triggerPoints: Object.fromEntries(
			triggerPoints.flatMap((point) => {
				const at = filled(point.at);
				return at ? [[point.id, find(at)]] : [];
			})
		),
		motorPoints: (filled(motorPoints)?.zones ?? []).map(({ at }) => find(at))
	};
}

/** Thousandths of a quad are less than a tenth of a millimetre. */
const round = (share: number): number => Math.round(share * 1000) / 1000;

/** A line a muscle. */
export function pointsText(points: PointAddresses): string {
	const lines = Object.entries(points).map(
		([id, found]) => `\t${JSON.stringify(id)}: ${JSON.stringify(found)}`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

export const committedPoints = (): string => readFileSync(file, 'utf8');

if (import.meta.main) {
	const points = pointAddresses();
	writeFileSync(file, pointsText(points));
	console.log(`  points.json: the points of ${Object.keys(points).length} muscles`);
}
