// How far each vertex follows each bone: our own weights, from distance alone.
import { jointAt, type RestBody } from './morph.ts';
import type { Source } from './source.ts';
import { add, at, dot, length, scale, sub, type Vec } from './vectors.ts';

/** A bone as a rounded rod: the skin nearest to it follows it. */
export interface Bone {
	readonly name: string;
	readonly from: Vec;
	readonly to: Vec;
	/** decimetres between the rod and the skin around it */
	readonly radius: number;
}

/** Every bone's name once, with the share of each vertex that follows it. */
export interface SkinWeights {
	readonly names: readonly string[];
	/** names.length numbers a vertex, together 1 */
	readonly shares: Float64Array;
}

/** Rods of the resting body; several may carry one name, as the trunk's do. */
export function bonesOf(source: Source, { positions }: RestBody): readonly Bone[] {
	const joint = (name: string) => jointAt(source, positions, name);
	const hip = joint('upperleg01.L____head');
	const shoulder = joint('upperarm01.L____head');
	const neck = joint('neck01____head');
	const pelvis: Vec = [0, hip[1] + 0.2, hip[2]];
	const rod = (name: string, from: Vec, to: Vec, radius: number): Bone => ({
		name,
		from,
		to,
		radius
	});
	const trunk = [
		rod('trunk', add(neck, [0, -0.5, 0.2]), pelvis, 1),
		...[1, -1].flatMap((side) => [
			rod(
				'trunk',
				[side * shoulder[0] * 0.55, shoulder[1] - 0.5, shoulder[2] + 0.1],
				[side * hip[0] * 0.8, hip[1] + 0.6, hip[2]],
				0.85
			),
			rod(
				'trunk',
				[0, neck[1] - 0.35, neck[2] + 0.2],
				[side * shoulder[0] * 0.55, shoulder[1] + 0.1, shoulder[2]],
				0.5
			)
		]),
		rod('neck', neck, joint('neck03____head'), 0.6),
		rod('head', joint('head____head'), joint('head____tail'), 0.8),
		rod('head', joint('jaw____head'), joint('jaw____tail'), 0.3)
	];
	return [
		...trunk,
		...['L', 'R'].flatMap((s) => limbs((name) => joint(name.replace('#', s)), s, rod))
	];
}

function limbs(
	joint: (name: string) => Vec,
	side: string,
	rod: (name: string, from: Vec, to: Vec, radius: number) => Bone
): readonly Bone[] {
	const named = (name: string) => `${name}.${side}`;
	const wrist = joint('wrist.#____head');
	const fingers = [1, 2, 3, 4, 5].flatMap((finger) => [
		rod(named('hand'), wrist, joint(`finger${finger}-1.#____head`), 0.14),
		...[1, 2, 3].map((part) =>
			rod(
				named('hand'),
				joint(`finger${finger}-${part}.#____head`),
				joint(`finger${finger}-${part}.#____tail`),
				0.08
			)
		)
	]);
	const ankle = joint('foot.#____head');
	const toes = [1, 2, 3, 4, 5].flatMap((toe) => [
		rod(named('foot'), ankle, joint(`toe${toe}-1.#____head`), 0.2),
		rod(
			named('foot'),
			joint(`toe${toe}-1.#____head`),
			joint(`toe${toe}-${toe === 1 ? 2 : 3}.#____tail`),
			0.1
		)
	]);
	return [
		rod(named('shoulder'), joint('shoulder01.#____head'), joint('upperarm01.#____head'), 0.5),
		rod(named('upperarm'), joint('upperarm01.#____head'), joint('upperarm02.#____head'), 0.5),
		rod(
			named('upperarm-twist'),
			joint('upperarm02.#____head'),
			joint('lowerarm01.#____head'),
			0.45
		),
		rod(named('forearm'), joint('lowerarm01.#____head'), joint('lowerarm02.#____head'), 0.4),
		rod(named('forearm-twist'), joint('lowerarm02.#____head'), wrist, 0.3),
		...fingers,
		rod(named('thigh'), joint('upperleg01.#____head'), joint('lowerleg01.#____head'), 0.8),
		rod(named('shank'), joint('lowerleg01.#____head'), ankle, 0.5),
		...toes
	];
}

/** The nearest bone takes a vertex whole; diffusion over the skin then softens the borders. */
export function skinWeights(body: RestBody, bones: readonly Bone[], rounds: number): SkinWeights {
	const names = [...new Set(bones.map(({ name }) => name))];
	const count = body.around.length;
	let shares = new Float64Array(count * names.length);
	for (let i = 0; i < count; i++) {
		const nearest = nearestBone(bones, at(body.positions, i));
		shares[i * names.length + names.indexOf(nearest.name)] = 1;
	}
	for (let round = 0; round < rounds; round++) shares = diffused(shares, body.around, names.length);
	return { names, shares };
}

/** By the distance from the skin of the rod, not from its middle. */
export function nearestBone(bones: readonly Bone[], point: Vec): Bone {
	let best: Bone | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const bone of bones) {
		const away = awayFrom(bone, point) - bone.radius;
		if (away < least) [least, best] = [away, bone];
	}
	if (!best) throw new Error('there are no bones');
	return best;
}

function awayFrom({ from, to }: Bone, point: Vec): number {
	const along = sub(to, from);
	const t = dot(sub(point, from), along) / (dot(along, along) || 1);
	return length(sub(point, add(from, scale(along, Math.min(1, Math.max(0, t))))));
}

function diffused(
	shares: Float64Array<ArrayBuffer>,
	around: readonly (readonly number[])[],
	width: number
): Float64Array<ArrayBuffer> {
	const next = new Float64Array(shares.length);
	for (const [i, near] of around.entries())
		for (let k = 0; k < width; k++) {
			let sum = 0;
			for (const j of near) sum += shares[j * width + k] ?? 0;
			next[i * width + k] = 0.5 * (shares[i * width + k] ?? 0) + (0.5 * sum) / (near.length || 1);
		}
	return next;
}
