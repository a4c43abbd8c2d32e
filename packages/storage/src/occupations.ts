import { err, ok, type Result } from '@palpate/base';
import type { Period } from '@palpate/scheduling';
import { type RawBuilder, sql, type Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** Takes the resources for the period, or says it is gone: the exclusion constraint decides races. */
export async function occupy(
	trx: Transaction<Database>,
	clinicId: string,
	occupant: { appointmentId: string; resourceIds: readonly string[]; period: Period }
): Promise<Result<void, { code: 'slot-taken' }>> {
	const rows = await trx
		.insertInto('occupation')
		.values(
			occupant.resourceIds.map((resourceId) => ({
				clinic_id: clinicId,
				resource_id: resourceId,
				appointment_id: occupant.appointmentId,
				lane: 0,
				during: range(occupant.period)
			}))
		)
		.onConflict((on) => on.doNothing())
		.returning('resource_id')
		.execute();
	return rows.length === occupant.resourceIds.length ? ok(undefined) : err({ code: 'slot-taken' });
}

export async function release(
	trx: Transaction<Database>,
	clinicId: string,
	appointmentId: string
): Promise<void> {
	await trx
		.deleteFrom('occupation')
		.where('clinic_id', '=', clinicId)
		.where('appointment_id', '=', appointmentId)
		.execute();
}

export interface BusyPeriod extends Period {
	readonly resourceId: string;
}

/** What is taken within the period, buffers included, earliest first. */
export async function busyPeriods(
	trx: Transaction<Database>,
	clinicId: string,
	resourceIds: readonly string[],
	within: Period
): Promise<readonly BusyPeriod[]> {
	if (resourceIds.length === 0) return [];
	const rows = await trx
		.selectFrom('occupation')
		.select([
			'resource_id',
			sql<Date>`lower(during)`.as('starts_at'),
			sql<Date>`upper(during)`.as('ends_at')
		])
		.where('clinic_id', '=', clinicId)
		.where('resource_id', 'in', resourceIds)
		.where(sql<boolean>`during && ${range(within)}`)
		.orderBy(sql`lower(during)`)
		.execute();
	return rows.map((row) => ({
		resourceId: row.resource_id,
		start: row.starts_at.getTime(),
		end: row.ends_at.getTime()
	}));
}

/** The half-open range [start, end) as PostgreSQL writes it. */
function range({ start, end }: Period): RawBuilder<string> {
	return sql`tstzrange(${new Date(start)}::timestamptz, ${new Date(end)}::timestamptz, '[)')`;
}
