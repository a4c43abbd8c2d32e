import { addressOnto, type Surface, type SurfaceAddress } from '@palpate/drawing';
import { BufferAttribute, BufferGeometry, FrontSide, Ray as LineOfSight, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { Ray } from './camera.ts';
import { triangleIndices } from './skinArrays.ts';

export interface Picker {
	/** The spot of the skin that a line of sight meets first, from outside. */
	pick(ray: Ray): SurfaceAddress | undefined;
}

/** Once a body: takes some tens of milliseconds. */
export function makePicker(surface: Surface): Picker {
	const geometry = new BufferGeometry();
	geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
	geometry.setIndex(new BufferAttribute(triangleIndices(surface), 1));
	// indirect leaves the order of the triangles alone: they are the halves of the quads
	const tree = new MeshBVH(geometry, { indirect: true });
	const line = new LineOfSight();
	const away = new Vector3();
	return {
		pick({ from, direction }) {
			line.origin.set(...from);
			line.direction.copy(away.set(...direction));
			const hit = tree.raycastFirst(line, FrontSide);
			if (!hit || hit.faceIndex == null) return undefined;
			const { x, y, z } = hit.point;
			return addressOnto(surface, hit.faceIndex, [x, y, z]);
		}
	};
}
