import { createHash, randomUUID } from 'node:crypto';
import { err, ok, type Result } from '@palpate/base';
import {
	type BookingRefusal,
	checkBooking,
	dateIn,
	dayPeriod,
	minute,
	occupiedBy,
	type Period
} from '@palpate/scheduling';
import {
	type Appointment,
	type AppointmentSource,
	addAppointment,
	addAuditEvent,
	addClient,
	addPainReport,
	assignPractitioner,
	busyPeriods,
	changeDraft,
	type Database,
	deedInClinic,
	findAppointment,
	findByKey,
	type NewClient,
	occupy,
	type PainReport,
	serialiseKey
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { queueConfirmation } from './messages.ts';
import type { Services } from './services.ts';
import { hashToken, linkToken } from './tokens.ts';
import { openAround, rulesFor, takers, type VisitChoice } from './visitRules.ts';

export interface BookingRequest extends VisitChoice {
	/** epoch milliseconds */
	readonly start: number;
	readonly client: NewClient;
	/** who filled the form in, when that is not the person who comes */
	readonly bookedByName?: string;
	readonly source: AppointmentSource;
	/** the same key asks for the same visit: it is booked once */
	readonly idempotencyKey: string;
	/** marks, drawing and answers, only with the person's consent */
	readonly report?: PainReport;
	/** the draft that becomes this visit */
	readonly draftId?: string;
}

export interface Booked {
	readonly appointment: Appointment;
	/** opens the page that shows or cancels the visit */
	readonly manageToken: string;
	/** true when the key had been used for this very request before */
	readonly replayed: boolean;
}

export interface BookingError {
	readonly code: BookingRefusal | 'slot-taken' | 'key-reused';
}

/** Books a visit, once, in one transaction; refused, it leaves no trace. */
export function bookAppointment(
	services: Services,
	request: BookingRequest
): Promise<Result<Booked, BookingError>> {
	const { clinic } = services;
	return deedInClinic<Booked, BookingError>(services.db, clinic.id, async (trx) => {
		await serialiseKey(trx, clinic.id, request.idempotencyKey);
		const earlier = await findByKey(trx, clinic.id, request.idempotencyKey);
		if (earlier) return replay(trx, services, earlier, request);

		const able = whoMay(services, request);
		if (!able.ok) return able;
		const practitionerIds = await leastBusyFirst(trx, services, able.value, request.start);
		return record(trx, services, request, { ...able.value, practitionerIds });
	});
}

/** Who may take the visit, in the order to be asked, and what it takes of their diary. */
interface Able {
	readonly practitionerIds: readonly [string, ...string[]];
	readonly period: Period;
	/** with the buffer after it */
	readonly occupied: Period;
}

/** Who may take it by the rules, whatever is in the diary; else the first one's refusal. */
function whoMay(services: Services, request: BookingRequest): Result<Able, BookingError> {
	const rules = rulesFor(services.clinic, request);
	if (!rules) return err({ code: 'service-not-offered' });
	const ids: string[] = [];
	let refusal: BookingError = { code: 'service-not-offered' };
	for (const person of takers(services.clinic, request)) {
		const check = checkBooking({
			...rules,
			start: request.start,
			service: request.serviceId,
			offered: [request.serviceId],
			open: openAround(services, person, request.start),
			now: services.now()
		});
		if (check.ok) ids.push(person.id);
		else refusal = check.error;
	}
	const [first, ...others] = ids;
	if (first === undefined) return err(refusal);
	const period = { start: request.start, end: request.start + rules.minutes * minute };
	return ok({
		practitionerIds: [first, ...others],
		period,
		occupied: occupiedBy(period, services.clinic.booking.value.bufferMinutes)
	});
}

async function leastBusyFirst(
	trx: Transaction<Database>,
	services: Services,
	able: Able,
	start: number
): Promise<Able['practitionerIds']> {
	const { clinic } = services;
	const day = dayPeriod(dateIn(clinic.timeZone, start), clinic.timeZone);
	const busy = await busyPeriods(trx, clinic.id, able.practitionerIds, day);
	const count = (id: string) => busy.filter(({ resourceId }) => resourceId === id).length;
	const [first, ...others] = able.practitionerIds.toSorted(
		(a, b) => count(a) - count(b) || (a < b ? -1 : 1)
	);
	return [first as string, ...others];
}

/** Tries one practitioner after the other; the exclusion constraint decides each. */
async function takeFirstFree(
	trx: Transaction<Database>,
	clinicId: string,
	appointmentId: string,
	able: Able
): Promise<Result<string, { code: 'slot-taken' }>> {
	for (const practitionerId of able.practitionerIds) {
		const occupant = { appointmentId, resourceIds: [practitionerId], period: able.occupied };
		if ((await occupy(trx, clinicId, occupant)).ok) return ok(practitionerId);
	}
	return err({ code: 'slot-taken' });
}

async function record(
	trx: Transaction<Database>,
	services: Services,
	request: BookingRequest,
	able: Able
): Promise<Result<Booked, BookingError>> {
	const { clinic } = services;
	const id = randomUUID();
	const token = linkToken(services.secrets, 'visit', clinic.id, id);
	const clientId = await addClient(trx, clinic.id, request.client);
	await addAppointment(trx, clinic.id, id, {
		clientId,
		practitionerId: able.practitionerIds[0],
		serviceId: request.serviceId,
		period: able.period,
		firstVisit: request.firstVisit,
		bookedByName: request.bookedByName ?? null,
		source: request.source,
		noticeVersion: clinic.notice.version,
		consentedAt: services.now(),
		manageTokenHash: hashToken(token),
		idempotencyKey: request.idempotencyKey,
		requestHash: fingerprint(request)
	});
	const taken = await takeFirstFree(trx, clinic.id, id, able);
	if (!taken.ok) return taken;
	await assignPractitioner(trx, clinic.id, id, taken.value);
	if (request.report) await addPainReport(trx, clinic.id, id, request.report);
	if (request.draftId) await closeDraft(trx, clinic.id, request.draftId, id);

	const appointment = await findAppointment(trx, clinic.id, id);
	if (!appointment) throw new Error('the visit that was just booked is not there');
	await addAuditEvent(trx, clinic.id, services.agent, {
		action: 'C',
		deed: 'appointment.book',
		entity: { kind: 'Appointment', id },
		clientId
	});
	await queueConfirmation(trx, services, appointment);
	return ok({ appointment, manageToken: token, replayed: false });
}

/** The draft remembers the visit; what was typed and marked is in the visit's record now. */
function closeDraft(trx: Transaction<Database>, clinicId: string, draftId: string, id: string) {
	return changeDraft(trx, clinicId, draftId, {
		marks: [],
		drawing: null,
		answers: {},
		told: {},
		details: {},
		appointmentId: id
	});
}

async function replay(
	trx: Transaction<Database>,
	services: Services,
	earlier: Appointment,
	request: BookingRequest
): Promise<Result<Booked, { code: 'key-reused' }>> {
	if (earlier.requestHash !== fingerprint(request)) return err({ code: 'key-reused' });
	if (request.draftId) await closeDraft(trx, services.clinic.id, request.draftId, earlier.id);
	await addAuditEvent(trx, services.clinic.id, services.agent, {
		action: 'R',
		deed: 'appointment.replay',
		entity: { kind: 'Appointment', id: earlier.id },
		clientId: earlier.clientId
	});
	return ok({
		appointment: earlier,
		manageToken: linkToken(services.secrets, 'visit', services.clinic.id, earlier.id),
		replayed: true
	});
}

/** Tells whether two requests with one key ask for the same thing, without keeping what they say. */
function fingerprint(request: BookingRequest): string {
	const { idempotencyKey: _key, draftId: _draft, report: _report, ...asked } = request;
	const sorted = Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1));
	return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}
