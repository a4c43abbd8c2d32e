import type { Skin, SurfaceAddress, Vector } from '@palpate/drawing';
import { positionAt, quadsUnder } from '@palpate/drawing';
import { cross, unit } from './vectors.ts';

/** A trigger point is a spot; a motor point a zone in which it is looked for. */
export interface PointLayer {
	readonly kind: 'trigger' | 'motor';
	readonly at: SurfaceAddress;
	/** of a motor point: how far it is spread */
	readonly spreadMillimetres?: number;
}

/** A point's cross or ring as it lies on the skin, upright on the body. */
export interface PointPatch {
	/** the quads that it lies on */
	readonly quads: readonly number[];
	readonly middle: Vector;
	/** unit vectors in the plane of the skin */
	readonly up: Vector;
	readonly right: Vector;
	readonly radiusMetres: number;
}

/** Which way the skin faces at a spot: outward, of length 1. */
export const normalAt = ({ quadNormals }: Skin, { quad }: SurfaceAddress): Vector =>
	[...quadNormals.subarray(quad * 3, quad * 3 + 3)] as unknown as Vector;

const crossMillimetres = 10;
const spreadMillimetres = 20;

export function pointPatch(skin: Skin, { kind, at, ...point }: PointLayer): PointPatch {
	const millimetres =
		kind === 'trigger' ? crossMillimetres : (point.spreadMillimetres ?? spreadMillimetres);
	const normal = normalAt(skin, at);
	const top: Vector = Math.abs(normal[1]) > 0.9 ? [0, 0, 1] : [0, 1, 0];
	const right = unit(cross(top, normal));
	return {
		quads: [...quadsUnder(skin, at, millimetres + 3)],
		middle: positionAt(skin.surface, at),
		up: cross(normal, right),
		right,
		radiusMetres: millimetres / 1000
	};
}
