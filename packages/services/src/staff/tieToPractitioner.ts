import { err, ok, type Result } from '@palpate/base';
import { needsPractitioner } from '@palpate/records';
import { changeStaffAccount } from '@palpate/storage';
import type { Services } from '../services.ts';
import { changePerson, isPractitioner, type PeopleRefusal } from './people.ts';
import type { StaffSession } from './staffSession.ts';

export type TieRefusal = PeopleRefusal<
	'not-found' | 'unknown-practitioner' | 'practitioner-needed'
>;

/**
 * Says which practitioner an account is, and so whose clients' reports it may read.
 *
 * @param asked.practitionerId null for none
 */
export function tieToPractitioner(
	services: Services,
	by: StaffSession,
	asked: { readonly accountId: string; readonly practitionerId: string | null }
): Promise<Result<void, TieRefusal>> {
	const { accountId, practitionerId } = asked;
	return changePerson<'unknown-practitioner' | 'practitioner-needed'>(services, by, {
		accountId,
		deed: 'staff.tie',
		async change(trx, account) {
			if (practitionerId !== null && !isPractitioner(services, practitionerId))
				return err({ code: 'unknown-practitioner' });
			if (needsPractitioner(account.role, practitionerId))
				return err({ code: 'practitioner-needed' });
			await changeStaffAccount(trx, services.clinic.id, account.id, { practitionerId });
			return ok(undefined);
		}
	});
}
