import type { AgeBand, Candidate } from '@palpate/anatomy';
import type { PainMark, Side } from '@palpate/drawing';
import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';
import { drawingJson, type StoredDrawing } from './storedDrawing.ts';

/** What was said beside the drawing, in the words that were asked then. */
export interface ToldInWords {
	readonly age?: AgeBand | undefined;
	readonly said: readonly { readonly says: string; readonly answer: 'yes' | 'no' }[];
}

/** A muscle that the person was shown for the drawing, as it was named and weighed then. */
export interface ListedMuscle extends Pick<Candidate, 'muscle' | 'dots'> {
	readonly side?: Side | undefined;
	readonly name: string;
}

/** What the person marked and answered, as it stood when they booked. */
export interface PainReport {
	readonly marks: readonly PainMark[];
	/** null where places were only named */
	readonly drawing: StoredDrawing | null;
	readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
	/** red-flag id -> the question as it was worded then */
	readonly questions: Readonly<Record<string, string>>;
	readonly told: ToldInWords;
	/** best first; empty where none was listed */
	readonly listed: readonly ListedMuscle[];
}

export async function addPainReport(
	trx: Transaction<Database>,
	clinicId: string,
	appointmentId: string,
	report: PainReport
): Promise<void> {
	await trx
		.insertInto('pain_report')
		.values({
			clinic_id: clinicId,
			appointment_id: appointmentId,
			marks: JSON.stringify(report.marks),
			drawing: drawingJson(report.drawing),
			answers: JSON.stringify(report.answers),
			questions: JSON.stringify(report.questions),
			told: JSON.stringify(report.told),
			listed: JSON.stringify(report.listed)
		})
		.execute();
}

export async function findPainReport(
	trx: Transaction<Database>,
	clinicId: string,
	appointmentId: string
): Promise<PainReport | undefined> {
	const row = await trx
		.selectFrom('pain_report')
		.select(['marks', 'drawing', 'answers', 'questions', 'told', 'listed'])
		.where('clinic_id', '=', clinicId)
		.where('appointment_id', '=', appointmentId)
		.executeTakeFirst();
	return row as PainReport | undefined;
}
