// Which parts of the sky each vertex sees, by rays: worked out once, lit by any light afterwards.
import { DoubleSide, Ray } from 'three';
import type { QuadMesh } from '../mesh.ts';
import { directions, hierarchyOf } from '../occlusion.ts';
import type { Vec } from '../vectors.ts';

export interface Openness {
	readonly directions: readonly Vec[];
	/** `directions.length` numbers a vertex, 0 shut to 255 open; a hit far away shuts only in part */
	readonly open: Uint8Array;
}

/** Beyond this nothing is darkened any more. */
const reachMetres = 0.36;

/**
 * @param count  parts of the sky
 * @param told  how much is done, 0 to 1
 */
export function opennessOf(
	mesh: QuadMesh & { readonly normals: Float64Array },
	count: number,
	told: (done: number) => void = () => {}
): Openness {
	const hierarchy = hierarchyOf(mesh);
	const sky = directions(count);
	const vertices = mesh.positions.length / 3;
	const open = new Uint8Array(vertices * count);
	const ray = new Ray();
	for (let i = 0; i < vertices; i++) {
		if (i % 2000 === 0) told(i / vertices);
		const [px = 0, py = 0, pz = 0] = mesh.positions.subarray(i * 3, i * 3 + 3);
		const [nx = 0, ny = 0, nz = 0] = mesh.normals.subarray(i * 3, i * 3 + 3);
		ray.origin.set(px + nx * 1e-3, py + ny * 1e-3, pz + nz * 1e-3);
		for (const [k, [dx, dy, dz]] of sky.entries()) {
			if (dx * nx + dy * ny + dz * nz < 0.01) continue;
			ray.direction.set(dx, dy, dz);
			const hit = hierarchy.raycastFirst(ray, DoubleSide, 0, reachMetres);
			const far = hit ? hit.distance / reachMetres : 1;
			open[i * count + k] = Math.round(255 * far * far);
		}
	}
	told(1);
	return { directions: sky, open };
}
