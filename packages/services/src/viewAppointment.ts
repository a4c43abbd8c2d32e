import {
	type Appointment,
	addAuditEvent,
	type Database,
	type Draft,
	findAppointment,
	findByTokenHash,
	findPainReport,
	type PainReport
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { type Services, transact } from './services.ts';
import { hashToken } from './tokens.ts';

export interface OwnVisit {
	readonly appointment: Appointment;
	/** what the person chose to send along */
	readonly report: PainReport | undefined;
}

/** A visit as the person who holds its link sees it. */
export const viewAppointment = (services: Services, token: string) =>
	view(services, 'appointment.view-by-link', (trx) =>
		findByTokenHash(trx, services.clinic.id, hashToken(token))
	);

/** The visit that this draft has become, for the browser that booked it. */
export const viewOwnBooking = (services: Services, { appointmentId }: Draft) =>
	view(services, 'appointment.view-after-booking', async (trx) =>
		appointmentId ? findAppointment(trx, services.clinic.id, appointmentId) : undefined
	);

function view(
	services: Services,
	deed: string,
	find: (trx: Transaction<Database>) => Promise<Appointment | undefined>
): Promise<OwnVisit | undefined> {
	const { clinic } = services;
	return transact(services, async (trx) => {
		const appointment = await find(trx);
		if (!appointment) return undefined;
		await addAuditEvent(trx, clinic.id, services.agent, {
			action: 'R',
			deed,
			entity: { kind: 'Appointment', id: appointment.id },
			clientId: appointment.clientId
		});
		return { appointment, report: await findPainReport(trx, clinic.id, appointment.id) };
	});
}
