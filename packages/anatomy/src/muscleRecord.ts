import * as v from 'valibot';
import { orAbsent, orEmpty } from './absence.ts';
import { backing, statement } from './backing.ts';
import { bodyArea } from './bodyArea.ts';
import { review } from './citation.ts';
import { helps, isNeverPressedAlone, liesOverLung, selfCare } from './help.ts';
import { motorPoints } from './motorPoint.ts';
import { isMuscleId } from './muscleIds.ts';
import { triggerPoint } from './triggerPoint.ts';
import { id, words } from './words.ts';

const muscleId = v.pipe(id, v.check(isMuscleId, 'this id is not in the list of muscles'));

/** One root of a nerve, or a cranial nerve: "C5", "CN XI", "CN V3". */
const root = v.pipe(
	v.string(),
	v.regex(
		/^([CTLS]\d{1,2}|CN [IVX]+[123]?|variable)$/,
		'a root is written as C5, CN XI or variable'
	)
);

const listed = <T extends v.GenericSchema>(of: T) =>
	v.optional(orEmpty(v.pipe(v.array(of), v.minLength(1))));

const searched = <T extends v.GenericSchema>(of: T) => v.optional(orAbsent(of));

/** What a trigger point is said to do besides pain. */
export const effects = [
	'weakness',
	'lost-movement',
	'autonomic',
	'dizziness',
	'numbness',
	'tingling',
	'other'
] as const;

const otherEffect = v.strictObject({
	effect: v.picklist(effects),
	says: words,
	/** "opening the mouth wide": the movement, for the question whether it is hard, stiff or weak */
	asks: v.optional(words),
	/** ids of the points it is told of; all of them when absent */
	points: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
	sources: v.optional(backing)
});

/** A muscle whose points are said to keep these going (`key`), or to be kept going by them. */
const related = v.strictObject({
	muscle: muscleId,
	is: v.picklist(['key', 'satellite']),
	says: v.optional(words),
	sources: v.optional(backing)
});

const mimic = v.strictObject({
	/** what else the pain may come from */
	says: words,
	/** ids of the safety questions to ask before anything is tried; none when no question fits */
	excludeFirst: v.array(id),
	sources: v.optional(backing)
});

const fields = v.strictObject({
	id: muscleId,
	status: v.picklist(['complete', 'outline']),
	name: v.strictObject({
		en: words,
		la: words,
		/** other names that people use for it */
		also: v.optional(v.array(words))
	}),
	/** midline: one muscle for both sides */
	side: v.picklist(['paired', 'midline']),
	bodyArea,
	/** one or two sentences for a reader: what and where it is */
	about: words,
	/** whom to believe where a statement names nobody: anatomy, patterns, and all the rest */
	sources: v.strictObject({
		anatomy: backing,
		pattern: backing,
		practice: v.optional(backing)
	}),
	review,
	attachments: v.optional(orEmpty(v.strictObject({ origin: words, insertion: words }))),
	innervation: v.pipe(
		v.array(v.strictObject({ nerve: words, roots: v.pipe(v.array(root), v.minLength(1)) })),
		v.minLength(1)
	),
	action: words,
	fibreDirection: v.optional(orEmpty(words)),
	depth: v.picklist(['superficial', 'partly-covered', 'deep', 'internal']),
	triggerPoints: v.pipe(v.array(triggerPoint), v.minLength(1)),
	otherEffects: searched(v.pipe(v.array(otherEffect), v.minLength(1))),
	keySatellites: searched(v.pipe(v.array(related), v.minLength(1))),
	motorPoints: searched(motorPoints),
	/** what tends to load it */
	loads: listed(statement),
	/** what people tend to notice */
	notices: listed(statement),
	/** what else it may be */
	mimics: listed(mimic),
	helps: v.optional(helps, {}),
	selfCare: v.optional(orEmpty(selfCare)),
	/** dangers for the hand */
	cautions: v.optional(v.array(statement), [])
});

export type MuscleRecord = Readonly<v.InferOutput<typeof fields>>;

/**
 * content/atlas/muscles/<id>.json as it is written by hand: a muscle, or a part that refers on its
 * own. docs/atlas-records.md goes through it field by field.
 *
 * An `outline` may leave out what a `complete` record must have; there, a field holds something or
 * says why it is empty.
 */
export const muscleRecord = v.pipe(
	fields,
	v.check((m) => distinct(m.triggerPoints.map((p) => p.id)), 'a trigger point id is used twice'),
	v.check(
		({ id, selfCare: alone }) =>
			!alone || 'empty' in alone || alone.kind !== 'steps' || !isNeverPressedAlone(id),
		'this muscle is never pressed alone: self-care must be not-for-self-treatment'
	),
	v.check(
		({ id, helps: { needling } }) =>
			!Array.isArray(needling) ||
			!liesOverLung(id) ||
			needling.every(({ danger }) => danger.reaches.includes('lung')),
		'a needle here can reach the lung: danger.reaches must say so'
	),
	v.check(
		({ sources, ...m }) => sources.practice !== undefined || !speaksOfPractice(m),
		'sources.practice is missing: it carries loads, notices, mimics, helps and self-care'
	),
	v.check(
		({ otherEffects: told }) =>
			!Array.isArray(told) ||
			told.every(
				({ effect, asks }) => !asks || effect === 'weakness' || effect === 'lost-movement'
			),
		'otherEffects: only a weakness or a lost movement asks'
	),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed || dataset.value.status === 'outline') return;
		for (const message of missingFrom(dataset.value)) addIssue({ message });
	})
);

type Written = Omit<MuscleRecord, 'sources'>;

function speaksOfPractice({ loads, notices, mimics, helps, selfCare, cautions }: Written): boolean {
	const said = [loads, notices, mimics, ...Object.values(helps), selfCare];
	return cautions.length > 0 || said.some((field) => field && !('empty' in field));
}

/** What keeps a record from being complete, as sentences. */
function missingFrom(record: MuscleRecord): readonly string[] {
	const { attachments, fibreDirection, otherEffects, keySatellites, motorPoints } = record;
	const { loads, notices, mimics, helps, selfCare } = record;
	const fields: Readonly<Record<string, unknown>> = {
		attachments,
		fibreDirection,
		otherEffects,
		keySatellites,
		motorPoints,
		loads,
		notices,
		mimics,
		selfCare,
		...Object.fromEntries(
			['hands-on', 'needling', 'movement', 'load-and-posture'].map((kind) => [
				`helps.${kind}`,
				helps[kind as keyof typeof helps]
			])
		),
		...Object.fromEntries(
			record.triggerPoints.flatMap(({ id, at, depth }) => [
				[`${id}.at`, at],
				[`${id}.depth`, depth]
			])
		)
	};
	return Object.entries(fields)
		.filter(([, field]) => field === undefined || isUnwritten(field))
		.map(([name]) => `a complete record needs ${name}, or why it is empty`);
}

const isUnwritten = (field: unknown): boolean =>
	typeof field === 'object' &&
	field !== null &&
	'empty' in field &&
	field.empty === 'not-written-yet';

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;
