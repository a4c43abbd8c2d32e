import * as v from 'valibot';
import { type Field, orEmpty } from './absence.ts';
import { type Backing, backing } from './backing.ts';
import { type Review, review } from './citation.ts';
import { type SkinPoint, skinPoint } from './skinPoint.ts';
import { has, id, words } from './words.ts';

const zoneEntries = {
	/** essential: said to be felt by most; spillover: by some */
	extent: v.picklist(['essential', 'spillover']),
	/** how strongly the place belongs to the pattern, 0 < weight <= 1; our own estimate */
	weight: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
	/** the side seen from the muscle; `same` when absent, and never said of a place on the midline */
	side: v.optional(v.picklist(['same', 'opposite', 'both']))
};

/** a place of the skin */
const ofPlace = v.strictObject({ place: id, ...zoneEntries });
/** all the places of a region */
const ofRegion = v.strictObject({ region: id, ...zoneEntries });

/** Where pain is said to be felt from a trigger point. A tendency, never a rule. */
export const zone = v.lazy((input): typeof ofPlace | typeof ofRegion =>
	has(input, 'region') ? ofRegion : ofPlace
);

export type Zone = Readonly<v.InferOutput<typeof zone>>;

export const pointLayers = [
	/** felt right under the skin */
	'under-skin',
	/** felt through one other muscle */
	'through-muscle',
	/** under more than that; pressed towards bone */
	'deep',
	/** no hand reaches it from outside: only from within mouth, vagina or rectum, or not at all */
	'inside'
] as const;

export const triggerPoint = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^trp\d+$/)),
		/** the spot of the skin above it; told on the left */
		at: v.optional(orEmpty(skinPoint)),
		depth: v.optional(orEmpty(v.strictObject({ layer: v.picklist(pointLayers), words }))),
		/** how a feeling thumb gets there */
		where: words,
		/** it stands for several spread through the muscle; `at` is where most would look first */
		spread: v.optional(v.literal(true)),
		/** id of the region of the skin that covers it */
		over: id,
		refersTo: v.pipe(v.array(zone), v.minLength(1)),
		/** where those of the record do not hold */
		sources: v.optional(backing),
		review: v.optional(review)
	}),
	v.check(
		(point) => point.refersTo.some((z) => z.extent === 'essential'),
		'a trigger point needs an essential place'
	),
	v.check(({ refersTo }) => {
		const keys = refersTo.flatMap(zoneKeys);
		return new Set(keys).size === keys.length;
	}, 'a place is listed twice')
);

/** A zone of both sides is one of each. */
function zoneKeys(zone: Zone): readonly string[] {
	const where = 'place' in zone ? `place ${zone.place}` : `region ${zone.region}`;
	const sides = zone.side === 'both' ? ['same', 'opposite'] : [zone.side ?? 'same'];
	return sides.map((side) => `${where} ${side}`);
}

export interface PointDepth {
	readonly layer: (typeof pointLayers)[number];
	readonly words: string;
}

/** A trigger point with its sources, its own or those of its record. */
export interface TriggerPoint {
	readonly id: string;
	readonly at: Field<SkinPoint>;
	readonly depth: Field<PointDepth>;
	readonly where: string;
	readonly spread: boolean;
	readonly over: string;
	readonly refersTo: readonly Zone[];
	readonly sources: Backing;
	readonly review: Review;
}
