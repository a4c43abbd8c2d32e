import { err, ok, type Result } from '@palpate/base';
import { mayDo } from '@palpate/records';
import {
	type AuditAction,
	type Database,
	deedInClinic,
	findStaffAccount,
	type StaffAccount
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { isUuid } from '../isUuid.ts';
import type { Services } from '../services.ts';
import { lockAccount } from './locks.ts';
import { noteAccount } from './staffAudit.ts';
import type { StaffSession } from './staffSession.ts';

/** Why something about the people here is refused: by role, or for the reason of the deed itself. */
export interface PeopleRefusal<Code extends string = never> {
	readonly code: 'not-allowed' | Code;
}

/** What an owner does to one account, in one transaction, noted. */
export function changePerson<Code extends string, T = void>(
	services: Services,
	by: StaffSession,
	asked: {
		readonly accountId: string;
		readonly deed: string;
		readonly action?: AuditAction;
		readonly change: (
			trx: Transaction<Database>,
			account: StaffAccount
		) => Promise<Result<T, { readonly code: Code }>>;
	}
): Promise<Result<T, PeopleRefusal<Code | 'not-found'>>> {
	const { clinic } = services;
	type Refusal = PeopleRefusal<Code | 'not-found'>;
	return deedInClinic<T, Refusal>(services.db, clinic.id, async (trx) => {
		if (!mayDo(by, 'manage-people')) return err({ code: 'not-allowed' });
		if (!isUuid(asked.accountId)) return err({ code: 'not-found' });
		await lockAccount(trx, clinic.id, asked.accountId);
		const account = await findStaffAccount(trx, clinic.id, asked.accountId);
		if (!account) return err({ code: 'not-found' });
		const changed = await asked.change(trx, account);
		if (!changed.ok) return changed;
		const { action = 'U', deed, accountId } = asked;
		await noteAccount(trx, services, { action, deed, accountId });
		return ok(changed.value);
	});
}

/** A practitioner of this clinic, as the content knows them. */
export const isPractitioner = ({ clinic }: Services, id: string): boolean =>
	clinic.practitioners.some((practitioner) => practitioner.id === id);
