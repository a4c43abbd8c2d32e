import type { Told } from '@palpate/anatomy';
import type { PainMark } from '@palpate/drawing';
import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';
import { drawingJson, type StoredDrawing } from './storedDrawing.ts';

/** What a visitor has marked, answered and typed so far; gone after its `expires_at`. */
export interface Draft {
	readonly id: string;
	readonly marks: readonly PainMark[];
	/** what the marks follow from; null where places were only named */
	readonly drawing: StoredDrawing | null;
	/** to the safety questions */
	readonly answers: Readonly<Record<string, 'yes' | 'no'>>;
	/** what was said beside the drawing, for the muscles */
	readonly told: Told;
	/** field name -> what was typed, unchecked */
	readonly details: Readonly<Record<string, string>>;
	/** the visit this draft has become */
	readonly appointmentId: string | null;
}

export type DraftChange = Partial<Omit<Draft, 'id'>>;

const columns = [
	'draft_id',
	'marks',
	'drawing',
	'answers',
	'told',
	'details',
	'appointment_id'
] as const;

export async function addDraft(
	trx: Transaction<Database>,
	clinicId: string,
	tokenHash: string,
	expiresAt: number
): Promise<Draft> {
	const row = await trx
		.insertInto('draft')
		.values({ clinic_id: clinicId, token_hash: tokenHash, expires_at: new Date(expiresAt) })
		.returning(columns)
		.executeTakeFirstOrThrow();
	return fromRow(row);
}

export async function findDraft(
	trx: Transaction<Database>,
	clinicId: string,
	tokenHash: string,
	now: number
): Promise<Draft | undefined> {
	const row = await trx
		.selectFrom('draft')
		.select(columns)
		.where('clinic_id', '=', clinicId)
		.where('token_hash', '=', tokenHash)
		.where('expires_at', '>', new Date(now))
		.executeTakeFirst();
	return row && fromRow(row);
}

export async function changeDraft(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	change: DraftChange
): Promise<void> {
	if (Object.keys(change).length === 0) return;
	const { appointmentId, drawing, ...texts } = change;
	const json = Object.entries(texts).map(([name, value]) => [name, JSON.stringify(value)]);
	await trx
		.updateTable('draft')
		.set({
			...Object.fromEntries(json),
			...(drawing === undefined ? {} : { drawing: drawingJson(drawing) }),
			...(appointmentId === undefined ? {} : { appointment_id: appointmentId })
		})
		.where('clinic_id', '=', clinicId)
		.where('draft_id', '=', id)
		.execute();
}

/** @returns how many were deleted */
export async function deleteExpiredDrafts(
	trx: Transaction<Database>,
	clinicId: string,
	now: number
): Promise<number> {
	const gone = await trx
		.deleteFrom('draft')
		.where('clinic_id', '=', clinicId)
		.where('expires_at', '<=', new Date(now))
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}

export async function deleteDraft(
	trx: Transaction<Database>,
	clinicId: string,
	id: string
): Promise<void> {
	await trx
		.deleteFrom('draft')
		.where('clinic_id', '=', clinicId)
		.where('draft_id', '=', id)
		.execute();
}

function fromRow(row: {
	draft_id: string;
	marks: unknown;
	drawing: unknown;
	answers: unknown;
	told: unknown;
	details: unknown;
	appointment_id: string | null;
}): Draft {
	return {
		id: row.draft_id,
		marks: row.marks as Draft['marks'],
		drawing: row.drawing as Draft['drawing'],
		answers: row.answers as Draft['answers'],
		told: row.told as Draft['told'],
		details: row.details as Draft['details'],
		appointmentId: row.appointment_id
	};
}
