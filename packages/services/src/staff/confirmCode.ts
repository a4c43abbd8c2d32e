import { err, ok, type Result } from '@palpate/base';
import { findStaffAccount, revokeStaffSession, spendTotpStep } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { hashToken } from '../tokens.ts';
import { agentOf, noteAccount } from './staffAudit.ts';
import { openSession, type SignedIn, type StaffSession } from './staffSession.ts';
import { stepOfCode, totpSecretOf } from './totp.ts';
import { beginTry, type TooManyTries, takeBackTry } from './tries.ts';

export type CodeRefusal = { readonly code: 'wrong-code' | 'not-due' } | TooManyTries;

/**
 * The second step of signing in. A code works once, also when it is sent twice at the same moment.
 * The session gets a new token, so that one from before the code opens nothing.
 */
export function confirmCode(
	services: Services,
	by: StaffSession,
	given: { readonly token: string; readonly code: string }
): Promise<Result<SignedIn, CodeRefusal>> {
	const { clinic, secrets, now } = services;
	return transact(services, async (trx) => {
		const account = await findStaffAccount(trx, clinic.id, by.accountId);
		const secret = account && totpSecretOf(secrets, clinic.id, account);
		if (!by.secondFactorDue || !account || !secret) return err({ code: 'not-due' });

		const note = (outcome: '0' | '4') =>
			noteAccount(
				trx,
				services,
				{ action: 'E', deed: 'staff.code', accountId: account.id, outcome },
				agentOf(services, account)
			);
		const subjects = [{ kind: 'code', id: account.id }] as const;
		const begun = await beginTry(trx, services, subjects);
		if (!begun.ok) {
			await note('4');
			return begun;
		}
		const step = stepOfCode(secret, given.code, now());
		if (step === undefined || !(await spendTotpStep(trx, clinic.id, account.id, step))) {
			await note('4');
			return err({ code: 'wrong-code' });
		}
		await takeBackTry(trx, services, begun.value, subjects);
		await revokeStaffSession(trx, clinic.id, hashToken(given.token), now());
		await note('0');
		return ok(await openSession(trx, services, account.id, false));
	});
}
