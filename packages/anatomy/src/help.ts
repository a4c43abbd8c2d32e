import * as v from 'valibot';
import { type Empty, type Field, orEmpty } from './absence.ts';
import { type Backing, backing } from './backing.ts';
import { words } from './words.ts';

const entries = {
	what: words,
	how: words,
	/** how sure anybody is that it helps */
	grade: v.picklist(['good-evidence', 'some-evidence', 'expert-opinion', 'disputed']),
	sources: v.optional(backing)
};

const graded = <T extends { grade: string; sources?: v.InferOutput<typeof backing> | undefined }>(
	help: T
): boolean =>
	(help.grade !== 'good-evidence' && help.grade !== 'some-evidence') ||
	(help.sources?.cites.some(({ seen }) => seen !== 'not-opened') ?? false);

const evidenceNeedsReading = 'evidence needs a source of its own that was opened';

const help = v.pipe(v.strictObject(entries), v.check(graded, evidenceNeedsReading));

/** What a needle may reach that it should not. */
export const dangers = [
	'lung',
	'heart',
	'artery',
	'nerve',
	'spinal-canal',
	'belly-organs',
	'kidney',
	'eye',
	'joint',
	'bleeding-under-the-skin'
] as const;

const needling = v.pipe(
	v.strictObject({
		...entries,
		danger: v.strictObject({
			reaches: v.pipe(v.array(v.picklist(dangers)), v.minLength(1)),
			/** for a reader: what may happen and what keeps it from happening */
			says: words
		})
	}),
	v.check(graded, evidenceNeedsReading)
);

const listOf = <T extends v.GenericSchema>(of: T) =>
	v.optional(orEmpty(v.pipe(v.array(of), v.minLength(1))));

/** What tends to help, by kind. */
export const helps = v.strictObject({
	'hands-on': listOf(help),
	needling: listOf(needling),
	movement: listOf(help),
	'load-and-posture': listOf(help)
});

export type HelpKind = keyof v.InferOutput<typeof helps>;
export const helpKinds = Object.keys(helps.entries) as readonly HelpKind[];

/** Something that tends to help, with its sources. */
export interface Help {
	readonly what: string;
	readonly how: string;
	readonly grade: v.InferOutput<typeof entries.grade>;
	readonly sources: Backing;
	/** of a needle */
	readonly danger?: {
		readonly reaches: readonly (typeof dangers)[number][];
		readonly says: string;
	};
}

export type Helps = Readonly<Record<HelpKind, Field<readonly Help[]>>>;

/** What a person may try alone, or why not. */
export const selfCare = v.variant('kind', [
	v.strictObject({
		kind: v.literal('steps'),
		steps: v.pipe(
			v.array(
				v.pipe(
					words,
					v.check(isSafeStep, 'never on a self-help page: see docs/atlas-records.md, self-care')
				)
			),
			v.minLength(1)
		),
		stopIf: words
	}),
	v.strictObject({ kind: v.literal('not-for-self-treatment'), reason: words })
]);

export type SelfCare = Readonly<v.InferOutput<typeof selfCare>>;
export type SelfCareField = SelfCare | Empty;

const tools = /\b(needle|needling|thrust|manipulat\w*|crack|jerk)\b/i;
const pressing = /\b(press\w*|push|squeeze|rub|massage|roll|ball|thumb|knuckle|lean)\b/i;
const neverPressed =
	/\b(armpit|groin|eye(ball)?s?|throat|(front|side)s? of (the|your) neck|(back|hollow) of (the|your) knee|swollen)\b/i;

/**
 * Nobody needles or thrusts alone, and no step presses the front or side of the neck, the eye, the
 * armpit, the groin, the back of the knee or a swollen calf.
 */
export function isSafeStep(step: string): boolean {
	return !tools.test(step) && !(pressing.test(step) && neverPressed.test(step));
}

/**
 * Muscles that nobody presses alone, whatever their record says: front and side of the neck, floor
 * of the mouth, round the eye, armpit, groin crease, hollow of the knee, pelvic floor.
 */
const neverAlone =
	/^(scm-|scalene-|longus-|digastric-|mylohyoid$|platysma$|orbicularis-oculi$|subscapularis$|(lateral|medial)-pterygoid|psoas-|iliacus$|pectineus$|popliteus$|plantaris$|levator-ani$|coccygeus$|sphincter-ani$|bulbospongiosus$|ischiocavernosus$|transversus-perinei$|obturator-internus$|diaphragm$)/;

export const isNeverPressedAlone = (muscleId: string): boolean => neverAlone.test(muscleId);

/** Muscles that lie on the chest wall or above the top of the lung. */
const overLung =
	/^(trapezius-|rhomboids$|levator-scapulae$|supraspinatus$|infraspinatus$|subscapularis$|scalene-|intercostals$|diaphragm$|pectoralis-|subclavius$|sternalis$|serratus-|latissimus-dorsi$|iliocostalis-thoracis$|longissimus-thoracis$|semispinalis-thoracis$|external-oblique$|scm-clavicular$)/;

/** A needle into them can let air out of the lung, so their record must say so. */
export const liesOverLung = (muscleId: string): boolean => overLung.test(muscleId);
