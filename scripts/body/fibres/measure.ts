import type { Fibres } from '@palpate/drawing';
import { cross, dot, length, sub, type Vec } from '../vectors.ts';
import { lengthOf } from './lay.ts';

/** By fibre, its samples in metres. */
export const fibresOf = ({ across, along, points }: Fibres): readonly (readonly Vec[])[] =>
	Array.from({ length: across }, (_, i) =>
		Array.from({ length: along }, (_, j): Vec => {
			const n = (i * along + j) * 3;
			return [points[n] ?? 0, points[n + 1] ?? 0, points[n + 2] ?? 0];
		})
	);

export interface Size {
	/** of the middle fibre */
	readonly lengthMillimetres: number;
	/** half way along */
	readonly widthMillimetres: number;
}

export function sizeOf(fibres: Fibres): Size {
	const all = fibresOf(fibres);
	const half = fibres.along >> 1;
	return {
		lengthMillimetres: 1000 * lengthOf(all[fibres.across >> 1] ?? []),
		widthMillimetres: 1000 * lengthOf(all.map((fibre) => fibre[half] as Vec))
	};
}

/** The sharpest bend between two steps of a fibre, as a cosine: 1 straight on, 0 a right angle. */
export function sharpestBend(fibres: Fibres): number {
	let least = 1;
	for (const fibre of fibresOf(fibres))
		for (let j = 2; j < fibre.length; j++) {
			const before = sub(fibre[j - 1] as Vec, fibre[j - 2] as Vec);
			const after = sub(fibre[j] as Vec, fibre[j - 1] as Vec);
			least = Math.min(least, dot(before, after) / (length(before) * length(after)));
		}
	return least;
}

/** Share of the cells between fibres that lie turned over: 0 where no fibre crosses its neighbour. */
export function turnedShare(fibres: Fibres, normalAt: (point: Vec) => Vec): number {
	const all = fibresOf(fibres);
	let one = 0;
	let other = 0;
	for (let i = 1; i < fibres.across; i++)
		for (let j = 1; j < fibres.along; j++) {
			const at = (k: number, n: number) => all[k]?.[n] as Vec;
			const cell = cross(sub(at(i, j), at(i - 1, j - 1)), sub(at(i, j - 1), at(i - 1, j)));
			if (dot(cell, normalAt(at(i, j))) > 0) one++;
			else other++;
		}
	return Math.min(one, other) / (one + other);
}
