import { err, ok, type Result } from '@palpate/base';
import { changeStaffAccount, revokeStaffSessions, voidStaffLinks } from '@palpate/storage';
import type { Services } from '../services.ts';
import { isLastOwner, lockOwners } from './locks.ts';
import { changePerson, type PeopleRefusal } from './people.ts';
import type { StaffSession } from './staffSession.ts';

/**
 * Closes an account: signed out everywhere, its links dead, no sign-in. What the person did stays
 * in the audit trail. A clinic keeps at least one owner.
 */
export function deactivate(
	services: Services,
	by: StaffSession,
	accountId: string
): Promise<Result<void, PeopleRefusal<'not-found' | 'last-owner'>>> {
	const { clinic, now } = services;
	return changePerson<'last-owner'>(services, by, {
		accountId,
		deed: 'staff.deactivate',
		async change(trx, account) {
			await lockOwners(trx, clinic.id);
			if (await isLastOwner(trx, clinic.id, account)) return err({ code: 'last-owner' });
			await changeStaffAccount(trx, clinic.id, account.id, { active: false });
			await revokeStaffSessions(trx, clinic.id, account.id, now());
			await voidStaffLinks(trx, clinic.id, account.id, now());
			return ok(undefined);
		}
	});
}

/** Opens a closed account again, with the password it had. */
export function reactivate(
	services: Services,
	by: StaffSession,
	accountId: string
): Promise<Result<void, PeopleRefusal<'not-found'>>> {
	return changePerson<never>(services, by, {
		accountId,
		deed: 'staff.reactivate',
		async change(trx, account) {
			await changeStaffAccount(trx, services.clinic.id, account.id, { active: true });
			return ok(undefined);
		}
	});
}
