import type { Vector } from '@palpate/drawing';
import * as v from 'valibot';
import { type Bone, boneIds, boneOf, describeOnBone, describeSide, type Joints } from './bones.ts';
import type { Landmark } from './landmark.ts';
import {
	describeDistance,
	describePosition,
	fingerBreadthMillimetres,
	pointOfPosition,
	position
} from './position.ts';
import { describeLevel, middleAt, spineLevels } from './spineLevel.ts';
import { has } from './words.ts';

/** 0 the front (palm, top of the foot), 90 outer or thumb side, 180 back (sole), -90 inner */
const degrees = v.pipe(v.number(), v.integer(), v.minValue(-180), v.maxValue(180));

const onBone = v.strictObject({
	/** the line that it is told from, as from the elbow to the wrist */
	along: v.picklist(boneIds),
	/** 0 at its first joint, 1 at its second */
	share: v.pipe(v.number(), v.minValue(-0.7), v.maxValue(1.3)),
	/** which way from the line to the skin */
	degrees
});

/** a share of the way to the next level below */
const below = v.optional(v.pipe(v.number(), v.minValue(0), v.ltValue(1)), 0);

const roundTrunk = v.strictObject({ level: v.picklist(spineLevels), below, degrees });

const besideSpine = v.strictObject({
	level: v.picklist(spineLevels),
	below,
	on: v.picklist(['front', 'back']),
	/** outwards from the midline; 0 on it */
	fingerBreadths: v.pipe(v.number(), v.minValue(0), v.maxValue(10), v.multipleOf(0.25))
});

/**
 * A spot on the skin that anybody can find again: from a landmark by a few moves; from joint to joint
 * so far and on that side; or at the level of a bone of the spine, round the trunk or so many fingers
 * from the midline. Told on the left; the right is the mirror.
 */
export const skinPoint = v.lazy(
	(input): typeof position | typeof onBone | typeof roundTrunk | typeof besideSpine => {
		if (has(input, 'landmark')) return position;
		if (has(input, 'along')) return onBone;
		return has(input, 'degrees') ? roundTrunk : besideSpine;
	}
);
export type SkinPoint = Readonly<v.InferOutput<typeof skinPoint>>;

/** "half way from the elbow to the wrist, on the thumb side" */
export function describeSkinPoint(point: SkinPoint, landmarks: readonly Landmark[]): string {
	if ('landmark' in point) return describePosition(point, landmarks);
	if ('along' in point) return describeOnBone(point.along, point.share, point.degrees);
	const level = describeLevel(point.level, point.below);
	if ('degrees' in point) return `${level}, on the ${describeSide(trunkSides, point.degrees)}`;
	if (point.fingerBreadths === 0) return `${level}, on the midline, ${inWords[point.on]}`;
	return `${describeDistance(point.fingerBreadths)} outwards from the midline ${level}, ${inWords[point.on]}`;
}

const trunkSides = ['front', 'side', 'back', 'other side'] as const;
const inWords = { front: 'in front', back: 'behind' } as const;

/** What has to be known of a body's skin to find spots on it. Metres, on the left or the midline. */
export interface SkinProbe {
	readonly joints: Joints;
	/** @throws RangeError when there is no such landmark */
	landmark(id: string): Vector;
	/** the spot of the skin nearest to a point */
	nearest(point: Vector): Vector;
	/**
	 * where a line from inside the body comes out of the skin: for the first time, or for the last
	 */
	exit(from: Vector, toward: Vector, which: 'first' | 'last'): Vector;
}

/** Where a skin point lies, on the left or the midline. */
export function resolveSkinPoint(probe: SkinProbe, point: SkinPoint): Vector {
	if ('landmark' in point)
		return pointOfPosition(
			point,
			(id) => probe.landmark(id),
			(at) => probe.nearest(at)
		);
	if ('along' in point) {
		const bone = boneOf(probe.joints, point.along);
		// the head has hollows, and nothing else of the body lies beside it
		const which = point.along === 'head' ? 'last' : 'first';
		return probe.exit(onLine(bone, point.share), roundBone(bone, point.degrees), which);
	}
	const [, y, z] = middleAt(probe.joints, point.level, point.below);
	if ('degrees' in point) {
		const turn = (point.degrees * Math.PI) / 180;
		return probe.exit([0, y, z], [Math.sin(turn), 0, Math.cos(turn)], 'first');
	}
	const x = (point.fingerBreadths * fingerBreadthMillimetres) / 1000;
	return probe.exit([x, y, z], [0, 0, point.on === 'front' ? 1 : -1], 'first');
}

const onLine = ({ from, to }: Bone, share: number): Vector =>
	from.map((n, axis) => n + share * ((to[axis] ?? 0) - n)) as unknown as Vector;

function roundBone({ front, outer }: Bone, degrees: number): Vector {
	const turn = (degrees * Math.PI) / 180;
	return front.map(
		(n, axis) => n * Math.cos(turn) + (outer[axis] ?? 0) * Math.sin(turn)
	) as unknown as Vector;
}
