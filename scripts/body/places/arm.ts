// Places of the arm and the hand. Along a limb from 0 at its upper joint to 1 at its lower one, and
// around it in degrees: 0 front or palm, 90 outer or thumb side, 180 back, -90 inner.
import { add, cross, dot, scale, sub, unit, type Vec } from '../vectors.ts';
import { type Joints, jointOf, limb, nearestOnChains, type OnLimb, onLimb } from './frames.ts';
import { between, curve } from './shapes.ts';
import type { Spot } from './spot.ts';
import { isTipOfShoulder } from './trunk.ts';

export function armPlaces(joints: Joints) {
	const joint = (name: string) => jointOf(joints, name);
	const wrist = joint('wrist.L____head');
	const along = unit(sub(joint('finger3-1.L____head'), wrist));
	const across = unit(sub(joint('finger2-1.L____head'), joint('finger5-1.L____head')));
	const normal = cross(along, across);
	const palm: Vec = normal[2] < 0 ? scale(normal, -1) : normal;
	const upper = limb(joint('upperarm01.L____head'), joint('lowerarm01.L____head'), [0, 0, 1]);
	const lower = limb(joint('lowerarm01.L____head'), wrist, unit(add(palm, [0, 0, 1])));
	const hand = limb(wrist, joint('finger3-1.L____head'), palm);
	const fingers = [1, 2, 3, 4, 5].map((finger) => [
		...[1, 2, 3].map((part) => joint(`finger${finger}-${part}.L____head`)),
		joint(`finger${finger}-3.L____tail`)
	]);
	return {
		upperArm: ({ point }: Spot) =>
			isTipOfShoulder(point) ? 'bony-tip-of-shoulder' : upperArmPlace(onLimb(point, upper)),
		forearm: ({ point }: Spot) => forearmPlace(onLimb(point, lower)),
		hand: (spot: Spot) => {
			const { t } = onLimb(spot.point, lower);
			if (t < 1.03) return forearmPlace(onLimb(spot.point, lower));
			return handPlace(spot, hand, fingers);
		}
	};
}

function upperArmPlace({ t, around }: OnLimb): string {
	if (t > 0.87) return elbowPlace(around);
	if (t < 0.22 && between(around, -150, -35)) return 'armpit';
	const deltoidTip = 0.46 - Math.abs(around - 88) * 0.0042;
	if (between(around, 48, 128) && t < deltoidTip) return 'outer-shoulder';
	if (between(around, -45, 60) && t < 0.3) return 'front-of-shoulder-outer';
	if (between(around, 110, -150) && t < 0.26)
		return t < 0.15 ? 'back-of-shoulder-upper' : 'back-fold-of-armpit';
	if (between(around, -130, -58)) return 'inner-upper-arm';
	if (between(around, -58, 55))
		return t < 0.57 ? 'front-of-upper-arm-upper' : 'front-of-upper-arm-lower';
	if (between(around, 55, 118)) return t < 0.6 ? 'outer-upper-arm-middle' : 'outer-upper-arm-lower';
	return t < 0.57 ? 'back-of-upper-arm-upper' : 'back-of-upper-arm-lower';
}

function elbowPlace(around: number): string {
	if (between(around, -50, 58)) return 'elbow-crease';
	if (between(around, 58, 132)) return 'outer-elbow';
	if (between(around, 132, -158)) return 'point-of-elbow';
	return between(around, -158, -125) ? 'funny-bone' : 'inner-elbow-bone';
}

function forearmPlace({ t, around }: OnLimb): string {
	if (t < 0.1) return elbowPlace(around);
	if (t > 0.91) {
		if (between(around, -68, 62)) return 'front-of-wrist';
		if (between(around, 62, 112)) return 'thumb-side-of-wrist';
		return between(around, 112, -112) ? 'back-of-wrist' : 'little-finger-side-of-wrist';
	}
	if (between(around, 44, 104))
		return t < 0.5 ? 'forearm-thumb-side-upper' : 'forearm-thumb-side-lower';
	if (between(around, -88, 44)) return t < 0.5 ? 'inner-forearm-upper' : 'inner-forearm-lower';
	if (between(around, -132, -88)) return 'forearm-little-finger-side';
	return t < 0.48 ? 'back-of-forearm-upper' : 'back-of-forearm-lower';
}

const fingerNames = ['thumb', 'index-finger', 'middle-finger', 'ring-finger', 'little-finger'];

function handPlace(
	{ point, normal }: Spot,
	hand: ReturnType<typeof limb>,
	fingers: readonly (readonly Vec[])[]
): string {
	const inPalm = dot(normal, hand.front) > 0;
	const { chain, bone, along, away: fromBone } = nearestOnChains(point, fingers);
	const name = fingerNames[chain] ?? 'thumb';
	const away = sub(point, hand.from);
	const t = dot(away, hand.axis) / hand.length;
	const outwards = dot(away, hand.outer);
	if (chain === 0 && (bone === 2 || (bone === 1 && along > 0.1))) {
		if (fromBone > thumbThickness) return 'web-of-thumb';
		const face = thumbFace(normal, hand.front, fingers[0] ?? [], bone);
		if (bone === 2 && along > 0.12) return face === 'front' ? 'thumb-tip-front' : 'thumb-nail';
		return face === 'front' ? 'thumb-front' : 'thumb-back';
	}
	if (chain > 0 && (bone > 0 || along > 0.42)) {
		const face = inPalm ? 'front' : 'back';
		return bone === 2 && along > 0.1 ? `${name}-tip-${face}` : `${name}-${face}`;
	}
	if (t < 0.12)
		return inPalm ? 'front-of-wrist' : outwards > 0.02 ? 'thumb-side-of-wrist' : 'back-of-wrist';
	if (inPalm) return palmPlace(t, outwards);
	if (t < 0.9 && outwards > webEdge(t)) return t < 0.46 ? 'base-of-thumb-back' : 'web-of-thumb';
	if (t > knucklesFrom(outwards)) return 'knuckles';
	return outwards > -0.004 ? 'back-of-hand-thumb-side' : 'back-of-hand-little-finger-side';
}

/** metres: what is farther from the bones of the thumb is the web beside it */
const thumbThickness = 0.0165;
/** by the way from wrist to knuckle, metres outwards: the edge of the bone of the index finger */
const webEdge = curve([0.1, 0.014], [0.46, 0.014], [0.7, 0.018], [0.9, 0.028]);
const knucklesFrom = curve([-0.035, 0.74], [-0.01, 0.8], [0.02, 0.78]);
/** likewise: the crease round the ball of the thumb, and the one below the fingers */
const ballOfThumb = curve([0.1, -0.006], [0.3, -0.005], [0.5, 0.001], [0.68, 0.012], [0.84, 0.03]);
const fingersCrease = curve([-0.035, 0.76], [-0.01, 0.8], [0.03, 0.84]);

/** The pad of the thumb looks across the palm, towards the fingers. */
function thumbFace(normal: Vec, palm: Vec, thumb: readonly Vec[], bone: number): 'front' | 'back' {
	const from = thumb[bone] ?? [0, 0, 0];
	const rod = unit(sub(thumb[bone + 1] ?? from, from));
	const across = unit(add(palm, [-0.9, -0.2, -0.4]));
	const pad = sub(across, scale(rod, dot(across, rod)));
	return dot(normal, pad) > 0 ? 'front' : 'back';
}

function palmPlace(t: number, outwards: number): string {
	if (t > fingersCrease(outwards)) return 'palm-below-the-fingers';
	if (outwards > ballOfThumb(t))
		return outwards > 0.04 && t > 0.66 ? 'web-of-thumb' : 'ball-of-thumb';
	if (t < 0.32) return 'heel-of-the-hand';
	return outwards < -0.013 ? 'palm-little-finger-side' : 'middle-of-the-palm';
}
