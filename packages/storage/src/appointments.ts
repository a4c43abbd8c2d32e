import type { Period } from '@palpate/scheduling';
import { type SelectQueryBuilder, sql, type Transaction } from 'kysely';
import type { AppointmentSource, AppointmentStatus, Database } from './schema.ts';

export interface NewAppointment {
	readonly clientId: string;
	readonly practitionerId: string;
	readonly serviceId: string;
	readonly period: Period;
	readonly firstVisit: boolean;
	readonly bookedByName: string | null;
	readonly source: AppointmentSource;
	readonly noticeVersion: string;
	readonly consentedAt: number;
	readonly manageTokenHash: string;
	readonly idempotencyKey: string;
	readonly requestHash: string;
}

export interface Appointment {
	readonly id: string;
	readonly clientId: string;
	readonly clientName: string;
	readonly clientEmail: string | null;
	readonly clientPhone: string | null;
	readonly practitionerId: string;
	readonly serviceId: string;
	/** without buffers */
	readonly period: Period;
	readonly status: AppointmentStatus;
	readonly firstVisit: boolean;
	readonly bookedByName: string | null;
	readonly source: AppointmentSource;
	readonly noticeVersion: string;
	readonly requestHash: string;
	readonly sequence: number;
	readonly createdAt: number;
}

/** The caller has made sure, in the same transaction, that the key is unused (`findByKey`). */
export async function addAppointment(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	appointment: NewAppointment
): Promise<void> {
	await trx
		.insertInto('appointment')
		.values({
			clinic_id: clinicId,
			appointment_id: id,
			client_id: appointment.clientId,
			practitioner_id: appointment.practitionerId,
			service_id: appointment.serviceId,
			starts_at: new Date(appointment.period.start),
			ends_at: new Date(appointment.period.end),
			first_visit: appointment.firstVisit,
			booked_by_name: appointment.bookedByName,
			source: appointment.source,
			notice_version: appointment.noticeVersion,
			consented_at: new Date(appointment.consentedAt),
			manage_token_hash: appointment.manageTokenHash,
			idempotency_key: appointment.idempotencyKey,
			request_hash: appointment.requestHash
		})
		.execute();
}

/** Gives the visit to whoever turned out to be free. */
export async function assignPractitioner(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	practitionerId: string
): Promise<void> {
	await trx
		.updateTable('appointment')
		.set({ practitioner_id: practitionerId })
		.where('clinic_id', '=', clinicId)
		.where('appointment_id', '=', id)
		.where('practitioner_id', '<>', practitionerId)
		.execute();
}

/**
 * Makes the same key wait for itself: two requests with one idempotency key run one after the
 * other, and the second finds what the first one made.
 */
export async function serialiseKey(
	trx: Transaction<Database>,
	clinicId: string,
	key: string
): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId} ${key}`}, 0))`.execute(
		trx
	);
}

export const findAppointment = (trx: Transaction<Database>, clinicId: string, id: string) =>
	one(appointments(trx, clinicId).where('a.appointment_id', '=', id));

export const findByKey = (trx: Transaction<Database>, clinicId: string, key: string) =>
	one(appointments(trx, clinicId).where('a.idempotency_key', '=', key));

export const findByTokenHash = (trx: Transaction<Database>, clinicId: string, hash: string) =>
	one(appointments(trx, clinicId).where('a.manage_token_hash', '=', hash));

/** Visits that start within the period, earliest first; for one practitioner or for all. */
export async function listAppointments(
	trx: Transaction<Database>,
	clinicId: string,
	within: Period,
	practitionerId?: string
): Promise<readonly Appointment[]> {
	let query = appointments(trx, clinicId)
		.where('a.starts_at', '>=', new Date(within.start))
		.where('a.starts_at', '<', new Date(within.end))
		.orderBy('a.starts_at')
		.orderBy('a.practitioner_id')
		.orderBy('a.appointment_id');
	if (practitionerId) query = query.where('a.practitioner_id', '=', practitionerId);
	return (await query.execute()).map(fromRow);
}

/** Whether an invented visit starts at this instant or later; nobody's details are read. */
export async function hasExamplesFrom(
	trx: Transaction<Database>,
	clinicId: string,
	instant: number
): Promise<boolean> {
	const found = await trx
		.selectFrom('appointment')
		.select('appointment_id')
		.where('clinic_id', '=', clinicId)
		.where('source', '=', 'example')
		.where('starts_at', '>=', new Date(instant))
		.limit(1)
		.executeTakeFirst();
	return found !== undefined;
}

/** Records how a visit went; cancelling is `markCancelled`, which also counts the change. */
export async function setStatus(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	status: Exclude<AppointmentStatus, 'cancelled'>
): Promise<void> {
	await trx
		.updateTable('appointment')
		.set({ status })
		.where('clinic_id', '=', clinicId)
		.where('appointment_id', '=', id)
		.where('status', '<>', 'cancelled')
		.execute();
}

/** @returns false when it was cancelled already: the second press changes nothing */
export async function markCancelled(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	at: number
): Promise<boolean> {
	const changed = await trx
		.updateTable('appointment')
		.set({
			status: 'cancelled',
			cancelled_at: new Date(at),
			sequence: sql`sequence + 1`
		})
		.where('clinic_id', '=', clinicId)
		.where('appointment_id', '=', id)
		.where('status', '<>', 'cancelled')
		.executeTakeFirst();
	return changed.numUpdatedRows > 0n;
}

function appointments(trx: Transaction<Database>, clinicId: string) {
	return trx
		.selectFrom('appointment as a')
		.innerJoin('client as c', (join) =>
			join.onRef('c.clinic_id', '=', 'a.clinic_id').onRef('c.client_id', '=', 'a.client_id')
		)
		.where('a.clinic_id', '=', clinicId)
		.select([
			'a.appointment_id',
			'a.client_id',
			'c.name',
			'c.email',
			'c.phone',
			'a.practitioner_id',
			'a.service_id',
			'a.starts_at',
			'a.ends_at',
			'a.status',
			'a.first_visit',
			'a.booked_by_name',
			'a.source',
			'a.notice_version',
			'a.request_hash',
			'a.sequence',
			'a.created_at'
		]);
}

type Row =
	ReturnType<typeof appointments> extends SelectQueryBuilder<infer _D, infer _T, infer O>
		? O
		: never;

async function one(query: ReturnType<typeof appointments>): Promise<Appointment | undefined> {
	const row = await query.executeTakeFirst();
	return row && fromRow(row);
}

const fromRow = (row: Row): Appointment => ({
	id: row.appointment_id,
	clientId: row.client_id,
	clientName: row.name,
	clientEmail: row.email,
	clientPhone: row.phone,
	practitionerId: row.practitioner_id,
	serviceId: row.service_id,
	period: { start: row.starts_at.getTime(), end: row.ends_at.getTime() },
	status: row.status,
	firstVisit: row.first_visit,
	bookedByName: row.booked_by_name,
	source: row.source,
	noticeVersion: row.notice_version,
	requestHash: row.request_hash,
	sequence: row.sequence,
	createdAt: row.created_at.getTime()
});
