import type { Clinic } from '@palpate/content';
import { formatDateTime } from '@palpate/scheduling';
import {
	type Appointment,
	addMessage,
	type Database,
	type MessageKind,
	readSettings
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { calendarFile } from './calendarFile.ts';
import type { Services } from './services.ts';

/** Stands at the head of everything said about a visit until the owner has confirmed the content. */
export const demonstrationPrefix = 'Demonstration: no visit has been booked.';

/** Queued in the booking's own transaction; it leaves only when the owner allows mail. */
export async function queueConfirmation(
	trx: Transaction<Database>,
	services: Services,
	visit: Appointment
): Promise<void> {
	await queue(trx, services, visit, 'booking-confirmed', [
		`Your visit to ${services.clinic.name} is booked.`,
		...visitLines(services.clinic, visit),
		'',
		'To see or cancel it: {link}'
	]);
}

export async function queueCancellation(
	trx: Transaction<Database>,
	services: Services,
	visit: Appointment
): Promise<void> {
	await queue(trx, services, visit, 'booking-cancelled', [
		`Your visit to ${services.clinic.name} is cancelled.`,
		...visitLines(services.clinic, visit)
	]);
}

async function queue(
	trx: Transaction<Database>,
	services: Services,
	visit: Appointment,
	kind: MessageKind,
	lines: readonly string[]
): Promise<void> {
	if (!visit.clientEmail) return;
	const { clinic } = services;
	const settings = await readSettings(trx, clinic.id);
	const demonstration = settings.contentConfirmedAt === null;
	const head = demonstration ? [demonstrationPrefix, ''] : [];
	await addMessage(
		trx,
		clinic.id,
		{
			kind,
			recipient: visit.clientEmail,
			subject: `${demonstration ? `${demonstrationPrefix} ` : ''}${lines[0]}`,
			body: [...head, ...lines, '', signature(clinic)].join('\n'),
			link: { kind: 'visit', id: visit.id },
			calendar: calendarFile(clinic, visit, { demonstration, now: services.now() })
		},
		services.now()
	);
}

function visitLines(clinic: Clinic, visit: Appointment): readonly string[] {
	const service = clinic.services.find(({ id }) => id === visit.serviceId)?.name;
	const practitioner = clinic.practitioners.find(({ id }) => id === visit.practitionerId)?.name;
	const { street, suburb, town } = clinic.address;
	return [
		formatDateTime(clinic.timeZone, visit.period.start),
		`${service ?? 'Visit'} with ${practitioner ?? 'the clinic'}`,
		`${street}, ${suburb}, ${town}`
	];
}

const signature = (clinic: Clinic) => `${clinic.name}, telephone ${clinic.telephone.shown}`;
