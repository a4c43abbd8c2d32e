import type { Vector } from '@palpate/drawing';
import { type Joints, jointOf } from './bones.ts';

/** Bones of the spine, from the neck (C) by the chest (T) and the loin (L) to the sacrum (S). */
export const spineLevels = [
	...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
	...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
	...['L1', 'L2', 'L3', 'L4', 'L5'],
	...['S1', 'S2', 'S3', 'S4', 'S5']
] as const;

export type SpineLevel = (typeof spineLevels)[number];

/**
 * Heights on the reference body: shares of the way from the lowest neck bone to the fourth loin
 * bone, and below that of the way on to the hip. Proportions, not measurements.
 */
const chestShare = 0.645;
const belowFourthLoin: Readonly<Record<string, number>> = {
	L5: 0.25,
	S1: 0.42,
	S2: 0.58,
	S3: 0.78,
	S4: 0.98,
	S5: 1.16
};

/**
 * The middle of the body at the level of a bone of the spine, metres: where lines to the skin
 * begin.
 *
 * @param below  a share of the way to the next level, 0 <= below < 1
 * @throws RangeError when a joint is missing
 */
export function middleAt(joints: Joints, level: SpineLevel, below = 0): Vector {
	const here = heightOf(joints, level);
	const y = here + below * (heightOf(joints, nextLevel(level)) - here);
	return [0, y, depthAt(joints, y)];
}

const nextLevel = (level: SpineLevel): SpineLevel =>
	spineLevels[spineLevels.indexOf(level) + 1] ?? level;

/** "at the level of T6", "between the levels of T6 and T7" */
export const describeLevel = (level: SpineLevel, below: number): string =>
	below > 0 ? `between the levels of ${level} and ${nextLevel(level)}` : `at the level of ${level}`;

function heightOf(joints: Joints, level: SpineLevel): number {
	const top = jointOf(joints, 'neck01____head')[1];
	const hip = jointOf(joints, 'upperleg01.L____head')[1];
	const second = jointOf(joints, 'neck03____head')[1] + 0.005;
	const fourthLoin = hip + 0.19 * (top - hip);
	const n = Number(level.slice(1));
	const chest = chestShare / 12;
	const loin = (1 - chestShare) / 4;
	switch (level[0]) {
		case 'C':
			return top + ((7 - n) / 5) * (second - top);
		case 'T':
			return top - n * chest * (top - fourthLoin);
		default: {
			const below = belowFourthLoin[level];
			return below === undefined
				? top - (chestShare + n * loin) * (top - fourthLoin)
				: fourthLoin - below * (fourthLoin - hip);
		}
	}
}

const column = [
	'spine05____head',
	'spine04____head',
	'spine03____head',
	'spine02____head',
	'spine01____head',
	'neck01____head',
	'neck02____head',
	'neck03____head',
	'head____head'
];

/** How far in front the column of joints lies at a height. */
function depthAt(joints: Joints, y: number): number {
	const points = column.map((name) => jointOf(joints, name));
	const above = points.findIndex((point) => point[1] >= y);
	const [upper, lower] = [points[above], points[above - 1]];
	if (!upper) return points.at(-1)?.[2] ?? 0;
	if (!lower) return upper[2];
	const share = (y - lower[1]) / (upper[1] - lower[1]);
	return lower[2] + share * (upper[2] - lower[2]);
}
