import { filled, type Muscle, type PointAddresses, pointAddressesFile } from '@palpate/anatomy';
import type { ContentReader } from './readJson.ts';

const path = 'atlas/meshes/points.json';

/**
 * Where the points of the muscles lie on the skin, as `npm run body:build` found them.
 *
 * @returns undefined when a point is missing: the reader's problems say which
 */
export function readPoints(
	reader: ContentReader,
	muscles: readonly Muscle[]
): PointAddresses | undefined {
	const points = reader.read(path, pointAddressesFile)?.value;
	if (!points) return undefined;
	const missing = muscles.filter((muscle) => !hasAll(points[muscle.id], muscle));
	reader.problems.push(
		...missing.map(
			({ id }) => `content/${path}, ${id}: is not what its record says; run npm run body:build`
		)
	);
	return missing.length > 0 ? undefined : points;
}

const hasAll = (
	found: PointAddresses[string] | undefined,
	{ triggerPoints, motorPoints }: Muscle
): boolean =>
	found !== undefined &&
	triggerPoints.every(
		({ id, at }) => (filled(at) !== undefined) === Object.hasOwn(found.triggerPoints, id)
	) &&
	found.motorPoints.length === (filled(motorPoints)?.zones.length ?? 0);
