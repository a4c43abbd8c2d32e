import * as v from 'valibot';
import { review } from './citation.ts';
import { isMuscleId } from './muscleIds.ts';
import { id, words } from './words.ts';

const share = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));

/** A closed smooth curve through its points, or a straight-sided one. */
const curve = v.pipe(
	v.strictObject({
		/** what it is, for a reader; a curve without words belongs to the one before */
		label: v.optional(words),
		kind: v.picklist(['skin', 'bone', 'muscle', 'organ', 'space']),
		/** the muscle of the atlas that it is a cut through: it stands out in that muscle's inset */
		muscle: v.optional(v.pipe(v.string(), v.check(isMuscleId, 'this id is no muscle'))),
		/** drawn again as in a mirror on the middle line, x = 50 */
		mirrored: v.optional(v.boolean(), false),
		/** in hundredths of the picture: to the right, down */
		points: v.pipe(v.array(v.tuple([share, share])), v.minLength(3), v.maxLength(40))
	}),
	v.check(
		({ kind, muscle }) => muscle === undefined || kind === 'muscle',
		'only the cut through a muscle names one'
	)
);

/**
 * A schematic cut through the body, of our own making: where muscles lie that the skin does not
 * show. It says what lies beside what, not how large anything is.
 */
export const section = v.strictObject({
	id,
	plane: v.picklist(['transverse', 'sagittal', 'coronal']),
	/** where it is cut, and from where one looks: "At the third loin bone, seen from below" */
	level: words,
	/** the picture's width over its height */
	aspect: v.pipe(v.number(), v.minValue(0.4), v.maxValue(2.5)),
	/** what stands at the picture's edges */
	edges: v.strictObject({ left: words, right: words, top: words, bottom: words }),
	/** the lowest first */
	curves: v.pipe(v.array(curve), v.minLength(2))
});

export type Section = Readonly<v.InferOutput<typeof section>>;

/** content/atlas/shapes/sections.json */
export const sectionsFile = v.strictObject({
	review,
	source: words,
	sections: v.pipe(
		v.array(section),
		v.minLength(1),
		v.check(
			(list) => new Set(list.map((one) => one.id)).size === list.length,
			'an id is used twice'
		)
	)
});
