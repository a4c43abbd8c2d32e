// The muscles of the atlas with their committed fibres, as the sheets draw them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MuscleShape } from '@palpate/anatomy';
import { decodeFibres, mirroredFibres } from '@palpate/drawing';
import { fibresFolder, readShapes } from '../fibres/build.ts';
import type { PaintedPatch } from './fibrePaint.ts';

export interface DrawnMuscle {
	readonly shape: MuscleShape;
	/** on the left, or the left half of one */
	readonly left: readonly PaintedPatch[];
	/** both halves of a muscle on the midline */
	readonly whole: readonly PaintedPatch[];
}

/** From the head to the foot. */
export const bodyAreas = [
	...['head-neck', 'shoulder', 'arm', 'forearm-hand', 'upper-trunk', 'lower-trunk', 'pelvis'],
	...['thigh', 'leg', 'foot']
];

export function drawnMuscles(): readonly DrawnMuscle[] {
	const shapes = readShapes();
	return bodyAreas.flatMap((area) => {
		const fibres = new Map(
			decodeFibres(readFileSync(join(fibresFolder, `${area}.bin`))).map(
				({ muscle, patches }) => [muscle, patches] as const
			)
		);
		return (shapes.get(area) ?? []).map((shape) => {
			const left = (fibres.get(shape.id) ?? []).map((one) => ({
				fibres: one,
				layer: shape.layer
			}));
			const whole = shape.side === 'midline' ? left.flatMap((one) => [one, mirrored(one)]) : left;
			return { shape, left, whole };
		});
	});
}

export const mirrored = (patch: PaintedPatch): PaintedPatch => ({
	...patch,
	fibres: mirroredFibres(patch.fibres)
});
