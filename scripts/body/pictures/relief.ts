// Ridges a little lighter, folds a little darker and redder than the light alone makes them, so that
// collar bones, knees and knuckles read at small size.
import type { QuadMesh } from '../mesh.ts';

/**
 * @returns a number a vertex around 1
 */
export function reliefOf(
	{ positions, normals }: QuadMesh & { readonly normals: Float64Array },
	around: readonly (readonly number[])[],
	strength: number
): Float32Array {
	let bend = Float32Array.from(around, (near, i) => {
		let sum = 0;
		for (const j of near) {
			let along = 0;
			let squared = 0;
			for (let axis = 0; axis < 3; axis++) {
				const step = (positions[j * 3 + axis] ?? 0) - (positions[i * 3 + axis] ?? 0);
				along += step * (normals[i * 3 + axis] ?? 0);
				squared += step * step;
			}
			sum += -along / (squared || 1); // 1 / m: positive on ridges
		}
		return near.length > 0 ? sum / near.length : 0;
	});
	for (let round = 0; round < 6; round++) {
		const before = bend;
		bend = before.map((value, i) => {
			const near = around[i] ?? [];
			let sum = 0;
			for (const j of near) sum += before[j] ?? 0;
			return near.length > 0 ? 0.5 * value + (0.5 * sum) / near.length : value;
		});
	}
	const middle = 8; // 1 / m: a limb is round, which is no ridge
	return bend.map((value) => 1 + strength * Math.tanh((value - middle) / 22));
}
