import { err, ok, type Result } from '@palpate/base';
import { changeStaffAccount, findStaffAccount } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { type PasswordRefusal, provePassword } from './provePassword.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';
import { newTotpSecret, sealTotp } from './totp.ts';

/**
 * Begins to set up the second factor: makes its secret, which `readAccount` shows until a code has
 * confirmed it. The password is asked again, so that a screen left open cannot be taken over.
 */
export async function startTotp(
	services: Services,
	by: StaffSession,
	password: string
): Promise<Result<void, PasswordRefusal | { readonly code: 'already-on' }>> {
	const { clinic, secrets } = services;
	const proved = await provePassword(services, 'staff.totp-start', { email: by.email, password });
	if (!proved.ok) return proved;
	return transact(services, async (trx) => {
		const account = await findStaffAccount(trx, clinic.id, by.accountId);
		if (account?.totpConfirmedAt) return err({ code: 'already-on' });
		const totpSecret = sealTotp(secrets, clinic.id, by.accountId, newTotpSecret());
		await changeStaffAccount(trx, clinic.id, by.accountId, { totpSecret });
		const entry = { action: 'U', deed: 'staff.totp-start', accountId: by.accountId } as const;
		await noteAccount(trx, services, entry);
		return ok(undefined);
	});
}
