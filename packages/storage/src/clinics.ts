import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.ts';

/** What the owner decides about the clinic while it runs; the rest is content. */
export interface ClinicSettings {
	/** epoch milliseconds; null while the site is a demonstration */
	readonly contentConfirmedAt: number | null;
	readonly mailEnabled: boolean;
}

/**
 * Makes the clinic and its practitioners known to the database. Run at start by the owner of the
 * tables; practitioners who have left the content stay, because visits refer to them.
 */
export async function enrolClinic(
	db: Kysely<Database>,
	clinic: { readonly id: string; readonly slug: string },
	practitionerIds: readonly string[]
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto('clinic')
			.values({ clinic_id: clinic.id, slug: clinic.slug, content_confirmed_at: null })
			.onConflict((on) => on.column('clinic_id').doUpdateSet({ slug: clinic.slug }))
			.execute();
		if (practitionerIds.length === 0) return;
		await trx
			.insertInto('resource')
			.values(
				practitionerIds.map((id) => ({
					clinic_id: clinic.id,
					resource_id: id,
					kind: 'practitioner' as const
				}))
			)
			.onConflict((on) => on.columns(['clinic_id', 'resource_id']).doNothing())
			.execute();
	});
}

export async function readSettings(
	trx: Transaction<Database>,
	clinicId: string
): Promise<ClinicSettings> {
	const row = await trx
		.selectFrom('clinic')
		.select(['content_confirmed_at', 'mail_enabled'])
		.where('clinic_id', '=', clinicId)
		.executeTakeFirstOrThrow();
	return {
		contentConfirmedAt: row.content_confirmed_at?.getTime() ?? null,
		mailEnabled: row.mail_enabled
	};
}

export async function changeSettings(
	trx: Transaction<Database>,
	clinicId: string,
	settings: ClinicSettings
): Promise<void> {
	await trx
		.updateTable('clinic')
		.set({
			content_confirmed_at:
				settings.contentConfirmedAt === null ? null : new Date(settings.contentConfirmedAt),
			mail_enabled: settings.mailEnabled
		})
		.where('clinic_id', '=', clinicId)
		.execute();
}
