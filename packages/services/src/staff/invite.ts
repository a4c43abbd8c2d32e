import { err, ok, type Result } from '@palpate/base';
import { mayDo, needsPractitioner } from '@palpate/records';
import { addStaffAccount, deedInClinic, type StaffRole } from '@palpate/storage';
import type { Services } from '../services.ts';
import { makeLink, queueLink } from './makeLink.ts';
import { isPractitioner, type PeopleRefusal } from './people.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';

export interface Invitation {
	/** well formed, at most 254 characters */
	readonly email: string;
	/** 1 to 200 characters */
	readonly name: string;
	readonly role: StaffRole;
	readonly practitionerId: string | null;
}

export type InviteRefusal = PeopleRefusal<
	'email-taken' | 'practitioner-needed' | 'unknown-practitioner'
>;

/**
 * Makes an account without a password and the link to choose one, which is queued as a message too.
 *
 * @returns the link's address, to be shown to the owner once
 */
export function invite(
	services: Services,
	by: StaffSession,
	person: Invitation
): Promise<Result<string, InviteRefusal>> {
	const { clinic } = services;
	return deedInClinic<string, InviteRefusal>(services.db, clinic.id, async (trx) => {
		if (!mayDo(by, 'manage-people')) return err({ code: 'not-allowed' });
		const { role, practitionerId } = person;
		if (needsPractitioner(role, practitionerId)) return err({ code: 'practitioner-needed' });
		if (practitionerId !== null && !isPractitioner(services, practitionerId))
			return err({ code: 'unknown-practitioner' });
		const email = person.email.trim().toLowerCase();
		const account = { ...person, email, passwordHash: null };
		const id = await addStaffAccount(trx, clinic.id, account);
		if (!id) return err({ code: 'email-taken' });
		await noteAccount(trx, services, { action: 'C', deed: 'staff.invite', accountId: id });
		const link = await makeLink(trx, services, { purpose: 'invitation', accountId: id });
		await queueLink(trx, services, 'invitation', account, link.id);
		return ok(link.address);
	});
}
