import { err, ok, type Result } from '@palpate/base';
import { mayDo } from '@palpate/records';
import { type Appointment, addAuditEvent, findAppointment } from '@palpate/storage';
import { isUuid } from '../isUuid.ts';
import { type Services, transact } from '../services.ts';
import type { StaffSession } from './staffSession.ts';

/** One visit with how to reach the client; nothing clinical is in it. */
export function readVisit(
	services: Services,
	by: StaffSession,
	appointmentId: string
): Promise<Result<Appointment, { readonly code: 'not-allowed' | 'not-found' }>> {
	const { clinic, agent } = services;
	return transact(services, async (trx) => {
		if (!mayDo(by, 'read-visit')) return err({ code: 'not-allowed' });
		const visit = isUuid(appointmentId)
			? await findAppointment(trx, clinic.id, appointmentId)
			: undefined;
		if (!visit) return err({ code: 'not-found' });
		await addAuditEvent(trx, clinic.id, agent, {
			action: 'R',
			deed: 'appointment.read',
			entity: { kind: 'Appointment', id: visit.id },
			clientId: visit.clientId
		});
		return ok(visit);
	});
}
