import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';

export interface NewClient {
	readonly name: string;
	readonly email: string | null;
	/** E.164 */
	readonly phone: string | null;
}

/**
 * A booking always makes a new client record: two people may share a telephone, and merging
 * records is a deed for staff who can see both.
 */
export async function addClient(
	trx: Transaction<Database>,
	clinicId: string,
	client: NewClient
): Promise<string> {
	const row = await trx
		.insertInto('client')
		.values({ clinic_id: clinicId, ...client })
		.returning('client_id')
		.executeTakeFirstOrThrow();
	return row.client_id;
}
