import { err, ok, type Result } from '@palpate/base';
import { voidStaffLinks } from '@palpate/storage';
import type { Services } from '../services.ts';
import { makeLink, purposeFor, queueLink } from './makeLink.ts';
import { changePerson, type PeopleRefusal } from './people.ts';
import type { StaffSession } from './staffSession.ts';

/**
 * A new link for somebody whose invitation ran out, or who forgot their password while no mail
 * leaves. Their earlier links stop working.
 *
 * @returns its address, to be shown to the owner once
 */
export function renewLink(
	services: Services,
	by: StaffSession,
	accountId: string
): Promise<Result<string, PeopleRefusal<'not-found' | 'inactive'>>> {
	const { clinic, now } = services;
	return changePerson<'inactive', string>(services, by, {
		accountId,
		deed: 'staff.link-renew',
		async change(trx, account) {
			if (!account.active) return err({ code: 'inactive' });
			await voidStaffLinks(trx, clinic.id, account.id, now());
			const purpose = purposeFor(account);
			const link = await makeLink(trx, services, { purpose, accountId: account.id });
			await queueLink(trx, services, purpose, account, link.id);
			return ok(link.address);
		}
	});
}
