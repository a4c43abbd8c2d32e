import { randomUUID } from 'node:crypto';
import { ok, type Result } from '@palpate/base';
import type { ExampleData } from '@palpate/content';
import {
	addDays,
	dateIn,
	instantAt,
	type LocalDate,
	minute,
	occupiedBy,
	type Period,
	startOfDay,
	weekdayOf
} from '@palpate/scheduling';
import {
	addAppointment,
	addAuditEvent,
	addClient,
	addPainReport,
	type Database,
	deedInClinic,
	hasExamplesFrom,
	markCancelled,
	occupy,
	setStatus
} from '@palpate/storage';
import type { Transaction } from 'kysely';
import { carriedReport } from './carriedReport.ts';
import { exampleDrawing } from './exampleDrawing.ts';
import { type House, servicesFor, systemAgent } from './house.ts';
import { type Services, transact } from './services.ts';
import { hashToken, linkToken } from './tokens.ts';
import { rulesFor } from './visitRules.ts';

/**
 * Gives each fictional clinic its invented clients, with visits around today. It does so again once
 * the last of them has passed, so that the day is never empty; what has been booked since stays.
 *
 * @returns how many visits were made
 */
export async function seedExamples(house: House): Promise<number> {
	let made = 0;
	for (const clinic of house.content.clinics) {
		const data = house.content.examples[clinic.slug];
		if (!data) continue;
		const services = servicesFor(house, clinic, systemAgent());
		if (await hasComingExamples(services)) continue;
		for (const visit of data.appointments)
			if ((await addExample(services, data, visit)).ok) made += 1;
	}
	return made;
}

function hasComingExamples(services: Services): Promise<boolean> {
	const { clinic, now } = services;
	const today = startOfDay(dateIn(clinic.timeZone, now()), clinic.timeZone);
	return transact(services, (trx) => hasExamplesFrom(trx, clinic.id, today));
}

type ExampleVisit = ExampleData['appointments'][number];

/** Refused where the time is taken: then this example is simply not there. */
function addExample(
	services: Services,
	data: ExampleData,
	visit: ExampleVisit
): Promise<Result<void, { code: 'slot-taken' }>> {
	const { clinic } = services;
	const period = periodOf(services, visit);
	const person = data.clients.find(({ id }) => id === visit.client);
	if (!person) throw new Error(`an example visit names ${visit.client}, who is not a client`);
	return deedInClinic(services.db, clinic.id, async (trx) => {
		const { name, email = null, phone = null } = person;
		const clientId = await addClient(trx, clinic.id, { name, email, phone });
		const id = randomUUID();
		await addAppointment(trx, clinic.id, id, {
			clientId,
			practitionerId: visit.practitioner,
			serviceId: visit.service,
			period,
			firstVisit: visit.firstVisit,
			bookedByName: null,
			source: 'example',
			noticeVersion: clinic.notice.version,
			consentedAt: Math.min(period.start, services.now()),
			manageTokenHash: hashToken(linkToken(services.secrets, 'visit', clinic.id, id)),
			idempotencyKey: `example ${id}`,
			requestHash: ''
		});
		if (visit.status !== 'cancelled') {
			const taken = await occupy(trx, clinic.id, {
				appointmentId: id,
				resourceIds: [visit.practitioner],
				period: occupiedBy(period, clinic.booking.value.bufferMinutes)
			});
			if (!taken.ok) return taken;
		}
		await finish(trx, services, id, visit);
		await addAuditEvent(trx, clinic.id, services.agent, {
			action: 'C',
			deed: 'appointment.example',
			entity: { kind: 'Appointment', id },
			clientId
		});
		return ok(undefined);
	});
}

async function finish(
	trx: Transaction<Database>,
	{ clinic, content, now }: Services,
	id: string,
	visit: ExampleVisit
): Promise<void> {
	if (visit.status === 'cancelled') await markCancelled(trx, clinic.id, id, now());
	else await setStatus(trx, clinic.id, id, visit.status);
	if (!visit.marks) return;
	const report = carriedReport(
		{ content },
		{
			marks: visit.marks,
			drawing: visit.strokes ? exampleDrawing(content, visit.strokes) : null,
			answers: visit.answers ?? {},
			told: {}
		}
	);
	if (!report) throw new Error('an example visit has a question open, or an answer that stops');
	await addPainReport(trx, clinic.id, id, report);
}

function periodOf({ clinic, content, now }: Services, visit: ExampleVisit): Period {
	const rules = rulesFor(clinic, { serviceId: visit.service, firstVisit: visit.firstVisit });
	const minutes = visit.minutes ?? rules?.minutes;
	if (!minutes) throw new Error(`an example visit names ${visit.service}, which is not bookable`);
	const holidays = new Set(content.holidays.holidays.map(({ observed }) => observed));
	const date = workingDay(dateIn(clinic.timeZone, now()), visit.workingDaysFromToday, (day) =>
		holidays.has(day)
	);
	const start = instantAt(date, visit.time, clinic.timeZone);
	return { start, end: start + minutes * minute };
}

/** So many working days after today, or after the next one where today is none. */
function workingDay(
	today: LocalDate,
	away: number,
	isHoliday: (date: LocalDate) => boolean
): LocalDate {
	const works = (date: LocalDate) =>
		!['saturday', 'sunday'].includes(weekdayOf(date)) && !isHoliday(date);
	let date = today;
	while (!works(date)) date = addDays(date, 1);
	for (let left = Math.abs(away); left > 0; ) {
		date = addDays(date, Math.sign(away));
		if (works(date)) left -= 1;
	}
	return date;
}
