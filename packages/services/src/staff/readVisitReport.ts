import { err, ok, type Result } from '@palpate/base';
import { mayReadReport } from '@palpate/records';
import { addAuditEvent, findAppointment, findPainReport, type PainReport } from '@palpate/storage';
import { isUuid } from '../isUuid.ts';
import { type Services, transact } from '../services.ts';
import type { StaffSession } from './staffSession.ts';

/**
 * What the person marked and answered before a visit, for whoever treats them at it. A refused
 * attempt is noted too.
 *
 * @returns nothing where the person sent nothing along
 */
export function readVisitReport(
	services: Services,
	by: StaffSession,
	appointmentId: string
): Promise<Result<PainReport | undefined, { readonly code: 'not-found' | 'not-yours' }>> {
	const { clinic, agent } = services;
	return transact(services, async (trx) => {
		const visit = isUuid(appointmentId)
			? await findAppointment(trx, clinic.id, appointmentId)
			: undefined;
		if (!visit) return err({ code: 'not-found' });
		const allowed = mayReadReport(by, visit);
		await addAuditEvent(trx, clinic.id, agent, {
			action: 'R',
			deed: 'pain-report.read',
			outcome: allowed ? '0' : '4',
			entity: { kind: 'Appointment', id: visit.id },
			clientId: visit.clientId
		});
		return allowed
			? ok(await findPainReport(trx, clinic.id, visit.id))
			: err({ code: 'not-yours' });
	});
}
