import * as v from 'valibot';
import { type Backing, backing } from './backing.ts';
import { type SkinPoint, skinPoint } from './skinPoint.ts';
import { words } from './words.ts';

/**
 * What the source looked for, and so what the middle of the zone is. Only the first is a motor point
 * in the strict sense, the spot from which the smallest electric pulse makes the muscle twitch; the
 * others stand in for it where no such test was found, and may lie elsewhere.
 * - `electric-pulse`: where the muscle answered most readily to an electric pulse, on the skin or on
 *   the bare muscle;
 * - `muscle-signal`: where the muscle's own electric signals, read on the skin, show that nerve and
 *   muscle fibres meet (innervation zone);
 * - `nerve-entry`: where a branch of the nerve goes into the muscle, in a dissection;
 * - `nerve-endings`: where the branches or endings of the nerve in the muscle are densest, in a
 *   dissection, stained (Sihler) or not;
 * - `nerve-branch`: a spot of the branch on its way to the muscle, or reckoned from it; where it goes
 *   in was not measured;
 * - `not-told`: a guide names the spot, and what was seen of it does not say how it was found.
 */
export const mapped = v.picklist([
	'electric-pulse',
	'muscle-signal',
	'nerve-entry',
	'nerve-endings',
	'nerve-branch',
	'not-told'
]);

export type Mapped = v.InferOutput<typeof mapped>;

/**
 * Where nerve and muscle meet, as a source mapped it: a zone, because it differs between people.
 * Not the same thing as a trigger point.
 */
export const motorPoint = v.strictObject({
	/** the middle of the zone; told on the left */
	at: skinPoint,
	/** round that spot, on the skin */
	spreadMillimetres: v.pipe(v.number(), v.minValue(5), v.maxValue(120)),
	/** `reported`: the source gives it; `our-estimate`: our own reading of its words */
	spreadBasis: v.picklist(['reported', 'our-estimate']),
	mapped,
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
	readonly mapped: Mapped;
	readonly where: string;
	readonly part?: string | undefined;
	readonly sources: Backing;
}

export interface MotorPoints {
	readonly zones: readonly MotorPoint[];
	readonly differs: string;
}
