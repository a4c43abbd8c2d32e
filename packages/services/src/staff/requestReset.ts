import { ok, type Result } from '@palpate/base';
import { findStaffByEmail } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import { makeLink, purposeFor, queueLink } from './makeLink.ts';
import { noteAccount } from './staffAudit.ts';
import { beginTry, type TooManyTries } from './tries.ts';

/**
 * Queues a message with a link to a new password. The answer is the same whether or not somebody
 * here has that e-mail address; asking many times for one address has to wait.
 */
export function requestReset(
	services: Services,
	given: { readonly email: string; readonly address: string }
): Promise<Result<void, TooManyTries>> {
	const { clinic } = services;
	const email = given.email.trim().toLowerCase();
	return transact(services, async (trx) => {
		const begun = await beginTry(trx, services, [
			{ kind: 'reset', id: email },
			{ kind: 'address', id: given.address }
		]);
		if (!begun.ok) return begun;
		const account = await findStaffByEmail(trx, clinic.id, email);
		await noteAccount(trx, services, {
			action: 'E',
			deed: 'staff.reset-request',
			accountId: account?.id,
			outcome: account?.active ? '0' : '4'
		});
		if (!account?.active) return ok(undefined);
		const purpose = purposeFor(account);
		const link = await makeLink(trx, services, { purpose, accountId: account.id });
		await queueLink(trx, services, purpose, account, link.id);
		return ok(undefined);
	});
}
