import { err, ok, type Result } from '@palpate/base';
import { findStaffAccount } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { type PasswordRefusal, provePassword } from './provePassword.ts';
import { agentOf, noteAccount } from './staffAudit.ts';
import { openSession, type SignedIn } from './staffSession.ts';

/** E-mail and password; where a second factor is set up, the session may only ask for its code. */
export async function signIn(
	services: Services,
	given: { readonly email: string; readonly password: string; readonly address: string }
): Promise<Result<SignedIn, PasswordRefusal>> {
	const proved = await provePassword(services, 'staff.sign-in', given);
	if (!proved.ok) return proved;
	return transact(services, async (trx) => {
		// once more: it may have been closed, or given another password, while this one was checked
		const account = await findStaffAccount(trx, services.clinic.id, proved.value.id);
		if (!account?.active || account.passwordHash !== proved.value.passwordHash)
			return err({ code: 'wrong-password' });
		const due = account.totpConfirmedAt !== null;
		await noteAccount(
			trx,
			services,
			{ action: 'E', deed: 'staff.sign-in', accountId: account.id },
			agentOf(services, account)
		);
		return ok(await openSession(trx, services, account.id, due));
	});
}
