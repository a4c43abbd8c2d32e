import { err, ok, type Result } from '@palpate/base';
import { mayDo, mayReadReport } from '@palpate/records';
import { dayPeriod, type LocalDate } from '@palpate/scheduling';
import {
	type Appointment,
	type AuditEntry,
	addAuditEvents,
	type Database,
	findPainReport,
	listAppointments,
	type PainReport
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from '../services.ts';
import type { StaffSession } from './staffSession.ts';

export interface VisitOfDay {
	readonly appointment: Appointment;
	/** only of visits that the reader treats; absent where nothing was sent along */
	readonly report?: PainReport;
}

/** The visits of one date in the clinic's zone, earliest first; of one practitioner or of all. */
export function readDay(
	services: Services,
	by: StaffSession,
	asked: { readonly date: LocalDate; readonly practitionerId?: string }
): Promise<Result<readonly VisitOfDay[], { readonly code: 'not-allowed' }>> {
	const { clinic, agent } = services;
	return transact(services, async (trx) => {
		if (!mayDo(by, 'read-day')) return err({ code: 'not-allowed' });
		const within = dayPeriod(asked.date, clinic.timeZone);
		const found = await listAppointments(trx, clinic.id, within, asked.practitionerId);
		const visits: VisitOfDay[] = [];
		for (const appointment of found) visits.push(await withReport(trx, services, by, appointment));
		await addAuditEvents(trx, clinic.id, agent, [
			{ action: 'R', deed: 'day.read', entity: { kind: 'Schedule', id: asked.date } },
			...visits.flatMap(readEntries)
		]);
		return ok(visits);
	});
}

async function withReport(
	trx: Transaction<Database>,
	services: Services,
	by: StaffSession,
	appointment: Appointment
): Promise<VisitOfDay> {
	if (!mayReadReport(by, appointment)) return { appointment };
	const report = await findPainReport(trx, services.clinic.id, appointment.id);
	return { appointment, ...(report ? { report } : {}) };
}

function readEntries({ appointment, report }: VisitOfDay): readonly AuditEntry[] {
	const { id, clientId } = appointment;
	const entity = { kind: 'Appointment', id };
	const visit: AuditEntry = { action: 'R', deed: 'day.read', entity, clientId };
	return report ? [visit, { ...visit, deed: 'pain-report.read' }] : [visit];
}
