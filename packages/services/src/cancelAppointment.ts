import { err, ok, type Result } from '@palpate/base';
import {
	type Appointment,
	addAuditEvent,
	deedInClinic,
	findAppointment,
	findByTokenHash,
	markCancelled,
	release
} from '@palpate/storage';
import { queueCancellation } from './messages.ts';
import type { Services } from './services.ts';
import { hashToken } from './tokens.ts';

export interface CancelError {
	readonly code: 'not-found' | 'already-cancelled' | 'already-past';
}

/** Which visit: by the person's own link, or by its id where staff ask. */
export type WhichVisit = { readonly token: string } | { readonly appointmentId: string };

/** Cancels a visit and frees its time; a second press changes nothing and says so. */
export function cancelAppointment(
	services: Services,
	which: WhichVisit
): Promise<Result<Appointment, CancelError>> {
	const { clinic, now } = services;
	return deedInClinic<Appointment, CancelError>(services.db, clinic.id, async (trx) => {
		const visit =
			'token' in which
				? await findByTokenHash(trx, clinic.id, hashToken(which.token))
				: await findAppointment(trx, clinic.id, which.appointmentId);
		if (!visit) return err({ code: 'not-found' });
		if (visit.period.start <= now()) return err({ code: 'already-past' });
		if (!(await markCancelled(trx, clinic.id, visit.id, now())))
			return err({ code: 'already-cancelled' });
		await release(trx, clinic.id, visit.id);
		await addAuditEvent(trx, clinic.id, services.agent, {
			action: 'U',
			deed: 'appointment.cancel',
			entity: { kind: 'Appointment', id: visit.id },
			clientId: visit.clientId
		});
		const cancelled = { ...visit, status: 'cancelled', sequence: visit.sequence + 1 } as const;
		await queueCancellation(trx, services, cancelled);
		return ok(cancelled);
	});
}
