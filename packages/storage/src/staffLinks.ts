import type { Transaction } from 'kysely';
import type { Database, StaffLinkPurpose } from './schema.ts';

/** A link that works once: to become the first owner, to take up an invitation, to set a new password. */
export interface StaffLink {
	readonly id: string;
	readonly purpose: StaffLinkPurpose;
	/** null for the first owner, whose account is made when the link is used */
	readonly accountId: string | null;
	/** using it also turns the second factor off: only for links made on the server itself */
	readonly dropsSecondFactor: boolean;
}

export interface NewStaffLink extends StaffLink {
	readonly tokenHash: string;
	/** epoch milliseconds; from then on it does not work */
	readonly expiresAt: number;
}

export async function addStaffLink(
	trx: Transaction<Database>,
	clinicId: string,
	link: NewStaffLink
): Promise<void> {
	await trx
		.insertInto('staff_link')
		.values({
			clinic_id: clinicId,
			link_id: link.id,
			token_hash: link.tokenHash,
			account_id: link.accountId,
			purpose: link.purpose,
			drops_second_factor: link.dropsSecondFactor,
			expires_at: new Date(link.expiresAt),
			used_at: null
		})
		.execute();
}

/** A link that still works; nothing for one that is used, too old or unknown. */
export async function findStaffLink(
	trx: Transaction<Database>,
	clinicId: string,
	tokenHash: string,
	now: number
): Promise<StaffLink | undefined> {
	const row = await trx
		.selectFrom('staff_link')
		.select(['link_id', 'purpose', 'account_id', 'drops_second_factor'])
		.where('clinic_id', '=', clinicId)
		.where('token_hash', '=', tokenHash)
		.where('used_at', 'is', null)
		.where('expires_at', '>', new Date(now))
		.executeTakeFirst();
	return (
		row && {
			id: row.link_id,
			purpose: row.purpose,
			accountId: row.account_id,
			dropsSecondFactor: row.drops_second_factor
		}
	);
}

/** Uses a link up. Of two who ask at once this statement lets one through. */
export async function spendStaffLink(
	trx: Transaction<Database>,
	clinicId: string,
	id: string,
	now: number
): Promise<boolean> {
	const spent = await trx
		.updateTable('staff_link')
		.set({ used_at: new Date(now) })
		.where('clinic_id', '=', clinicId)
		.where('link_id', '=', id)
		.where('used_at', 'is', null)
		.where('expires_at', '>', new Date(now))
		.executeTakeFirst();
	return spent.numUpdatedRows > 0n;
}

/** Makes every open link of an account, or those for a first owner, stop working. */
export async function voidStaffLinks(
	trx: Transaction<Database>,
	clinicId: string,
	accountId: string | null,
	now: number
): Promise<void> {
	await trx
		.updateTable('staff_link')
		.set({ used_at: new Date(now) })
		.where('clinic_id', '=', clinicId)
		.where('account_id', accountId === null ? 'is' : '=', accountId)
		.where('used_at', 'is', null)
		.execute();
}
