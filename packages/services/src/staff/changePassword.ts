import { ok, type Result } from '@palpate/base';
import { changeStaffAccount, revokeStaffSessions, voidStaffLinks } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { lockAccount } from './locks.ts';
import { checkPassword, hashPassword, type PasswordProblem } from './password.ts';
import { type PasswordRefusal, provePassword } from './provePassword.ts';
import { noteAccount } from './staffAudit.ts';
import { openSession, type SignedIn, type StaffSession } from './staffSession.ts';

/** One's own password, by the old one. Every other session ends; this one goes on with a new token. */
export async function changePassword(
	services: Services,
	by: StaffSession,
	given: { readonly current: string; readonly next: string }
): Promise<Result<SignedIn, PasswordRefusal | PasswordProblem>> {
	const { clinic, now } = services;
	const next = checkPassword(given.next, { email: by.email, clinicName: clinic.name });
	if (!next.ok) return next;
	const proof = { email: by.email, password: given.current };
	const proved = await provePassword(services, 'staff.password', proof);
	if (!proved.ok) return proved;
	const passwordHash = await hashPassword(next.value);
	return transact(services, async (trx) => {
		await lockAccount(trx, clinic.id, by.accountId);
		await changeStaffAccount(trx, clinic.id, by.accountId, { passwordHash });
		await voidStaffLinks(trx, clinic.id, by.accountId, now());
		await revokeStaffSessions(trx, clinic.id, by.accountId, now());
		const entry = { action: 'U', deed: 'staff.password', accountId: by.accountId } as const;
		await noteAccount(trx, services, entry);
		return ok(await openSession(trx, services, by.accountId, false));
	});
}
