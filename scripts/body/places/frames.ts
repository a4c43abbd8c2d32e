// Where a point of the skin lies as seen from the bones: along a limb and around it. Left side only;
// the right is its mirror.
import { add, cross, dot, length, scale, sub, unit, type Vec } from '../vectors.ts';

export type Joints = Readonly<Record<string, Vec>>;

export interface Limb {
	readonly from: Vec;
	readonly axis: Vec;
	readonly length: number;
	readonly front: Vec;
	readonly outer: Vec;
}

/** @param front  roughly the way the front of the limb looks */
export function limb(from: Vec, to: Vec, front: Vec): Limb {
	const axis = unit(sub(to, from));
	const straight = unit(sub(front, scale(axis, dot(front, axis))));
	const across = cross(axis, straight);
	const outer = across[0] > 0 ? across : scale(across, -1);
	return { from, axis, length: length(sub(to, from)), front: straight, outer };
}

export interface OnLimb {
	/** 0 at the upper joint, 1 at the lower one */
	readonly t: number;
	/** degrees: 0 front or palm, 90 outer or thumb side, 180 back, -90 inner */
	readonly around: number;
}

export function onLimb(point: Vec, { from, axis, length: long, front, outer }: Limb): OnLimb {
	const away = sub(point, from);
	const t = dot(away, axis) / long;
	const around = (Math.atan2(dot(away, outer), dot(away, front)) * 180) / Math.PI;
	return { t, around };
}

export interface OnChain {
	/** index of the chain, of the bone in it, and how far along that bone (may lie outside 0 to 1) */
	readonly chain: number;
	readonly bone: number;
	readonly along: number;
	/** metres to that bone */
	readonly away: number;
}

/** The nearest bone of several chains of joints: fingers, toes. */
export function nearestOnChains(point: Vec, chains: readonly (readonly Vec[])[]): OnChain {
	let best: OnChain = { chain: 0, bone: 0, along: 0, away: Number.POSITIVE_INFINITY };
	for (const [chain, joints] of chains.entries())
		for (const [bone, from] of joints.slice(0, -1).entries()) {
			const rod = sub(joints[bone + 1] ?? from, from);
			const along = dot(sub(point, from), rod) / dot(rod, rod);
			const nearest = add(from, scale(rod, Math.min(1, Math.max(0, along))));
			const away = length(sub(point, nearest));
			if (away < best.away) best = { chain, bone, along, away };
		}
	return best;
}

export function jointOf(joints: Joints, name: string): Vec {
	const found = joints[name];
	if (!found) throw new Error(`there is no joint ${name}`);
	return found;
}
