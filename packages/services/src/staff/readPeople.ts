import { err, ok, type Result } from '@palpate/base';
import { mayDo } from '@palpate/records';
import { addAuditEvents, listStaffAccounts, type StaffAccount } from '@palpate/storage';
import { type Services, transact } from '../services.ts';
import type { PeopleRefusal } from './people.ts';
import type { StaffSession } from './staffSession.ts';

/** Somebody who works or worked here, as the owner sees them. */
export interface Person {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly role: StaffAccount['role'];
	readonly practitionerId: string | null;
	readonly state: 'active' | 'invited' | 'deactivated';
	readonly secondFactor: boolean;
}

export function readPeople(
	services: Services,
	by: StaffSession
): Promise<Result<readonly Person[], PeopleRefusal>> {
	const { clinic, agent } = services;
	return transact(services, async (trx) => {
		if (!mayDo(by, 'manage-people')) return err({ code: 'not-allowed' });
		const accounts = await listStaffAccounts(trx, clinic.id);
		const entries = accounts.map(({ id }) => ({
			action: 'R' as const,
			deed: 'staff.people',
			entity: { kind: 'StaffAccount', id }
		}));
		await addAuditEvents(trx, clinic.id, agent, entries);
		return ok(accounts.map(asPerson));
	});
}

function asPerson(account: StaffAccount): Person {
	const { id, name, email, role, practitionerId } = account;
	const signsIn = account.passwordHash === null ? 'invited' : 'active';
	const state = account.active ? signsIn : 'deactivated';
	return { id, name, email, role, practitionerId, state, secondFactor: !!account.totpConfirmedAt };
}
