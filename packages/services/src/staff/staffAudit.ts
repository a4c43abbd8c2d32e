import {
	type Agent,
	type AuditAction,
	type AuditOutcome,
	addAuditEvent,
	type Database,
	type StaffAccount
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import type { Services } from '../services.ts';

/** Notes what was done with an account of a member of staff. */
export function noteAccount(
	trx: Transaction<Database>,
	services: Services,
	entry: {
		readonly action: AuditAction;
		/** such as `staff.invite` */
		readonly deed: string;
		readonly accountId?: string | undefined;
		readonly outcome?: AuditOutcome;
	},
	agent: Agent = services.agent
): Promise<void> {
	const { action, deed, accountId, outcome = '0' } = entry;
	return addAuditEvent(trx, services.clinic.id, agent, {
		action,
		deed,
		outcome,
		...(accountId ? { entity: { kind: 'StaffAccount', id: accountId } } : {})
	});
}

/** The person themselves, at the moment when a password, code or link has told us who they are. */
export function agentOf(services: Services, account: Pick<StaffAccount, 'id' | 'role'>): Agent {
	const { requestId } = services.agent;
	return {
		kind: 'staff',
		id: account.id,
		role: account.role,
		...(requestId ? { requestId } : {})
	};
}
