// Places of the leg and the foot, in the same terms as the arm: 0 front, 90 outer, 180 back, -90 inner.
import { dot, sub, unit, type Vec } from '../vectors.ts';
import { type Joints, jointOf, limb, nearestOnChains, type OnLimb, onLimb } from './frames.ts';
import { between, inEllipse } from './shapes.ts';
import type { Spot } from './spot.ts';
import { type At, aroundTrunk, lowFrontPlace, pelvisPlace } from './trunk.ts';

export function legPlaces(joints: Joints) {
	const joint = (name: string) => jointOf(joints, name);
	const thigh = limb(joint('upperleg01.L____head'), joint('lowerleg01.L____head'), [0, 0, 1]);
	const shank = limb(joint('lowerleg01.L____head'), joint('foot.L____head'), [0, 0, 1]);
	const foot = footFrame(joints);
	return {
		thigh: ({ point }: Spot) => thighPlace(point, onLimb(point, thigh)),
		shank: (spot: Spot) => {
			const at = onLimb(spot.point, shank);
			const bone = spot.point[1] < 0.12 ? ankleBone(onFoot(spot.point, foot)) : undefined;
			return bone ?? (at.t > 0.94 ? footPlace(spot, foot) : shankPlace(spot.point, at));
		},
		foot: (spot: Spot) => footPlace(spot, foot)
	};
}

const shinBump: readonly [number, number] = [13.6, 43.7];
const knee: readonly [number, number] = [13.4, 50.6]; // centimetres: the middle of the kneecap

function thighPlace(point: Vec, at: OnLimb): string {
	const [x, y, z] = point;
	const trunk: At = { out: x * 100, up: y * 100, forward: z * 100, around: aroundTrunk(point) };
	if (y > 0.785 && z < 0.012 && between(at.around, 70, -118)) {
		const place = pelvisPlace(trunk);
		if (place !== 'outer-thigh-upper' && place !== 'back-of-thigh-upper') return place;
	}
	if (y > 0.81 && between(at.around, -118, 75) && !(x > 0.1 && z < 0.02)) {
		const place = lowFrontPlace(trunk);
		if (place !== 'front-of-thigh-upper') return place;
	}
	return y < 0.56 ? kneePlace(point, at.around) : midThighPlace(at);
}

function midThighPlace({ t, around }: OnLimb): string {
	if (between(around, -38, 42))
		return t < 0.4
			? 'front-of-thigh-upper'
			: t < 0.66
				? 'front-of-thigh-middle'
				: around < 2
					? 'front-of-thigh-lower-inner'
					: 'front-of-thigh-lower-outer';
	if (between(around, 42, 116))
		return t < 0.14 ? 'outer-hip-bone' : t < 0.52 ? 'outer-thigh-upper' : 'outer-thigh-lower';
	if (between(around, -118, -38)) return t < 0.52 ? 'inner-thigh-upper' : 'inner-thigh-lower';
	if (t < 0.34) return 'back-of-thigh-upper';
	const outer = between(around, 116, 180);
	return t < 0.68
		? outer
			? 'back-of-thigh-outer'
			: 'back-of-thigh-inner'
		: outer
			? 'back-of-thigh-lower-outer'
			: 'back-of-thigh-lower-inner';
}

/** From a hand above the kneecap to the bump of the shin bone. */
function kneePlace([x, y, z]: Vec, around: number): string {
	const at: readonly [number, number] = [x * 100, y * 100];
	if (z > 0.045 && inEllipse(at, knee, [2.9, 3.1])) return 'kneecap';
	if (inEllipse(at, shinBump, [2.6, 2.5]) && between(around, -70, 70))
		return 'bump-below-the-kneecap';
	if (between(around, -52, 52)) return y > 0.506 ? 'above-the-kneecap' : 'below-the-kneecap';
	if (between(around, 52, 124)) return y > 0.47 ? 'outer-knee' : 'below-the-outer-knee';
	if (between(around, 124, -126))
		return y > 0.533
			? between(around, 124, 180)
				? 'back-of-thigh-lower-outer'
				: 'back-of-thigh-lower-inner'
			: 'back-of-knee';
	return y > 0.47 ? 'inner-knee-bone' : 'below-the-inner-knee';
}

function shankPlace(point: Vec, { t, around }: OnLimb): string {
	const [x, y] = point;
	if (y > 0.41 && inEllipse([x * 100, y * 100], shinBump, [2.6, 2.5]) && between(around, -70, 70))
		return 'bump-below-the-kneecap';
	if (y > 0.452) return kneePlace(point, around);
	if (y > 0.43 && between(around, -35, 40)) return 'below-the-kneecap';
	if (y > 0.424 && between(around, 58, 128)) return 'below-the-outer-knee';
	if (y > 0.42 && between(around, -126, -35)) return 'below-the-inner-knee';
	if (between(around, 146, -144) && t > 0.66)
		return t > 0.82 ? 'heel-cord-lower' : 'heel-cord-upper';
	if (between(around, -44, 16)) return t < 0.52 ? 'shin-upper' : 'shin-lower';
	if (between(around, 16, 66)) return t < 0.52 ? 'beside-the-shin-upper' : 'beside-the-shin-lower';
	if (between(around, 66, 122)) return t < 0.5 ? 'outer-leg-upper' : 'outer-leg-lower';
	if (between(around, -112, -44))
		return t < 0.5 ? 'inner-lower-leg-upper' : 'inner-lower-leg-lower';
	if (t > 0.52 - 0.06 * Math.cos((around * Math.PI) / 90)) return 'calf-lower';
	return between(around, 122, 180) ? 'calf-outer' : 'calf-inner';
}

interface FootFrame {
	readonly ankle: Vec;
	readonly forward: Vec;
	readonly outer: Vec;
	readonly length: number;
	readonly toes: readonly (readonly Vec[])[];
}

function footFrame(joints: Joints): FootFrame {
	const joint = (name: string) => jointOf(joints, name);
	const ankle = joint('foot.L____head');
	const [dx, , dz] = sub(joint('toe2-1.L____head'), ankle);
	const forward = unit([dx, 0, dz]);
	return {
		ankle,
		forward,
		outer: [forward[2], 0, -forward[0]],
		length: Math.hypot(dx, dz),
		toes: [1, 2, 3, 4, 5].map((toe) => [
			joint(`toe${toe}-1.L____head`),
			joint(`toe${toe}-${toe === 1 ? 2 : 3}.L____tail`)
		])
	};
}

const toeNames = ['big-toe', 'second-toe', 'third-toe', 'fourth-toe', 'little-toe'];

/** Centimetres from the ankle joint, along the foot and outwards, and above the ground. */
interface OnFoot {
	readonly forward: number;
	readonly out: number;
	readonly height: number;
}

function onFoot(point: Vec, { ankle, forward, outer }: FootFrame): OnFoot {
	const away = sub(point, ankle);
	return {
		forward: dot(away, forward) * 100,
		out: dot(away, outer) * 100,
		height: point[1] * 100
	};
}

function footPlace({ point, normal }: Spot, foot: FootFrame): string {
	const at = onFoot(point, foot);
	const { out, height } = at;
	const t = at.forward / (foot.length * 100);
	const toe = nearestOnChains(point, foot.toes);
	if (toe.along > 0.3)
		return toe.chain === 0
			? normal[1] > -0.15
				? 'big-toe-top'
				: 'big-toe-underside'
			: (toeNames[toe.chain] ?? '');
	if (normal[1] < -0.4 && height < 3.5) return solePlace(t, out);
	if (t > 0.8 && out < -1.2 && height < 5 && toe.chain === 0) return 'big-toe-joint';
	return (height > 7.2 || t < 0.33 ? anklePlace(at) : undefined) ?? topOfFootPlace(t, out, height);
}

function solePlace(t: number, out: number): string {
	if (t < 0.05) return 'under-the-heel';
	if (t > 0.72 - out * 0.03)
		return out < -0.6
			? 'ball-under-the-big-toe'
			: out > 2.2
				? 'ball-under-the-little-toe'
				: 'ball-under-the-middle-toes';
	return out < -0.8 ? 'arch' : out > 1.6 ? 'outer-sole' : 'middle-of-the-sole';
}

function ankleBone({ forward, out, height }: OnFoot): string | undefined {
	if (out > 1 && inEllipse([forward, height], [-0.4, 7], [1.9, 2.3])) return 'outer-ankle-bone';
	if (out < -1 && inEllipse([forward, height], [0.4, 8], [1.9, 2.1])) return 'inner-ankle-bone';
	return undefined;
}

/** Around the ankle bones and behind them; undefined where the foot begins. */
function anklePlace(at: OnFoot): string | undefined {
	const { forward, out, height } = at;
	const bone = ankleBone(at);
	if (bone) return bone;
	if (height > 5.6 && forward < (Math.abs(out) < 1.5 ? -1.6 : -2.7)) return 'heel-cord-lower';
	if (forward < -3.6) return 'back-of-heel';
	if (height > 6.6 && forward > 1.6 + Math.abs(out) * 0.25 && Math.abs(out) < 3.4)
		return 'crease-of-the-ankle';
	const below: readonly [number, number] = out > 0 ? [-0.4, 6.6] : [0.4, 7.2];
	if (height < 9.4 && inEllipse([forward, height], below, [4, 3.9]))
		return out > 0 ? 'below-the-outer-ankle' : 'below-the-inner-ankle';
	if (height > 7.2) return out > 0 ? 'outer-leg-lower' : 'inner-lower-leg-lower';
	if (forward > 1.8) return undefined;
	return out > 0 ? 'outer-heel' : 'inner-heel';
}

function topOfFootPlace(t: number, out: number, height: number): string {
	if (t > 0.82) return 'base-of-the-toes';
	if (out > 2.2 && height < 4) return 'outer-edge-of-the-foot';
	if (out < -1.8 && height < 5.2) return 'inner-edge-of-the-foot';
	return out < 0.4 ? 'top-of-foot-inner' : 'top-of-foot-outer';
}
