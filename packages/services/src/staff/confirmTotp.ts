import { err, ok, type Result } from '@palpate/base';
import { changeStaffAccount, findStaffAccount, spendTotpStep } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';
import { stepOfCode, totpSecretOf } from './totp.ts';

/** Turns the second factor on, once a code shows that the app has the secret. */
export function confirmTotp(
	services: Services,
	by: StaffSession,
	code: string
): Promise<Result<void, { readonly code: 'wrong-code' | 'not-started' }>> {
	const { clinic, secrets, now } = services;
	return transact(services, async (trx) => {
		const account = await findStaffAccount(trx, clinic.id, by.accountId);
		const secret = account && totpSecretOf(secrets, clinic.id, account);
		if (!account || !secret || account.totpConfirmedAt !== null)
			return err({ code: 'not-started' });
		const step = stepOfCode(secret, code, now());
		if (step === undefined || !(await spendTotpStep(trx, clinic.id, account.id, step)))
			return err({ code: 'wrong-code' });
		await changeStaffAccount(trx, clinic.id, account.id, { totpConfirmedAt: now() });
		const entry = { action: 'U', deed: 'staff.totp-confirm', accountId: account.id } as const;
		await noteAccount(trx, services, entry);
		return ok(undefined);
	});
}
