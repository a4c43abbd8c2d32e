import type { Transaction } from 'kysely';
import type { AuditAction, AuditOutcome, Database } from './schema.ts';

/** Who acts: a visitor behind a cookie or a link, a member of staff, an API client, the program. */
export interface Agent {
	readonly kind: 'visitor' | 'staff' | 'api' | 'system';
	readonly id?: string;
	readonly role?: string;
	readonly requestId?: string;
}

export interface AuditEntry {
	readonly action: AuditAction;
	/** such as `appointment.book` */
	readonly deed: string;
	readonly outcome?: AuditOutcome;
	readonly entity?: { readonly kind: string; readonly id: string };
	readonly clientId?: string;
}

/** Written in the same transaction as the read or write that it tells of. */
export async function addAuditEvent(
	trx: Transaction<Database>,
	clinicId: string,
	agent: Agent,
	entry: AuditEntry
): Promise<void> {
	await addAuditEvents(trx, clinicId, agent, [entry]);
}

export async function addAuditEvents(
	trx: Transaction<Database>,
	clinicId: string,
	agent: Agent,
	entries: readonly AuditEntry[]
): Promise<void> {
	if (entries.length === 0) return;
	await trx
		.insertInto('audit_event')
		.values(
			entries.map((entry) => ({
				clinic_id: clinicId,
				action: entry.action,
				deed: entry.deed,
				outcome: entry.outcome ?? '0',
				agent_kind: agent.kind,
				agent_id: agent.id ?? null,
				agent_role: agent.role ?? null,
				entity_kind: entry.entity?.kind ?? null,
				entity_id: entry.entity?.id ?? null,
				client_id: entry.clientId ?? null,
				request_id: agent.requestId ?? null
			}))
		)
		.execute();
}
