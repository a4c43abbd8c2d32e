import { addAuditEvent, deleteExpiredDrafts } from '@palpate/storage';
import { type Services, transact } from './services.ts';

/** Deletes what visitors left behind for longer than we said we would keep it. */
export function deleteExpired(services: Services): Promise<number> {
	const { clinic, agent, now } = services;
	return transact(services, async (trx) => {
		const deleted = await deleteExpiredDrafts(trx, clinic.id, now());
		if (deleted > 0)
			await addAuditEvent(trx, clinic.id, agent, { action: 'D', deed: 'draft.expire' });
		return deleted;
	});
}
