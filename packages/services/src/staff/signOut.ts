import { revokeStaffSession, revokeStaffSessions } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { hashToken } from '../tokens.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';

/** Ends this session; others of the same account go on. */
export function signOut(services: Services, by: StaffSession, token: string): Promise<void> {
	return transact(services, async (trx) => {
		await revokeStaffSession(trx, services.clinic.id, hashToken(token), services.now());
		const entry = { action: 'E', deed: 'staff.sign-out', accountId: by.accountId } as const;
		await noteAccount(trx, services, entry);
	});
}

/** Signs the person out everywhere, here too: for a lost telephone or a shared computer. */
export function revokeAllSessions(services: Services, by: StaffSession): Promise<void> {
	return transact(services, async (trx) => {
		await revokeStaffSessions(trx, services.clinic.id, by.accountId, services.now());
		await noteAccount(trx, services, {
			action: 'E',
			deed: 'staff.sign-out-everywhere',
			accountId: by.accountId
		});
	});
}
