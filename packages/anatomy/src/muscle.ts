import * as v from 'valibot';
import { citation, review } from './citation.ts';
import { isMuscleId } from './muscleIds.ts';
import { id, words } from './words.ts';

/** Where pain is said to be felt from a trigger point. A tendency, never a rule. */
export const zone = v.strictObject({
	/** id of a place */
	region: id,
	/** essential: said to be felt by most; spillover: by some */
	extent: v.picklist(['essential', 'spillover']),
	/** how strongly the place belongs to the pattern, 0 < weight <= 1; our own estimate */
	weight: v.pipe(v.number(), v.gtValue(0), v.maxValue(1)),
	/** the side seen from the muscle; `same` when absent, and of no meaning on the midline */
	side: v.optional(v.picklist(['same', 'opposite', 'midline']))
});

export const triggerPoint = v.pipe(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^trp\d+$/)),
		/** where it lies, in words that a feeling thumb can follow */
		where: words,
		/** the place on the body that covers it */
		over: id,
		refersTo: v.pipe(v.array(zone), v.minLength(1)),
		evidence: v.picklist(['expert-observation', 'tested']),
		sources: v.pipe(v.array(citation), v.minLength(1)),
		disputedBy: v.array(citation),
		review
	}),
	v.check(
		(point) => point.refersTo.some((z) => z.extent === 'essential'),
		'a trigger point needs an essential place'
	),
	v.check(
		(point) => distinct(point.refersTo.map((z) => `${z.region}:${z.side ?? 'same'}`)),
		'a place is listed twice'
	)
);

/** Something that tends to help, and how sure anybody is. */
export const help = v.pipe(
	v.strictObject({
		what: words,
		how: words,
		evidence: v.picklist(['good-evidence', 'some-evidence', 'expert-opinion', 'disputed']),
		sources: v.pipe(v.array(citation), v.minLength(1))
	}),
	v.check(
		(h) =>
			(h.evidence !== 'good-evidence' && h.evidence !== 'some-evidence') ||
			h.sources.some((source) => source.seen !== 'not-opened'),
		'evidence needs a source that was opened'
	)
);

/** What a person may try alone, or why not. */
export const selfCare = v.variant('kind', [
	v.strictObject({
		kind: v.literal('steps'),
		steps: v.pipe(v.array(words), v.minLength(1)),
		stopIf: words
	}),
	v.strictObject({ kind: v.literal('not-for-self-treatment'), reason: words })
]);

/**
 * Muscles that nobody presses alone, whatever their record says: front and side of the neck, floor
 * of the mouth, round the eye, armpit, groin crease, hollow of the knee, pelvic floor.
 */
const neverAlone =
	/^(scm-|scalene-|longus-|digastric-|mylohyoid$|platysma$|orbicularis-oculi$|subscapularis$|(lateral|medial)-pterygoid|psoas-|iliacus$|pectineus$|popliteus$|plantaris$|levator-ani$|coccygeus$|sphincter-ani$|bulbospongiosus$|ischiocavernosus$|transversus-perinei$|obturator-internus$)/;

export const isNeverPressedAlone = (muscleId: string): boolean => neverAlone.test(muscleId);

/** One muscle, or one part that refers on its own, with its trigger points. */
export const muscle = v.pipe(
	v.strictObject({
		id: v.pipe(id, v.check(isMuscleId, 'this id is not in the list of muscles')),
		name: v.strictObject({ en: words, la: words }),
		side: v.literal('paired'),
		bodyArea: v.picklist([
			'head-neck',
			'shoulder',
			'arm',
			'forearm-hand',
			'upper-trunk',
			'lower-trunk',
			'pelvis',
			'thigh',
			'leg',
			'foot'
		]),
		/** one or two sentences for a reader: what and where it is */
		about: words,
		innervation: v.pipe(v.array(words), v.minLength(1)),
		action: words,
		depth: v.picklist(['superficial', 'partly-covered', 'deep']),
		triggerPoints: v.pipe(v.array(triggerPoint), v.minLength(1)),
		/** what tends to load it */
		loads: v.pipe(v.array(words), v.minLength(1)),
		/** what people tend to notice */
		notices: v.pipe(v.array(words), v.minLength(1)),
		helps: v.pipe(v.array(help), v.minLength(1)),
		selfCare,
		alsoThinkOf: v.pipe(v.array(words), v.minLength(1)),
		/** dangers for the hand or the needle */
		cautions: v.array(words)
	}),
	v.check((m) => distinct(m.triggerPoints.map((p) => p.id)), 'a trigger point id is used twice'),
	v.check(
		(m) => m.selfCare.kind === 'not-for-self-treatment' || !isNeverPressedAlone(m.id),
		'this muscle is never pressed alone: self-care must be not-for-self-treatment'
	)
);

export type Zone = Readonly<v.InferOutput<typeof zone>>;
export type TriggerPoint = Readonly<v.InferOutput<typeof triggerPoint>>;
export type Help = Readonly<v.InferOutput<typeof help>>;
export type SelfCare = Readonly<v.InferOutput<typeof selfCare>>;
export type Muscle = Readonly<v.InferOutput<typeof muscle>>;

/** content/atlas/muscles/<id>.json; the file is named after the id */
export const muscleFile = muscle;

function distinct(values: readonly string[]): boolean {
	return new Set(values).size === values.length;
}
