// From the source's resting position, arms out, to the relaxed anatomical one.
import { relax, symmetrise } from './mesh.ts';
import { jointAt, type RestBody } from './morph.ts';
import type { Source } from './source.ts';
import {
	add,
	at,
	cross,
	degrees,
	dot,
	identity,
	length,
	type Matrix,
	mix,
	multiply,
	put,
	rotation,
	scale,
	sub,
	transform,
	turnBetween,
	unit,
	type Vec
} from './vectors.ts';
import { bonesOf, type SkinWeights, skinWeights } from './weights.ts';

/** Where a bone's skin goes: turned about the joint at rest, which itself goes to `to`. */
interface Placement {
	readonly turn: Matrix;
	readonly joint: Vec;
	readonly to: Vec;
}

const still: Placement = { turn: identity, joint: [0, 0, 0], to: [0, 0, 0] };
const move = ({ turn, joint, to }: Placement, p: Vec): Vec =>
	add(transform(turn, sub(p, joint)), to);

/** Angles of the left side; the right is its mirror. */
const stance = {
	/** upper arm, from straight down outwards */
	upperArm: degrees(13),
	/** forearm, from straight down outwards */
	forearm: degrees(17),
	/** share of the arm's turn that the shoulder blade takes */
	shoulderShare: 0.14,
	/** palms face forward and a little inward */
	palmInward: 0.35,
	/** how far the hand gives up its rest angle for the forearm's line */
	handStraightened: 0.6,
	thighsIn: degrees(2.2)
};

export interface PosedBody {
	/** source units still, on all source vertices: the joints are posed too */
	readonly positions: Float64Array;
	readonly weights: SkinWeights;
}

export function pose(source: Source, body: RestBody): PosedBody {
	const weights = skinWeights(body, bonesOf(source, body), 30);
	const left = placements((name) => jointAt(source, body.positions, name.replace('#', 'L')));
	const byName = new Map<string, Placement>();
	for (const [name, placement] of Object.entries(left)) {
		byName.set(`${name}.L`, placement);
		byName.set(`${name}.R`, mirrored(placement));
	}
	const moves = weights.names.map((name) => byName.get(name) ?? still);
	const { skinVertices } = source.index;
	const posed = Float64Array.from(body.positions);
	for (let i = 0; i < skinVertices; i++) {
		const p = at(body.positions, i);
		let to: Vec = [0, 0, 0];
		for (const [k, placement] of moves.entries()) {
			const share = weights.shares[i * moves.length + k] ?? 0;
			if (share > 0) to = add(to, scale(move(placement, p), share));
		}
		put(posed, i, to);
	}
	moveJoints(source, body, posed, byName);
	const smooth = relax(posed, body.around, jointSmoothing(source, posed), 6);
	symmetrise(smooth, body.mirror);
	return { positions: smooth, weights };
}

/** The turns of the left side, each bone hung on the one before it. */
function placements(joint: (name: string) => Vec): Readonly<Record<string, Placement>> {
	const shoulder = joint('upperarm01.#____head');
	const elbow = joint('lowerarm01.#____head');
	const wrist = joint('wrist.#____head');
	const upper = unit(sub(elbow, shoulder));
	const fore = unit(sub(wrist, elbow));
	const upperTo = unit([Math.sin(stance.upperArm), -Math.cos(stance.upperArm), -0.03]);
	const foreTo = unit([Math.sin(stance.forearm), -Math.cos(stance.forearm), 0.14]);

	const lowering = turnBetween(upper, upperTo);
	const arm = rotation(lowering.axis, lowering.angle);
	const extending = turnBetween(transform(arm, fore), foreTo);
	const elbowTurn = rotation(extending.axis, extending.angle);

	const middle = joint('finger3-1.#____head');
	const acrossHand = sub(joint('finger2-1.#____head'), joint('finger5-1.#____head'));
	const alongHand = unit(sub(middle, wrist));
	const palm = unit(cross(alongHand, acrossHand));
	const flat = (v: Vec): Vec => unit(sub(v, scale(foreTo, dot(v, foreTo))));
	const palmNow = flat(transform(multiply(elbowTurn, arm), palm));
	const palmTo = flat([-stance.palmInward, 0, 1]);
	const supination = Math.atan2(dot(cross(palmNow, palmTo), foreTo), dot(palmNow, palmTo));
	const twist = (axis: Vec, share: number): Matrix => rotation(axis, supination * share);

	const upperTwist = multiply(twist(upperTo, 0.2), arm);
	const forearm = multiply(twist(foreTo, 0.2), multiply(elbowTurn, upperTwist));
	const foreTwist = multiply(twist(foreTo, 0.35), forearm);
	const handTwist = multiply(twist(foreTo, 0.25), foreTwist);
	const handNow = transform(handTwist, alongHand);
	const bend = turnBetween(handNow, unit(mix(handNow, foreTo, stance.handStraightened)));
	const hand = multiply(rotation(bend.axis, bend.angle), handTwist);

	const hang = (parent: Placement, name: string, turn: Matrix): Placement => {
		const pivot = joint(name);
		return { turn, joint: pivot, to: move(parent, pivot) };
	};
	const shoulderAt = hang(
		still,
		'shoulder01.#____head',
		rotation(lowering.axis, lowering.angle * stance.shoulderShare)
	);
	const armAt = hang(shoulderAt, 'upperarm01.#____head', arm);
	const upperTwistAt = hang(armAt, 'upperarm02.#____head', upperTwist);
	const forearmAt = hang(upperTwistAt, 'lowerarm01.#____head', forearm);
	const foreTwistAt = hang(forearmAt, 'lowerarm02.#____head', foreTwist);
	const handAt = hang(foreTwistAt, 'wrist.#____head', hand);
	const thighAt = hang(still, 'upperleg01.#____head', rotation([0, 0, 1], -stance.thighsIn));
	const footAt = hang(thighAt, 'foot.#____head', identity);
	return {
		shoulder: shoulderAt,
		upperarm: armAt,
		'upperarm-twist': upperTwistAt,
		forearm: forearmAt,
		'forearm-twist': foreTwistAt,
		hand: handAt,
		thigh: thighAt,
		shank: { ...thighAt },
		foot: footAt
	};
}

/** The same turn on the other side of the midline. */
function mirrored({ turn: m, joint, to }: Placement): Placement {
	const across = ([x, y, z]: Vec): Vec => [-x, y, z];
	return {
		turn: [m[0], -m[1], -m[2], -m[3], m[4], m[5], -m[6], m[7], m[8]],
		joint: across(joint),
		to: across(to)
	};
}

/** Joint vertices lie inside the body and follow the one bone that ends or begins there. */
function moveJoints(
	source: Source,
	body: RestBody,
	posed: Float64Array,
	byName: ReadonlyMap<string, Placement>
): void {
	for (const [joint, vertices] of Object.entries(source.index.joints)) {
		const bone = boneOfJoint(joint);
		const placement = bone ? byName.get(bone) : undefined;
		if (!placement) continue;
		for (const vertex of vertices)
			if (vertex >= source.index.skinVertices)
				put(posed, vertex, move(placement, at(body.positions, vertex)));
	}
}

const follows: readonly (readonly [RegExp, string])[] = [
	[/^shoulder01____tail/, 'shoulder'],
	[/^upperarm01____head/, 'shoulder'],
	[/^upperarm02____head|^upperarm01____tail/, 'upperarm'],
	[/^upperarm02____tail|^lowerarm01____head/, 'upperarm-twist'],
	[/^lowerarm01____tail|^lowerarm02____head/, 'forearm'],
	[/^lowerarm02____tail|^wrist____head/, 'forearm-twist'],
	[/^(wrist____tail|finger)/, 'hand'],
	[/^(upperleg01____tail|upperleg02|lowerleg|foot____head)/, 'thigh'],
	[/^(foot____tail|toe)/, 'foot']
];

/** `lowerarm01.L____head` is where the upper arm ends, so it goes with that. */
function boneOfJoint(joint: string): string | undefined {
	const side = /\.([LR])____/.exec(joint)?.[1];
	if (!side) return undefined;
	const plain = joint.replace(/\.[LR]/, '');
	const bone = follows.find(([pattern]) => pattern.test(plain))?.[1];
	return bone ? `${bone}.${side}` : undefined;
}

/** Skinning leaves creases where a limb turns: armpit, hip, elbow, wrist. */
function jointSmoothing(source: Source, posed: Float64Array): Float64Array {
	const weights = new Float64Array(source.index.skinVertices);
	const around = [
		{ joint: 'upperarm01.#____head', within: 1.3, strength: 0.75 },
		{ joint: 'lowerarm01.#____head', within: 0.8, strength: 0.5 },
		{ joint: 'wrist.#____head', within: 0.55, strength: 0.3 },
		{ joint: 'upperleg01.#____head', within: 1.2, strength: 0.35 }
	];
	for (const { joint, within, strength } of around)
		for (const side of ['L', 'R']) {
			const middle = jointAt(source, posed, joint.replace('#', side));
			for (let i = 0; i < weights.length; i++) {
				const away = length(sub(at(posed, i), middle));
				if (away < within) weights[i] = Math.max(weights[i] ?? 0, strength * (1 - away / within));
			}
		}
	return weights;
}
