import { ok, type Result } from '@palpate/base';
import { changeStaffAccount, type Database } from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from '../services.ts';
import { changePerson, type PeopleRefusal } from './people.ts';
import { type PasswordRefusal, provePassword } from './provePassword.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';

/** Turns one's own second factor off, or gives up setting it up; the password is asked again. */
export async function dropTotp(
	services: Services,
	by: StaffSession,
	password: string
): Promise<Result<void, PasswordRefusal>> {
	const proved = await provePassword(services, 'staff.totp-drop', { email: by.email, password });
	if (!proved.ok) return proved;
	return transact(services, async (trx) => {
		await drop(trx, services, by.accountId);
		const entry = { action: 'U', deed: 'staff.totp-drop', accountId: by.accountId } as const;
		await noteAccount(trx, services, entry);
		return ok(undefined);
	});
}

/** The owner turns it off for somebody who lost their telephone. */
export function dropTotpOf(
	services: Services,
	by: StaffSession,
	accountId: string
): Promise<Result<void, PeopleRefusal<'not-found'>>> {
	return changePerson<never>(services, by, {
		accountId,
		deed: 'staff.totp-drop',
		change: async (trx) => ok(await drop(trx, services, accountId))
	});
}

function drop(trx: Transaction<Database>, { clinic }: Services, accountId: string) {
	const change = { totpSecret: null, totpConfirmedAt: null };
	return changeStaffAccount(trx, clinic.id, accountId, change);
}
