// The shipped skin as something that fibres are laid on: where lines leave it, and what of it lies
// nearest to a point and looks the right way.
import { type Joints, type LandmarkAddresses, landmarkAt, type SkinProbe } from '@palpate/anatomy';
import type { Surface } from '@palpate/drawing';
import { type Box3, DoubleSide, Ray, Vector3 } from 'three';
import type { ExtendedTriangle } from 'three-mesh-bvh';
import { vertexNormals } from '../mesh.ts';
import { hierarchyOf } from '../occlusion.ts';
import { add, at, cross, dot, scale, sub, unit, type Vec } from '../vectors.ts';

/** A spot of the skin and its outward normal. */
export interface Spot {
	readonly point: Vec;
	readonly normal: Vec;
}

export interface LaidSkin extends SkinProbe {
	/** @param facing  only skin that looks that way, to within about 75 degrees, is taken */
	nearestFacing(point: Vec, facing: Vec): Spot;
	spotAt(point: Vec): Spot;
}

/** cosine of how far the skin may look away from where it should */
const leastFacing = 0.25;

export function laidSkin(surface: Surface, joints: Joints, addresses: LandmarkAddresses): LaidSkin {
	const mesh = {
		positions: Float64Array.from(surface.positions),
		quads: Uint32Array.from(surface.quads)
	};
	const normals = vertexNormals(mesh);
	const hierarchy = hierarchyOf(mesh);
	const ray = new Ray();
	const target = new Vector3();
	const from = new Vector3();

	function spotOn(triangle: number, point: Vec): Spot {
		const corners = cornersOf(surface, triangle);
		const weights = weightsAt(
			corners.map((corner) => at(mesh.positions, corner)) as unknown as readonly [Vec, Vec, Vec],
			point
		);
		const normal = corners.reduce<Vec>(
			(sum, corner, n) => add(sum, scale(at(normals, corner), weights[n] ?? 0)),
			[0, 0, 0]
		);
		return { point, normal: unit(normal) };
	}

	function nearestWhere(point: Vec, facing: Vec | undefined): Spot {
		from.set(...point);
		let least = Number.POSITIVE_INFINITY;
		let found: Spot | undefined;
		hierarchy.shapecast({
			boundsTraverseOrder: (box: Box3) => box.distanceToPoint(from),
			intersectsBounds: (_box, _leaf, distance) => (distance ?? 0) < least,
			intersectsTriangle: (triangle: ExtendedTriangle, index: number) => {
				triangle.closestPointToPoint(from, target);
				const away = target.distanceTo(from);
				if (away >= least) return false;
				const spot = spotOn(index, [target.x, target.y, target.z]);
				if (facing && dot(spot.normal, facing) < leastFacing) return false;
				least = away;
				found = spot;
				return false;
			}
		});
		if (!found) throw new Error(`no skin looks ${facing?.join(', ')}`);
		return found;
	}

	return {
		joints,
		landmark: (id) => landmarkAt(surface, addresses, id),
		nearest: (point) => nearestWhere(point, undefined).point,
		exit(start, toward, which) {
			ray.origin.set(...start);
			ray.direction.set(...toward).normalize();
			const hits = hierarchy.raycast(ray, DoubleSide).sort((a, b) => a.distance - b.distance);
			const hit = which === 'first' ? hits[0] : hits.at(-1);
			if (!hit) throw new Error(`a line from ${start} towards ${toward} never leaves the skin`);
			return [hit.point.x, hit.point.y, hit.point.z];
		},
		nearestFacing: nearestWhere,
		spotAt: (point) => nearestWhere(point, undefined)
	};
}

function cornersOf({ quads }: Surface, triangle: number): readonly [number, number, number] {
	const first = (triangle >> 1) * 4;
	const half = triangle & 1;
	return [quads[first] ?? 0, quads[first + 1 + half] ?? 0, quads[first + 2 + half] ?? 0];
}

/** How much each corner counts at a point of the triangle. */
function weightsAt([a, b, c]: readonly [Vec, Vec, Vec], point: Vec): Vec {
	const whole = cross(sub(b, a), sub(c, a));
	const area = dot(whole, whole) || 1;
	const second = dot(cross(sub(point, a), sub(c, a)), whole) / area;
	const third = dot(cross(sub(b, a), sub(point, a)), whole) / area;
	return [1 - second - third, second, third];
}
