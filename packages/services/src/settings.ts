import { addAuditEvent, type ClinicSettings, changeSettings, readSettings } from '@palpate/storage';
import { type Services, transact } from './services.ts';

/** Whether the site is a demonstration, and whether mail may leave. */
export const currentSettings = (services: Services): Promise<ClinicSettings> =>
	transact(services, (trx) => readSettings(trx, services.clinic.id));

/** The owner confirms the content, or allows mail; the caller has checked the role. */
export async function decideSettings(services: Services, settings: ClinicSettings): Promise<void> {
	await transact(services, async (trx) => {
		await changeSettings(trx, services.clinic.id, settings);
		await addAuditEvent(trx, services.clinic.id, services.agent, {
			action: 'U',
			deed: 'clinic.settings',
			entity: { kind: 'Organization', id: services.clinic.id }
		});
	});
	services.settingsChanged();
}
