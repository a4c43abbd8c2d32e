import { type Database, listOwners, type StaffAccount, serialiseKey } from '@palpate/storage';
import type { Transaction } from 'kysely';

/** Deeds that make or unmake owners wait for one another, so that two cannot both be the last. */
export const lockOwners = (trx: Transaction<Database>, clinicId: string): Promise<void> =>
	serialiseKey(trx, clinicId, 'staff owners');

/**
 * Deeds that change one account and its links wait for one another too; without it two of them could
 * each hold a row that the other wants. Taken before `lockOwners` where both are needed.
 */
export const lockAccount = (
	trx: Transaction<Database>,
	clinicId: string,
	accountId: string
): Promise<void> => serialiseKey(trx, clinicId, `staff account ${accountId}`);

/** Whether nobody could look after the clinic without this account; ask under `lockOwners`. */
export async function isLastOwner(
	trx: Transaction<Database>,
	clinicId: string,
	account: Pick<StaffAccount, 'id'>
): Promise<boolean> {
	const owners = await listOwners(trx, clinicId);
	return owners.length === 1 && owners[0]?.id === account.id;
}
