// How much of the sky each vertex sees: the soft shade in folds and between limbs.
import { BufferAttribute, BufferGeometry, DoubleSide, Ray } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { neighbours, type QuadMesh, verticesOf } from './mesh.ts';
import type { Vec } from './vectors.ts';

/** Two triangles a quad, for whatever knows no quads. */
export function triangles(quads: Uint32Array): Uint32Array {
	const out = new Uint32Array((quads.length / 4) * 6);
	for (let q = 0; q < quads.length / 4; q++) {
		const [a = 0, b = 0, c = 0, d = 0] = quads.subarray(q * 4, q * 4 + 4);
		out.set([a, b, c, a, c, d], q * 6);
	}
	return out;
}

export function hierarchyOf(mesh: QuadMesh): MeshBVH {
	const geometry = new BufferGeometry();
	geometry.setAttribute('position', new BufferAttribute(Float32Array.from(mesh.positions), 3));
	geometry.setIndex(new BufferAttribute(triangles(mesh.quads), 1));
	return new MeshBVH(geometry, { indirect: true });
}

/** Directions spread evenly over the sphere (golden angle). */
export function directions(count: number): readonly Vec[] {
	return Array.from({ length: count }, (_, i) => {
		const y = 1 - (2 * (i + 0.5)) / count;
		const r = Math.sqrt(1 - y * y);
		const turn = i * Math.PI * (3 - Math.sqrt(5));
		return [r * Math.cos(turn), y, r * Math.sin(turn)] as const;
	});
}

/**
 * @param reachMetres  how far away something still casts a shade
 * @returns by vertex, 0 (shut in) to 1 (open)
 */
export function occlusion(
	mesh: QuadMesh,
	normals: Float64Array,
	rays: number,
	reachMetres: number
): Float64Array {
	const hierarchy = hierarchyOf(mesh);
	const sky = directions(rays);
	const ray = new Ray();
	const open = Float64Array.from({ length: verticesOf(mesh) }, (_, i) => {
		const [px = 0, py = 0, pz = 0] = mesh.positions.subarray(i * 3, i * 3 + 3);
		const [nx = 0, ny = 0, nz = 0] = normals.subarray(i * 3, i * 3 + 3);
		ray.origin.set(px + nx * 8e-4, py + ny * 8e-4, pz + nz * 8e-4);
		let seen = 0;
		let all = 0;
		for (const [dx, dy, dz] of sky) {
			const facing = dx * nx + dy * ny + dz * nz;
			if (facing < 0.05) continue;
			all += facing;
			ray.direction.set(dx, dy, dz);
			const hit = hierarchy.raycastFirst(ray, DoubleSide, 0, reachMetres);
			seen += facing * (hit ? 0.9 * Math.min(1, hit.distance / reachMetres) : 1);
		}
		return all > 0 ? seen / all : 1;
	});
	return softened(open, neighbours(verticesOf(mesh), mesh.quads));
}

/** Two rounds of half the neighbours' mean take away the grain of few rays. */
function softened(values: Float64Array, around: readonly (readonly number[])[]): Float64Array {
	let now = values;
	for (let round = 0; round < 2; round++) {
		const before = now;
		now = before.map((value, i) => {
			const near = around[i] ?? [];
			if (near.length === 0) return value;
			return 0.5 * value + (0.5 * near.reduce((sum, j) => sum + (before[j] ?? 0), 0)) / near.length;
		});
	}
	return now;
}
