import { err, ok, type Result } from '@palpate/base';
import { needsPractitioner } from '@palpate/records';
import { changeStaffAccount, type StaffRole } from '@palpate/storage';
import type { Services } from '../services.ts';
import { isLastOwner, lockOwners } from './locks.ts';
import { changePerson, type PeopleRefusal } from './people.ts';
import type { StaffSession } from './staffSession.ts';

export type RoleRefusal = PeopleRefusal<'not-found' | 'last-owner' | 'practitioner-needed'>;

/** Gives somebody another role, from their next click on. A clinic keeps at least one owner. */
export function changeRole(
	services: Services,
	by: StaffSession,
	asked: { readonly accountId: string; readonly role: StaffRole }
): Promise<Result<void, RoleRefusal>> {
	const { clinic } = services;
	return changePerson<'last-owner' | 'practitioner-needed'>(services, by, {
		accountId: asked.accountId,
		deed: 'staff.role',
		async change(trx, account) {
			if (needsPractitioner(asked.role, account.practitionerId))
				return err({ code: 'practitioner-needed' });
			await lockOwners(trx, clinic.id);
			if (asked.role !== 'owner' && (await isLastOwner(trx, clinic.id, account)))
				return err({ code: 'last-owner' });
			await changeStaffAccount(trx, clinic.id, account.id, { role: asked.role });
			return ok(undefined);
		}
	});
}
