import type { Transaction } from 'kysely';
import type { Database, StaffRole } from './schema.ts';

export interface NewStaffSession {
	readonly tokenHash: string;
	readonly accountId: string;
	/** epoch milliseconds */
	readonly now: number;
	/** epoch milliseconds; however busy, it ends then */
	readonly expiresAt: number;
	/** the password was right and the code is still to come */
	readonly secondFactorDue: boolean;
}

/** Whose session it is, as the account stands now. */
export interface SessionOfStaff {
	readonly accountId: string;
	readonly name: string;
	readonly email: string;
	readonly role: StaffRole;
	readonly practitionerId: string | null;
	readonly secondFactorDue: boolean;
}

export async function addStaffSession(
	trx: Transaction<Database>,
	clinicId: string,
	session: NewStaffSession
): Promise<void> {
	await trx
		.insertInto('staff_session')
		.values({
			clinic_id: clinicId,
			token_hash: session.tokenHash,
			account_id: session.accountId,
			created_at: new Date(session.now),
			last_seen_at: new Date(session.now),
			expires_at: new Date(session.expiresAt),
			second_factor_due: session.secondFactorDue,
			revoked_at: null
		})
		.execute();
}

/**
 * Finds a session that still holds and notes that it was used, in one statement: not revoked, not
 * too old, not left idle, and its account active.
 *
 * @param idleSince epoch milliseconds; a session last used then or earlier has been left
 */
export async function touchStaffSession(
	trx: Transaction<Database>,
	clinicId: string,
	tokenHash: string,
	times: { readonly now: number; readonly idleSince: number }
): Promise<SessionOfStaff | undefined> {
	const row = await trx
		.updateTable('staff_session as s')
		.from('staff_account as a')
		.set({ last_seen_at: new Date(times.now) })
		.whereRef('a.clinic_id', '=', 's.clinic_id')
		.whereRef('a.account_id', '=', 's.account_id')
		.where('s.clinic_id', '=', clinicId)
		.where('s.token_hash', '=', tokenHash)
		.where('s.revoked_at', 'is', null)
		.where('s.expires_at', '>', new Date(times.now))
		.where('s.last_seen_at', '>', new Date(times.idleSince))
		.where('a.active', '=', true)
		.returning([
			'a.account_id',
			'a.name',
			'a.email',
			'a.role',
			'a.practitioner_id',
			's.second_factor_due'
		])
		.executeTakeFirst();
	return (
		row && {
			accountId: row.account_id,
			name: row.name,
			email: row.email,
			role: row.role,
			practitionerId: row.practitioner_id,
			secondFactorDue: row.second_factor_due
		}
	);
}

export async function revokeStaffSession(
	trx: Transaction<Database>,
	clinicId: string,
	tokenHash: string,
	now: number
): Promise<void> {
	await sessionsToRevoke(trx, clinicId, now).where('token_hash', '=', tokenHash).execute();
}

/** Signs an account out wherever it is signed in. */
export async function revokeStaffSessions(
	trx: Transaction<Database>,
	clinicId: string,
	accountId: string,
	now: number
): Promise<void> {
	await sessionsToRevoke(trx, clinicId, now).where('account_id', '=', accountId).execute();
}

const sessionsToRevoke = (trx: Transaction<Database>, clinicId: string, now: number) =>
	trx
		.updateTable('staff_session')
		.set({ revoked_at: new Date(now) })
		.where('clinic_id', '=', clinicId)
		.where('revoked_at', 'is', null);
