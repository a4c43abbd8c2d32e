import {
	nearestAddress,
	positionAt,
	type Side,
	type Surface,
	type SurfaceAddress,
	type Vector
} from '@palpate/drawing';
import * as v from 'valibot';
import type { Landmark, LandmarkAddresses } from './landmark.ts';
import { has, id } from './words.ts';

/** Across one finger at its middle joint, as a palpating hand measures. Our own round figure. */
export const fingerBreadthMillimetres = 18;

const ways = {
	head: 'above',
	feet: 'below',
	midline: 'towards the midline from',
	'outer-side': 'outwards from',
	front: 'in front of',
	back: 'behind'
} as const;

const wayNames = Object.keys(ways) as [keyof typeof ways, ...(keyof typeof ways)[]];

const alongSkin = v.strictObject({
	toward: v.picklist(wayNames),
	fingerBreadths: v.pipe(v.number(), v.minValue(0.25), v.maxValue(12), v.multipleOf(0.25))
});

/** a share of the straight way to another landmark on the same side, 0.5 being half way */
const towardLandmark = v.strictObject({
	towardLandmark: id,
	share: v.pipe(v.number(), v.minValue(0.05), v.maxValue(0.95))
});

const move = v.lazy((input): typeof alongSkin | typeof towardLandmark =>
	has(input, 'towardLandmark') ? towardLandmark : alongSkin
);

/**
 * A spot on the skin as one would tell it to a colleague: from a landmark, a few moves along the
 * skin. Sides are chosen where it is used, so that one position serves both.
 */
export const position = v.strictObject({
	landmark: id,
	moves: v.optional(v.pipe(v.array(move), v.maxLength(4)), [])
});

type Move = Readonly<v.InferOutput<typeof move>>;
export type Position = Readonly<Omit<v.InferOutput<typeof position>, 'moves'>> & {
	readonly moves: readonly Move[];
};

/** "two finger-breadths below the middle of the ridge of the shoulder blade" */
export function describePosition(
	{ landmark, moves }: Position,
	landmarks: readonly Landmark[]
): string {
	return moves.reduce(
		(words, one) => {
			if ('towardLandmark' in one) {
				const part = parts[one.share] ?? `${Math.round(one.share * 100)} % of the way`;
				return `${part} from ${words} to ${named(one.towardLandmark, landmarks)}`;
			}
			return `${describeDistance(one.fingerBreadths)} ${ways[one.toward]} ${words}`;
		},
		named(landmark, landmarks)
	);
}

/** "two and a half finger-breadths" */
export function describeDistance(fingerBreadths: number): string {
	const breadths = counted[fingerBreadths] ?? String(fingerBreadths);
	return `${breadths} ${fingerBreadths > 1 ? 'finger-breadths' : 'finger-breadth'}`;
}

const counted: Readonly<Record<number, string>> = {
	0.25: 'a quarter of a',
	0.5: 'half a',
	1: 'one',
	1.5: 'one and a half',
	2: 'two',
	2.5: 'two and a half',
	3: 'three',
	4: 'four',
	5: 'five',
	6: 'six',
	7: 'seven',
	8: 'eight'
};

const parts: Readonly<Record<number, string>> = {
	0.25: 'a quarter of the way',
	0.5: 'half way',
	0.75: 'three quarters of the way'
};

function named(landmark: string, landmarks: readonly Landmark[]): string {
	const known = landmarks.find((one) => one.id === landmark);
	if (!known) throw new RangeError(`there is no landmark ${landmark}`);
	return `the ${known.name}`;
}

/**
 * Where a position lies on a body.
 *
 * @param addresses  of the landmarks, on the left or the midline
 * @param side       the person's own; a position off the midline is mirrored for the right
 * @throws RangeError when a landmark has no address
 */
export function resolvePosition(
	surface: Surface,
	addresses: LandmarkAddresses,
	position: Position,
	side: Side
): SurfaceAddress {
	const end = pointOfPosition(
		position,
		(landmark) => landmarkAt(surface, addresses, landmark),
		(point) => positionAt(surface, nearestAddress(surface, point))
	);
	return nearestAddress(surface, side === 'left' ? end : [-end[0], end[1], end[2]]);
}

/**
 * Where a position on the left or the midline lies, metres, for whoever knows where landmarks are and
 * which spot of the skin is nearest to a point.
 */
export function pointOfPosition(
	{ landmark, moves }: Position,
	landmarkAt: (id: string) => Vector,
	onSkin: (point: Vector) => Vector
): Vector {
	return moves.reduce((at, one) => moved(landmarkAt, onSkin, at, one), landmarkAt(landmark));
}

/** @throws RangeError when the landmark has no address */
export function landmarkAt(
	surface: Surface,
	addresses: LandmarkAddresses,
	landmark: string
): Vector {
	const address = addresses[landmark];
	if (!address) throw new RangeError(`the landmark ${landmark} has no address`);
	const [quad, u, v] = address;
	return positionAt(surface, { quad, u, v });
}

const stepMillimetres = 6;

/** Worked out on the left, where outwards is +x. Long moves go in short steps, to stay on the skin. */
function moved(
	landmarkAt: (id: string) => Vector,
	onSkin: (point: Vector) => Vector,
	from: Vector,
	one: Move
): Vector {
	if ('towardLandmark' in one) {
		const to = landmarkAt(one.towardLandmark);
		return onSkin(along(from, [to[0] - from[0], to[1] - from[1], to[2] - from[2]], one.share));
	}
	const length = one.fingerBreadths * fingerBreadthMillimetres;
	const steps = Math.ceil(length / stepMillimetres);
	let at = from;
	for (let n = 0; n < steps; n++)
		at = onSkin(along(at, directions[one.toward], length / steps / 1000));
	return at;
}

const along = (from: Vector, by: Vector, times: number): Vector => [
	from[0] + by[0] * times,
	from[1] + by[1] * times,
	from[2] + by[2] * times
];

const directions: Readonly<Record<keyof typeof ways, Vector>> = {
	head: [0, 1, 0],
	feet: [0, -1, 0],
	midline: [-1, 0, 0],
	'outer-side': [1, 0, 0],
	front: [0, 0, 1],
	back: [0, 0, -1]
};
