import * as v from 'valibot';
import { type Backing, backing } from './backing.ts';
import { type SkinPoint, skinPoint } from './skinPoint.ts';
import { words } from './words.ts';

/**
 * Where the smallest electric pulse makes a muscle twitch: a zone, because it differs between people.
 * Not the same thing as a trigger point.
 */
export const motorPoint = v.strictObject({
	/** the middle of the zone; told on the left */
	at: skinPoint,
	/** round that spot, on the skin */
	spreadMillimetres: v.pipe(v.number(), v.minValue(5), v.maxValue(120)),
	/** `reported`: the source gives it; `our-estimate`: our own reading of its words */
	spreadBasis: v.picklist(['reported', 'our-estimate']),
	where: words,
	/** which part of the muscle, where each has its own */
	part: v.optional(words),
	sources: backing
});

export const motorPoints = v.strictObject({
	zones: v.pipe(v.array(motorPoint), v.minLength(1)),
	/** one plain paragraph: how it differs from the trigger points there */
	differs: words
});

export interface MotorPoint {
	readonly at: SkinPoint;
	readonly spreadMillimetres: number;
	readonly spreadBasis: 'reported' | 'our-estimate';
	readonly where: string;
	readonly part?: string | undefined;
	readonly sources: Backing;
}

export interface MotorPoints {
	readonly zones: readonly MotorPoint[];
	readonly differs: string;
}
