import * as v from 'valibot';
import { bodyArea } from './bodyArea.ts';
import { review } from './citation.ts';
import { isMuscleId } from './muscleIds.ts';
import { skinPoint } from './skinPoint.ts';
import { id, words } from './words.ts';

/** Spots of the skin in a row; straight between them. */
const line = v.pipe(v.array(skinPoint), v.minLength(2), v.maxLength(9));

/** kept in hundredths */
const fleshShare = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * A sheet of fibres side by side as it lies under the skin, or its shadow on it. Each line runs from
 * the same edge of the sheet to the other, and the fibres run from line to line.
 */
export const patch = v.strictObject({
	/** which part of the muscle it is, where there are several: "long head" */
	part: v.optional(words),
	/**
	 * where flesh begins and ends, in shares of the way from origin to insertion; the rest is tendon.
	 * From end to end where it is not told; nowhere where both are the same.
	 */
	flesh: v.optional(
		v.pipe(
			v.tuple([fleshShare, fleshShare]),
			v.check(([from, to]) => from <= to, 'flesh ends before it begins')
		)
	),
	origin: line,
	via: v.optional(v.pipe(v.array(line), v.maxLength(9)), []),
	insertion: line
});

/**
 * Where a muscle of the atlas lies, or a part of one that refers on its own: its attachments and the
 * run of its fibres, brought to the skin. For finding one's way, not for needles: the skin has no
 * depth.
 */
export const muscleShape = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.check(isMuscleId, 'this id is not in the list of muscles')),
		name: v.strictObject({ en: words, la: words }),
		bodyArea,
		/** the whole muscle or the group that it belongs to, where it does not stand alone */
		group: v.optional(v.pipe(v.string(), v.check(isMuscleId, 'there is no such group'))),
		/**
		 * superficial: most of it lies right under the skin; deep: under other muscles; internal: inside
		 * the body or behind bone, so that the skin shows only its shadow
		 */
		layer: v.picklist(['superficial', 'deep', 'internal']),
		/** paired: told on the left; midline: one muscle, whose left half is told */
		side: v.picklist(['paired', 'midline']),
		/** what the picture cannot show, for a reader */
		note: v.optional(words),
		patches: v.pipe(v.array(patch), v.minLength(1), v.maxLength(12)),
		/** id of a section in content/atlas/shapes/sections.json that shows it inside the body */
		inset: v.optional(id)
	}),
	v.check(
		({ layer, inset }) => layer !== 'internal' || inset !== undefined,
		'an internal muscle needs an inset'
	),
	v.check(
		({ patches }) => patches.length === 1 || patches.every(({ part }) => part !== undefined),
		'where there are several patches each says which part it is'
	),
	v.check(
		({ patches }) => new Set(patches.map(({ part }) => part)).size === patches.length,
		'a part is named twice'
	)
);

export type Patch = Readonly<v.InferOutput<typeof patch>>;
export type MuscleShape = Readonly<v.InferOutput<typeof muscleShape>>;

/** content/atlas/shapes/<body area>.json */
export const muscleShapesFile = v.strictObject({
	/** of the shapes as a whole */
	review,
	source: words,
	muscles: v.pipe(v.array(muscleShape), v.minLength(1))
});

/** By muscle, the group that it is a part of; those that stand alone are left out. */
export const groupsOf = (shapes: readonly MuscleShape[]): Readonly<Record<string, string>> =>
	Object.fromEntries(shapes.flatMap(({ id, group }) => (group === undefined ? [] : [[id, group]])));

/** What the shapes cannot know by themselves, as sentences; none when they are whole. */
export function checkMuscleShapes(
	shapes: readonly MuscleShape[],
	known: {
		readonly landmarks: ReadonlySet<string>;
		readonly sections: ReadonlySet<string>;
		readonly places: ReadonlySet<string>;
		readonly muscles: readonly string[];
	}
): string[] {
	const ids = shapes.map((shape) => shape.id);
	return [
		...ids.filter((one, i) => ids.indexOf(one) !== i).map((one) => `${one}: the id is used twice`),
		...ids.filter((one) => known.places.has(one)).map((one) => `${one}: a place has the same id`),
		...known.muscles.filter((one) => !ids.includes(one)).map((one) => `${one}: has no shape`),
		...shapes.flatMap((shape) => [
			...landmarksOf(shape)
				.filter((one) => !known.landmarks.has(one))
				.map((one) => `${shape.id}: unknown landmark ${one}`),
			...(shape.inset === undefined || known.sections.has(shape.inset)
				? []
				: [`${shape.id}: unknown section ${shape.inset}`])
		])
	];
}

/** All that the patches' points are told from. */
function landmarksOf({ patches }: MuscleShape): readonly string[] {
	const points = patches.flatMap(({ origin, via, insertion }) =>
		[origin, ...via, insertion].flat()
	);
	const named = points.flatMap((point) =>
		'landmark' in point
			? [
					point.landmark,
					...point.moves.flatMap((one) => ('towardLandmark' in one ? [one.towardLandmark] : []))
				]
			: []
	);
	return [...new Set(named)];
}
