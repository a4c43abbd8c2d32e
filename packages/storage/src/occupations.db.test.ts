import { randomUUID } from 'node:crypto';
import type { Period } from '@palpate/scheduling';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAppointment } from './appointments.ts';
import { addClient } from './clients.ts';
import { inClinic } from './inClinic.ts';
import { busyPeriods, occupy, release } from './occupations.ts';
import type { OpenDatabase } from './openDatabase.ts';
import { eachDatabase, makeClinic } from './testing.ts';

const hour = 3_600_000;
const ten: Period = { start: Date.UTC(2027, 4, 3, 10), end: Date.UTC(2027, 4, 3, 11) };
const later = (period: Period, by: number): Period => ({
	start: period.start + by,
	end: period.end + by
});

/** The bare deed: an appointment row and its occupation, with no check and no lock before it. */
async function take(database: OpenDatabase, clinicId: string, period: Period, resource = 'ana') {
	return inClinic(database.db, clinicId, async (trx) => {
		const appointmentId = randomUUID();
		const clientId = await addClient(trx, clinicId, {
			name: 'Aroha Test',
			email: 'aroha@example.test',
			phone: null
		});
		await addAppointment(trx, clinicId, appointmentId, {
			clientId,
			practitionerId: resource,
			serviceId: 'osteopathy',
			period,
			firstVisit: true,
			bookedByName: null,
			source: 'web',
			noticeVersion: '1',
			consentedAt: period.start,
			manageTokenHash: randomUUID(),
			idempotencyKey: randomUUID(),
			requestHash: ''
		});
		const occupant = { appointmentId, resourceIds: [resource], period };
		return { appointmentId, result: await occupy(trx, clinicId, occupant) };
	});
}

const busy = (database: OpenDatabase, clinicId: string, within: Period) =>
	inClinic(database.db, clinicId, (trx) => busyPeriods(trx, clinicId, ['ana', 'ben'], within));

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	test('of twenty who ask for the same hour at once, one gets it and nineteen are told it is taken', async () => {
		const clinicId = await makeClinic(database);
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => take(database, clinicId, ten))
		);
		expect(answers.filter(({ result }) => result.ok)).toHaveLength(1);
		const refusals = answers.flatMap(({ result }) => (result.ok ? [] : [result.error.code]));
		expect(refusals).toEqual(Array(19).fill('slot-taken'));
		expect(await busy(database, clinicId, ten)).toHaveLength(1);
	});

	test('periods that touch are both free; one that reaches in by a minute is refused', async () => {
		const clinicId = await makeClinic(database);
		expect((await take(database, clinicId, ten)).result.ok).toBe(true);
		expect((await take(database, clinicId, later(ten, hour))).result.ok).toBe(true);
		expect((await take(database, clinicId, later(ten, -hour))).result.ok).toBe(true);
		expect((await take(database, clinicId, later(ten, 2 * hour - 60_000))).result.ok).toBe(false);
	});

	test('another practitioner, and another clinic, may have the same hour', async () => {
		const clinicId = await makeClinic(database);
		await take(database, clinicId, ten);
		expect((await take(database, clinicId, ten, 'ben')).result.ok).toBe(true);
		expect((await take(database, await makeClinic(database), ten)).result.ok).toBe(true);
	});

	test('what is released can be taken again', async () => {
		const clinicId = await makeClinic(database);
		const { appointmentId } = await take(database, clinicId, ten);
		await inClinic(database.db, clinicId, (trx) => release(trx, clinicId, appointmentId));
		expect((await take(database, clinicId, ten)).result.ok).toBe(true);
	});

	test('busy periods are those that reach into the period asked for, earliest first', async () => {
		const clinicId = await makeClinic(database);
		await take(database, clinicId, later(ten, 2 * hour));
		await take(database, clinicId, ten);
		await take(database, clinicId, later(ten, 5 * hour));
		const found = await busy(database, clinicId, { start: ten.start, end: ten.end + 2 * hour });
		expect(found.map(({ start }) => start)).toEqual([ten.start, ten.start + 2 * hour]);
	});

	// Last, because it breaks the database on purpose: it shows that the tests above can fail.
	test('without the constraint the same hour is given away more than once', async () => {
		const clinicId = await makeClinic(database);
		await database.onOneConnection((run) =>
			run('alter table occupation drop constraint occupation_no_overlap')
		);
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => take(database, clinicId, ten))
		);
		expect(answers.filter(({ result }) => result.ok)).toHaveLength(20);
		expect(await busy(database, clinicId, ten)).toHaveLength(20);
	});
});
