import { err, ok, type Result } from '@palpate/base';
import { findStaffByEmail, type StaffAccount } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { isPassword } from './password.ts';
import { noteAccount } from './staffAudit.ts';
import { beginTry, type TooManyTries, type TrySubject, takeBackTry } from './tries.ts';

export type PasswordRefusal = { readonly code: 'wrong-password' } | TooManyTries;

/**
 * Whether this is the password of an active account. Answer and work are the same for an unknown
 * e-mail address, a wrong password and an account that was closed.
 *
 * Two transactions, because hashing takes a while and the embedded database has one connection: the
 * first counts the try, the second takes it back.
 *
 * @param deed what it is asked for, as the audit trail names it when refused
 * @param given.address the network address, where tries are counted by it too
 */
export async function provePassword(
	services: Services,
	deed: string,
	given: { readonly email: string; readonly password: string; readonly address?: string }
): Promise<Result<StaffAccount, PasswordRefusal>> {
	const { clinic } = services;
	const email = given.email.trim().toLowerCase();
	const subjects: readonly TrySubject[] = [
		{ kind: 'account', id: email },
		...(given.address ? [{ kind: 'address', id: given.address } as const] : [])
	];
	const { begun, account } = await transact(services, async (trx) => {
		const begun = await beginTry(trx, services, subjects);
		const account = await findStaffByEmail(trx, clinic.id, email);
		if (!begun.ok)
			await noteAccount(trx, services, { action: 'E', deed, outcome: '4', accountId: account?.id });
		return { begun, account };
	});
	if (!begun.ok) return begun;

	const right = await isPassword(given.password, account?.passwordHash ?? null);
	return transact(services, async (trx) => {
		if (!right || !account?.active) {
			await noteAccount(trx, services, { action: 'E', deed, outcome: '4', accountId: account?.id });
			return err({ code: 'wrong-password' });
		}
		await takeBackTry(trx, services, begun.value, subjects);
		return ok(account);
	});
}
