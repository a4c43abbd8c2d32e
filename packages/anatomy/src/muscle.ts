import * as v from 'valibot';
import { type Field, listOf, notWritten, type Searched } from './absence.ts';
import { type Backing, backed, type Statement } from './backing.ts';
import type { BodyArea } from './bodyArea.ts';
import type { Review } from './citation.ts';
import { type Help, type Helps, helpKinds, type SelfCare } from './help.ts';
import type { MotorPoints } from './motorPoint.ts';
import { type effects, type MuscleRecord, muscleRecord } from './muscleRecord.ts';
import type { TriggerPoint } from './triggerPoint.ts';

export interface Innervation {
	readonly nerve: string;
	/** "C5", "CN XI" */
	readonly roots: readonly string[];
}

export interface OtherEffect extends Statement {
	readonly effect: (typeof effects)[number];
	/** "opening the mouth wide": the movement that may be asked for */
	readonly asks?: string | undefined;
	/** ids of the points it is told of; all of them when absent */
	readonly points?: readonly string[] | undefined;
}

/** A muscle whose trigger points are said to keep these going, or to be kept going by them. */
export interface Related {
	readonly muscle: string;
	readonly is: 'key' | 'satellite';
	readonly says?: string | undefined;
	readonly sources: Backing;
}

export interface Mimic extends Statement {
	/** ids of the safety questions to ask before anything is tried */
	readonly excludeFirst: readonly string[];
}

/**
 * One muscle, or one part that refers on its own, as its record says it: each statement with the
 * sources that carry it, and what an outline leaves out as not written yet.
 */
export interface Muscle {
	readonly id: string;
	readonly status: 'complete' | 'outline';
	readonly name: { readonly en: string; readonly la: string; readonly also: readonly string[] };
	readonly side: 'paired' | 'midline';
	readonly bodyArea: BodyArea;
	readonly about: string;
	readonly anatomy: Backing;
	readonly review: Review;
	readonly attachments: Field<{ readonly origin: string; readonly insertion: string }>;
	readonly innervation: readonly Innervation[];
	readonly action: string;
	readonly fibreDirection: Field<string>;
	readonly depth: 'superficial' | 'partly-covered' | 'deep' | 'internal';
	readonly triggerPoints: readonly TriggerPoint[];
	readonly otherEffects: Searched<readonly OtherEffect[]>;
	readonly keySatellites: Searched<readonly Related[]>;
	readonly motorPoints: Searched<MotorPoints>;
	readonly loads: Field<readonly Statement[]>;
	readonly notices: Field<readonly Statement[]>;
	readonly mimics: Field<readonly Mimic[]>;
	readonly helps: Helps;
	readonly selfCare: Field<SelfCare>;
	/** what carries the self-care steps; absent where nothing is said of practice */
	readonly practice?: Backing | undefined;
	readonly cautions: readonly Statement[];
}

/** "C5-C6", "CN XI": runs of neighbours in short. */
export function rootsInWords(roots: readonly string[]): string {
	const runs: string[][] = [];
	for (const root of roots) {
		const run = runs.at(-1);
		if (run && follows(run.at(-1), root)) run.push(root);
		else runs.push([root]);
	}
	return runs.map((run) => (run.length > 1 ? `${run[0]}-${run.at(-1)}` : run[0])).join(', ');
}

const rootOrder = spineNerves();

const follows = (before: string | undefined, root: string): boolean =>
	before !== undefined && rootOrder.indexOf(before) >= 0
		? rootOrder.indexOf(before) + 1 === rootOrder.indexOf(root)
		: false;

/** In order down the spine; the neck has one nerve more than bones. */
function spineNerves(): readonly string[] {
	const counts = { C: 8, T: 12, L: 5, S: 5 };
	return Object.entries(counts).flatMap(([letter, count]) =>
		Array.from({ length: count }, (_, n) => `${letter}${n + 1}`)
	);
}

/** content/atlas/muscles/<id>.json; the file is named after the id */
export const muscleFile = v.pipe(muscleRecord, v.transform(readRecord));

/** A muscle of a record: what is said once for the whole record, said where it holds. */
export function readRecord(record: MuscleRecord): Muscle {
	const { sources, name, helps, ...rest } = record;
	const { anatomy, pattern, practice } = sources;
	// the schema has seen to it that nothing of practice is said without
	const ofPractice = practice ?? pattern;
	return {
		...rest,
		name: { ...name, also: name.also ?? [] },
		anatomy,
		...(practice ? { practice } : {}),
		attachments: record.attachments ?? notWritten,
		fibreDirection: record.fibreDirection ?? notWritten,
		triggerPoints: record.triggerPoints.map((point) => ({
			...point,
			at: point.at ?? notWritten,
			depth: point.depth ?? notWritten,
			spread: point.spread ?? false,
			sources: point.sources ?? pattern,
			review: point.review ?? record.review
		})),
		otherEffects: each(record.otherEffects, (one) => ({ ...one, sources: one.sources ?? pattern })),
		keySatellites: each(record.keySatellites, (one) => ({
			...one,
			sources: one.sources ?? pattern
		})),
		motorPoints: record.motorPoints ?? notWritten,
		loads: each(record.loads, (one) => backed(one, ofPractice)),
		notices: each(record.notices, (one) => backed(one, ofPractice)),
		mimics: each(record.mimics, (one) => ({ ...one, sources: one.sources ?? ofPractice })),
		helps: readHelps(helps, ofPractice),
		selfCare: record.selfCare ?? notWritten,
		cautions: record.cautions.map((one) => backed(one, ofPractice))
	};
}

/** The list with each item read; what says why there is none is left as it is. */
function each<T, U, None extends object>(
	field: readonly T[] | None | undefined,
	read: (one: T) => U
): readonly U[] | None | typeof notWritten {
	if (field === undefined) return notWritten;
	return isList(field) ? field.map(read) : field;
}

const isList = <T>(field: readonly T[] | object): field is readonly T[] => Array.isArray(field);

function readHelps(helps: MuscleRecord['helps'], otherwise: Backing): Helps {
	return Object.fromEntries(
		helpKinds.map((kind) => [
			kind,
			each(helps[kind], (one): Help => ({ ...one, sources: one.sources ?? otherwise }))
		])
	) as Helps;
}

/** All that tends to help, whatever its kind. */
export const allHelps = (muscle: Pick<Muscle, 'helps'>): readonly Help[] =>
	helpKinds.flatMap((kind) => listOf(muscle.helps[kind]));
