import * as v from 'valibot';
import { review } from './citation.ts';
import { id, words } from './words.ts';

const metres = v.pipe(v.number(), v.finite(), v.minValue(-0.4), v.maxValue(0.4));
const direction = v.pipe(v.number(), v.finite(), v.minValue(-1), v.maxValue(1));

/**
 * A spot that a palpating finger finds: a bony point, a crease, a hollow. It is where the line from
 * a joint in a direction comes out of the skin, so that it can be read, reviewed, and follows every
 * body. Paired landmarks are described on the person's left; the right one is the mirror.
 */
export const landmark = v.strictObject({
	id,
	/** inside a sentence, without an article: "bony tip of the shoulder" */
	name: words,
	/** Terminologia Anatomica, where it has a clean term */
	la: v.optional(words),
	midline: v.boolean(),
	/** a joint of content/atlas/meshes/joints.json */
	from: v.pipe(v.string(), v.regex(/^[a-z]+[0-9]*(-[0-9])?(\.L)?____(head|tail)$/)),
	/** metres from that joint: to the person's left, up, to the front */
	offset: v.optional(v.tuple([metres, metres, metres])),
	/** which way the line goes: left, up, front */
	toward: v.tuple([direction, direction, direction])
});

export type Landmark = Readonly<v.InferOutput<typeof landmark>>;

/** content/atlas/landmarks.json */
export const landmarksFile = v.strictObject({
	review,
	source: words,
	landmarks: v.pipe(
		v.array(landmark),
		v.minLength(1),
		v.check(
			(list) => new Set(list.map((one) => one.id)).size === list.length,
			'an id is used twice'
		),
		v.check(
			(list) => list.every((one) => !one.midline || (one.toward[0] === 0 && !one.offset?.[0])),
			'a landmark on the midline points to neither side'
		)
	)
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** `[quad, u, v]` of the surface */
const address = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), share, share]);

/**
 * content/atlas/meshes/landmarks.json, made by `npm run body:build`: by id, the surface address
 * `[quad, u, v]`, on the left or the midline.
 */
export const landmarkAddressesFile = v.record(id, address);

export type LandmarkAddresses = Readonly<v.InferOutput<typeof landmarkAddressesFile>>;

/**
 * content/atlas/meshes/points.json, made by `npm run body:build`: by muscle, the surface addresses of its
 * trigger points by their ids, and of its motor points in their order; on the left or the midline.
 */
export const pointAddressesFile = v.record(
	id,
	v.strictObject({ triggerPoints: v.record(v.string(), address), motorPoints: v.array(address) })
);

export type PointAddresses = Readonly<v.InferOutput<typeof pointAddressesFile>>;
