import type { Vector } from '@palpate/drawing';

/** By name, metres: content/atlas/meshes/joints.json, the left side and the middle. */
export type Joints = Readonly<Record<string, Vector>>;

/**
 * A straight line from joint to joint that spots of the skin are told from, on the left or in the
 * middle: so far along it, on that side of it.
 */
export interface Bone {
	readonly from: Vector;
	readonly to: Vector;
	/** unit vectors, square to the line */
	readonly front: Vector;
	readonly outer: Vector;
}

const forward: Vector = [0, 0, 1];
const upward: Vector = [0, 1, 0];

interface Described {
	/** inside a sentence: "from the elbow to the wrist" */
	readonly words: readonly [from: string, to: string];
	readonly joints: readonly [from: string, to: string];
	/** metres from the first joint, where the line begins beside it */
	readonly offset?: Vector;
	/** what its front is: the palm's look for a hand */
	readonly front: 'forward' | 'palm' | 'between' | 'upward';
	readonly sides: keyof typeof sideWords;
}

/** Of 0, 90, 180 and -90 degrees. */
const sideWords = {
	body: ['front', 'outer side', 'back', 'inner side'],
	arm: ['front', 'thumb side', 'back', 'little finger side'],
	hand: ['palm', 'thumb side', 'back of the hand', 'little finger side'],
	foot: ['top', 'outer side', 'sole', 'inner side']
} as const;

const fingerNames = ['thumb', 'index finger', 'middle finger', 'ring finger', 'little finger'];
const toeNames = ['big toe', 'second toe', 'third toe', 'fourth toe', 'little toe'];

const numbers = [1, 2, 3, 4, 5] as const;
type Number5 = (typeof numbers)[number];

const described = {
	head: {
		words: ['the level of the mouth', 'the crown'],
		joints: ['head____head', 'head____tail'],
		front: 'forward',
		sides: 'body'
	},
	neck: {
		words: ['the lowest neck bone', 'the top of the neck'],
		joints: ['neck01____head', 'head____head'],
		front: 'forward',
		sides: 'body'
	},
	'upper-arm': {
		words: ['the shoulder', 'the elbow'],
		joints: ['upperarm01.L____head', 'lowerarm01.L____head'],
		front: 'forward',
		sides: 'body'
	},
	forearm: {
		words: ['the elbow', 'the wrist'],
		joints: ['lowerarm01.L____head', 'wrist.L____head'],
		front: 'between',
		sides: 'arm'
	},
	thigh: {
		words: ['the hip', 'the knee'],
		joints: ['upperleg01.L____head', 'lowerleg01.L____head'],
		front: 'forward',
		sides: 'body'
	},
	leg: {
		words: ['the knee', 'the ankle'],
		joints: ['lowerleg01.L____head', 'foot.L____head'],
		front: 'forward',
		sides: 'body'
	},
	'hand-1': {
		words: ['the root of the thumb', 'the knuckle of the thumb'],
		joints: ['finger1-1.L____head', 'finger1-2.L____head'],
		front: 'palm',
		sides: 'hand'
	},
	...byNumber('hand', 2, (n) => ({
		words: ['the wrist', `the knuckle of the ${fingerNames[n - 1]}`],
		joints: ['wrist.L____head', `finger${n}-1.L____head`],
		front: 'palm',
		sides: 'hand'
	})),
	...byNumber('finger', 1, (n) => ({
		words: [`the root of the ${fingerNames[n - 1]}`, 'its tip'],
		joints: [`finger${n}-${n === 1 ? 2 : 1}.L____head`, `finger${n}-3.L____tail`],
		front: 'palm',
		sides: 'hand'
	})),
	...byNumber('foot', 1, (n) => ({
		words: ['the heel', `the root of the ${toeNames[n - 1]}`],
		joints: ['foot.L____head', `toe${n}-1.L____head`],
		offset: [0, -0.03, -0.03],
		front: 'upward',
		sides: 'foot'
	})),
	...byNumber('toe', 1, (n) => ({
		words: [`the root of the ${toeNames[n - 1]}`, 'its tip'],
		joints: [`toe${n}-1.L____head`, `toe${n}-${n === 1 ? 2 : 3}.L____tail`],
		front: 'upward',
		sides: 'foot'
	}))
} as const satisfies Readonly<Record<string, Described>>;

export type BoneId = keyof typeof described;
export const boneIds = Object.keys(described) as [BoneId, ...BoneId[]];

/** @throws RangeError when a joint is missing */
export function boneOf(joints: Joints, id: BoneId): Bone {
	const { joints: ends, offset, front }: Described = described[id];
	const from = plus(jointOf(joints, ends[0]), offset ?? [0, 0, 0]);
	const to = jointOf(joints, ends[1]);
	const axis = unit(minus(to, from));
	const look = frontOf(joints, front);
	const straight = unit(minus(look, times(axis, dot(look, axis))));
	const across = cross(axis, straight);
	return { from, to, front: straight, outer: across[0] > 0 ? across : times(across, -1) };
}

function frontOf(joints: Joints, front: Described['front']): Vector {
	if (front === 'forward') return forward;
	if (front === 'upward') return upward;
	const palm = palmOf(joints);
	return front === 'palm' ? palm : plus(palm, forward);
}

/** The way the left palm looks. */
function palmOf(joints: Joints): Vector {
	const joint = (name: string) => jointOf(joints, name);
	const along = minus(joint('finger3-1.L____head'), joint('wrist.L____head'));
	const across = minus(joint('finger2-1.L____head'), joint('finger5-1.L____head'));
	const normal = unit(cross(unit(along), unit(across)));
	return normal[2] < 0 ? times(normal, -1) : normal;
}

/** "a quarter of the way from the elbow to the wrist, on the thumb side" */
export function describeOnBone(id: BoneId, share: number, degrees: number): string {
	const { words, sides }: Described = described[id];
	const [from, to] = words;
	const side = describeSide(sideWords[sides], degrees);
	if (share <= 0.02 && share >= -0.02) return `at ${from}, on the ${side}`;
	if (share > 0.98 && share < 1.02) return `at ${to}, on the ${side}`;
	const part = parts[share] ?? `${Math.round(Math.abs(share) * 100)} % of the way`;
	const way = share > 0 ? `from ${from} to ${to}` : `beyond ${from}, away from ${to}`;
	return `${part} ${way}, on the ${side}`;
}

const parts: Readonly<Record<number, string>> = {
	0.25: 'a quarter of the way',
	0.5: 'half way',
	0.75: 'three quarters of the way'
};

/** "front", or "front, towards the thumb side"; the sides stand at 0, 90, 180 and -90 degrees. */
export function describeSide(
	sides: readonly [string, string, string, string],
	degrees: number
): string {
	const quarter = Math.round(degrees / 90);
	const beside = degrees - quarter * 90;
	const named = (n: number) => sides[((n % 4) + 4) % 4] as string;
	if (Math.abs(beside) < 12) return named(quarter);
	return `${named(quarter)}, towards the ${named(quarter + Math.sign(beside))}`;
}

function byNumber<Name extends string, From extends 1 | 2>(
	name: Name,
	from: From,
	describe: (n: Number5) => Described
): Record<`${Name}-${From extends 1 ? Number5 : Exclude<Number5, 1>}`, Described> {
	return Object.fromEntries(
		numbers.filter((n) => n >= from).map((n) => [`${name}-${n}`, describe(n)])
	) as Record<`${Name}-${From extends 1 ? Number5 : Exclude<Number5, 1>}`, Described>;
}

export function jointOf(joints: Joints, name: string): Vector {
	const found = joints[name];
	if (!found) throw new RangeError(`there is no joint ${name}`);
	return found;
}

const plus = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const times = (a: Vector, s: number): Vector => [a[0] * s, a[1] * s, a[2] * s];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const unit = (a: Vector): Vector => times(a, 1 / (Math.sqrt(dot(a, a)) || 1));
const cross = (a: Vector, b: Vector): Vector => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0]
];
