import { findStaffAccount } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';
import { totpAddress, totpSecretOf } from './totp.ts';

/** One's own account; the secret of the second factor only while it is being set up. */
export interface OwnAccount {
	readonly secondFactor:
		| { readonly state: 'off' }
		| { readonly state: 'on'; readonly since: number }
		| { readonly state: 'pending'; readonly secret: string; readonly address: string };
}

export function readAccount(services: Services, by: StaffSession): Promise<OwnAccount> {
	const { clinic, secrets } = services;
	return transact(services, async (trx) => {
		const account = await findStaffAccount(trx, clinic.id, by.accountId);
		const entry = { action: 'R', deed: 'staff.account', accountId: by.accountId } as const;
		await noteAccount(trx, services, entry);
		if (account?.totpConfirmedAt)
			return { secondFactor: { state: 'on', since: account.totpConfirmedAt } };
		const secret = account && totpSecretOf(secrets, clinic.id, account);
		if (!secret) return { secondFactor: { state: 'off' } };
		const address = totpAddress(clinic, by.email, secret);
		return { secondFactor: { state: 'pending', secret, address } };
	});
}
