import type { Result } from '@palpate/base';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One transaction as the application's own role and within one clinic: row-level security shows
 * nothing else. Plain SET statements reach the workers of a distributed database; they take no
 * parameters, hence the check.
 *
 * @throws RangeError when clinicId is not a lower-case UUID
 */
export function inClinic<T>(
	db: Kysely<Database>,
	clinicId: string,
	work: (trx: Transaction<Database>) => Promise<T>
): Promise<T> {
	if (!uuid.test(clinicId)) throw new RangeError('clinicId is not a UUID');
	return db.transaction().execute(async (trx) => {
		await sql.raw('set local role palpate_app').execute(trx);
		await sql.raw(`set local app.clinic_id = '${clinicId}'`).execute(trx);
		return work(trx);
	});
}

/** As inClinic, and a refusal leaves no trace: whatever was written before it is rolled back. */
export async function deedInClinic<T, E extends { code: string }>(
	db: Kysely<Database>,
	clinicId: string,
	work: (trx: Transaction<Database>) => Promise<Result<T, E>>
): Promise<Result<T, E>> {
	try {
		return await inClinic(db, clinicId, async (trx) => {
			const result = await work(trx);
			if (!result.ok) throw new Refused(result);
			return result;
		});
	} catch (error) {
		if (error instanceof Refused) return error.result as Result<T, E>;
		throw error;
	}
}

class Refused extends Error {
	readonly result: unknown;
	constructor(result: unknown) {
		super('refused');
		this.result = result;
	}
}
