import type { SurfaceAddress } from '@palpate/drawing';
import * as v from 'valibot';
import { id } from './words.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * content/atlas/meshes/points.json, made by `npm run atlas:points` from the words of the records: by
 * muscle, where on the skin its trigger points (`trp1`) and the middles of its motor points (`motor1`)
 * lie, as `[quad, u, v]`; on the left, or on the midline.
 */
export const pointAddressesFile = v.record(
	id,
	v.record(
		v.pipe(v.string(), v.regex(/^(trp|motor)\d+$/)),
		v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), share, share])
	)
);

export type PointAddresses = Readonly<v.InferOutput<typeof pointAddressesFile>>;

/** Where a point lies on the left; undefined where its record does not say. */
export function addressOfPoint(
	addresses: PointAddresses,
	muscle: string,
	point: string
): SurfaceAddress | undefined {
	const of = Object.hasOwn(addresses, muscle) ? addresses[muscle] : undefined;
	const found = of && Object.hasOwn(of, point) ? of[point] : undefined;
	if (!found) return undefined;
	const [quad, u, w] = found;
	return { quad, u, v: w };
}
