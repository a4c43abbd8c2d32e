import type { Transaction, Updateable } from 'kysely';
import type { Database, StaffRole } from './schema.ts';

/** A person who works here and may sign in. */
export interface StaffAccount {
	readonly id: string;
	/** lower case */
	readonly email: string;
	readonly name: string;
	readonly role: StaffRole;
	/** which practitioner this person is, when they treat */
	readonly practitionerId: string | null;
	/** null until the invitation is taken up */
	readonly passwordHash: string | null;
	/** encrypted; pending while `totpConfirmedAt` is null */
	readonly totpSecret: string | null;
	/** epoch milliseconds */
	readonly totpConfirmedAt: number | null;
	readonly active: boolean;
	readonly createdAt: number;
}

export interface NewStaffAccount {
	readonly email: string;
	readonly name: string;
	readonly role: StaffRole;
	readonly practitionerId: string | null;
	readonly passwordHash: string | null;
}

export type StaffAccountChange = Partial<
	Pick<
		StaffAccount,
		'role' | 'practitionerId' | 'passwordHash' | 'totpSecret' | 'totpConfirmedAt' | 'active'
	>
>;

/** @returns the new account's id; undefined when the e-mail address has one already */
export async function addStaffAccount(
	trx: Transaction<Database>,
	clinicId: string,
	account: NewStaffAccount
): Promise<string | undefined> {
	const row = await trx
		.insertInto('staff_account')
		.values({
			clinic_id: clinicId,
			email: account.email,
			name: account.name,
			role: account.role,
			practitioner_id: account.practitionerId,
			password_hash: account.passwordHash
		})
		.onConflict((on) => on.columns(['clinic_id', 'email']).doNothing())
		.returning('account_id')
		.executeTakeFirst();
	return row?.account_id;
}

export async function findStaffAccount(
	trx: Transaction<Database>,
	clinicId: string,
	id: string
): Promise<StaffAccount | undefined> {
	const row = await accounts(trx, clinicId).where('account_id', '=', id).executeTakeFirst();
	return row && fromRow(row);
}

/** @param email lower case */
export async function findStaffByEmail(
	trx: Transaction<Database>,
	clinicId: string,
	email: string
): Promise<StaffAccount | undefined> {
	const row = await accounts(trx, clinicId).where('email', '=', email).executeTakeFirst();
	return row && fromRow(row);
}

/** Everybody who works or worked here, oldest account first. */
export async function listStaffAccounts(
	trx: Transaction<Database>,
	clinicId: string
): Promise<readonly StaffAccount[]> {
	const rows = await accounts(trx, clinicId).orderBy('created_at').orderBy('account_id').execute();
	return rows.map(fromRow);
}

/**
 * Owners who can sign in, oldest first: active, and with a password. One who was invited and has
 * not come yet keeps nobody from being the last.
 */
export async function listOwners(
	trx: Transaction<Database>,
	clinicId: string
): Promise<readonly StaffAccount[]> {
	const rows = await accounts(trx, clinicId)
		.where('role', '=', 'owner')
		.where('active', '=', true)
		.where('password_hash', 'is not', null)
		.orderBy('created_at')
		.orderBy('account_id')
		.execute();
	return rows.map(fromRow);
}

export async function changeStaffAccount(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	change: StaffAccountChange
): Promise<void> {
	await trx
		.updateTable('staff_account')
		.set(columnsOf(change))
		.where('clinic_id', '=', clinicId)
		.where('account_id', '=', id)
		.execute();
}

/**
 * Takes a time step of the second factor, so that its code works once, whoever asks first.
 *
 * @param step 30-second steps since 1970
 * @returns false when this step or a later one was used before
 */
export async function spendTotpStep(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	step: number
): Promise<boolean> {
	const spent = await trx
		.updateTable('staff_account')
		.set({ totp_last_step: step })
		.where('clinic_id', '=', clinicId)
		.where('account_id', '=', id)
		.where('totp_last_step', '<', step)
		.executeTakeFirst();
	return spent.numUpdatedRows > 0n;
}

function columnsOf(change: StaffAccountChange): Updateable<Database['staff_account']> {
	const { role, practitionerId, passwordHash, totpSecret, totpConfirmedAt, active } = change;
	return {
		...(role === undefined ? {} : { role }),
		...(practitionerId === undefined ? {} : { practitioner_id: practitionerId }),
		...(passwordHash === undefined ? {} : { password_hash: passwordHash }),
		...(totpSecret === undefined ? {} : { totp_secret: totpSecret }),
		...(totpConfirmedAt === undefined
			? {}
			: { totp_confirmed_at: totpConfirmedAt === null ? null : new Date(totpConfirmedAt) }),
		...(active === undefined ? {} : { active })
	};
}

const accounts = (trx: Transaction<Database>, clinicId: string) =>
	trx
		.selectFrom('staff_account')
		.select([
			'account_id',
			'email',
			'name',
			'role',
			'practitioner_id',
			'password_hash',
			'totp_secret',
			'totp_confirmed_at',
			'active',
			'created_at'
		])
		.where('clinic_id', '=', clinicId);

type Row = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>;

const fromRow = (row: Row): StaffAccount => ({
	id: row.account_id,
	email: row.email,
	name: row.name,
	role: row.role,
	practitionerId: row.practitioner_id,
	passwordHash: row.password_hash,
	totpSecret: row.totp_secret,
	totpConfirmedAt: row.totp_confirmed_at?.getTime() ?? null,
	active: row.active,
	createdAt: row.created_at.getTime()
});
