import type { Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** How often something was tried in vain of late. */
export interface Failures {
	readonly count: number;
	/** epoch milliseconds of the latest; null when there is none */
	readonly latest: number | null;
}

/** @returns the row's id, with which it is taken back when the try turns out right */
export async function addSignInFailure(
	trx: Transaction<Database>,
	clinicId: string,
	subjectHash: string,
	now: number
): Promise<number> {
	const row = await trx
		.insertInto('sign_in_failure')
		.values({ clinic_id: clinicId, subject_hash: subjectHash, failed_at: new Date(now) })
		.returning('failure_id')
		.executeTakeFirstOrThrow();
	return row.failure_id;
}

/** @param since epoch milliseconds; earlier ones no longer count */
export async function countSignInFailures(
	trx: Transaction<Database>,
	clinicId: string,
	subjectHash: string,
	since: number
): Promise<Failures> {
	const row = await trx
		.selectFrom('sign_in_failure')
		.select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('failed_at').as('latest')])
		.where('clinic_id', '=', clinicId)
		.where('subject_hash', '=', subjectHash)
		.where('failed_at', '>', new Date(since))
		.executeTakeFirstOrThrow();
	// max of no rows is null, whatever the types say
	const latest: Date | null = row.latest;
	return { count: Number(row.count), latest: latest?.getTime() ?? null };
}

export async function deleteSignInFailures(
	trx: Transaction<Database>,
	clinicId: string,
	ids: readonly number[]
): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.deleteFrom('sign_in_failure')
		.where('clinic_id', '=', clinicId)
		.where('failure_id', 'in', ids)
		.execute();
}

/** Forgets what was tried in vain for one subject: the right person has come. */
export async function forgetSignInFailures(
	trx: Transaction<Database>,
	clinicId: string,
	subjectHash: string
): Promise<void> {
	await trx
		.deleteFrom('sign_in_failure')
		.where('clinic_id', '=', clinicId)
		.where('subject_hash', '=', subjectHash)
		.execute();
}

/** @param before epoch milliseconds; those no longer count for anything */
export async function deleteOldSignInFailures(
	trx: Transaction<Database>,
	clinicId: string,
	before: number
): Promise<void> {
	await trx
		.deleteFrom('sign_in_failure')
		.where('clinic_id', '=', clinicId)
		.where('failed_at', '<=', new Date(before))
		.execute();
}
