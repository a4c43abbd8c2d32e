import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelAppointment } from '../cancelAppointment.ts';
import { readDay } from './readDay.ts';
import { readVisit } from './readVisit.ts';
import { readVisitReport } from './readVisitReport.ts';
import type { StaffSession } from './staffSession.ts';
import {
	auditOf,
	hour,
	makeMember,
	makeOwner,
	makeTestClinic,
	makeVisit,
	report,
	servicesOf,
	tuesday,
	tuesdayAtTen
} from './testing.ts';

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	/** Tuesday holds a visit to Ana at ten and one to Ben at eleven. */
	async function busyTuesday() {
		const clinic = await makeTestClinic(database);
		const owner = await makeOwner(clinic);
		const member = (name: string, practitionerId: string) =>
			makeMember(clinic, owner, {
				email: `${name}@example.test`,
				role: 'practitioner',
				practitionerId
			});
		return {
			clinic,
			owner,
			ana: await member('ana', 'ana'),
			ben: await member('ben', 'ben'),
			rae: await makeMember(clinic, owner, { email: 'rae@example.test', role: 'reception' }),
			anas: await makeVisit(clinic, 'ana'),
			bens: await makeVisit(clinic, 'ben', tuesdayAtTen + hour)
		};
	}

	type Tuesday = Awaited<ReturnType<typeof busyTuesday>>;

	async function dayOf({ clinic }: Tuesday, by: StaffSession, practitionerId?: string) {
		const asked = { date: tuesday, ...(practitionerId ? { practitionerId } : {}) };
		const day = await readDay(servicesOf(clinic, by), by, asked);
		if (!day.ok) throw new Error(day.error.code);
		return day.value;
	}

	test('everybody sees the day in order, and only the treating practitioner what was marked', async () => {
		const here = await busyTuesday();
		for (const by of [here.owner, here.ana, here.ben, here.rae]) {
			const day = await dayOf(here, by);
			expect(day.map(({ appointment }) => appointment.id)).toEqual([here.anas.id, here.bens.id]);
		}
		const reports = async (by: StaffSession) =>
			(await dayOf(here, by)).map((visit) => visit.report !== undefined);
		expect(await reports(here.ana)).toEqual([true, false]);
		expect(await reports(here.ben)).toEqual([false, true]);
		expect(await reports(here.rae)).toEqual([false, false]);
		expect(await reports(here.owner)).toEqual([false, false]);
	});

	test('the day can be of one practitioner, and another date is empty', async () => {
		const here = await busyTuesday();
		const day = await dayOf(here, here.rae, 'ben');
		expect(day.map(({ appointment }) => appointment.id)).toEqual([here.bens.id]);
		const services = servicesOf(here.clinic, here.rae);
		expect(await readDay(services, here.rae, { date: '2027-05-05' })).toEqual({
			ok: true,
			value: []
		});
	});

	test('the date is the one on the wall of the clinic', async () => {
		const here = await busyTuesday();
		// Tuesday at ten in Wellington is still Monday in Greenwich
		expect(new Date(here.anas.period.start).toISOString()).toMatch(/^2027-05-03T22/);
		expect(await dayOf(here, here.rae)).toHaveLength(2);
	});

	test('a cancelled visit stays on the day, as cancelled', async () => {
		const here = await busyTuesday();
		await cancelAppointment(servicesOf(here.clinic, here.rae), { appointmentId: here.anas.id });
		const [first] = await dayOf(here, here.rae);
		expect(first?.appointment.status).toBe('cancelled');
	});

	test('each visit that the day shows is noted, and each report', async () => {
		const here = await busyTuesday();
		const before = (await auditOf(here.clinic)).length;
		await dayOf(here, here.ana);
		const rows = (await auditOf(here.clinic)).slice(before);
		expect(rows.map(({ deed, entity_id }) => [deed, entity_id])).toEqual([
			['day.read', tuesday],
			['day.read', here.anas.id],
			['pain-report.read', here.anas.id],
			['day.read', here.bens.id]
		]);
		for (const row of rows)
			expect(row).toMatchObject({ action: 'R', agent_id: here.ana.accountId });
		expect(rows[1]?.client_id).toBe(here.anas.clientId);
	});

	test('the treating practitioner reads the report; others are refused, and that is noted', async () => {
		const here = await busyTuesday();
		const read = (by: StaffSession) =>
			readVisitReport(servicesOf(here.clinic, by), by, here.anas.id);
		expect(await read(here.ana)).toEqual({ ok: true, value: report });
		const before = (await auditOf(here.clinic)).length;
		for (const by of [here.ben, here.rae, here.owner])
			expect(await read(by)).toEqual({ ok: false, error: { code: 'not-yours' } });
		const rows = (await auditOf(here.clinic)).slice(before);
		expect(rows.map(({ deed, outcome }) => `${deed} ${outcome}`)).toEqual(
			Array(3).fill('pain-report.read 4')
		);
	});

	test('reception reads a visit and nothing clinical is in it', async () => {
		const here = await busyTuesday();
		const visit = await readVisit(servicesOf(here.clinic, here.rae), here.rae, here.anas.id);
		expect(visit).toMatchObject({
			ok: true,
			value: { id: here.anas.id, clientName: 'Tāmati Test' }
		});
		expect(JSON.stringify(visit)).not.toMatch(/lower-back|fever/);
	});

	test('a visit of another clinic, an unknown one and a wrong id are not found', async () => {
		const [here, there] = [await busyTuesday(), await busyTuesday()];
		const services = servicesOf(here.clinic, here.ana);
		for (const id of [there.anas.id, randomUUID(), 'not-an-id']) {
			const notFound = { ok: false, error: { code: 'not-found' } };
			expect(await readVisit(services, here.ana, id)).toEqual(notFound);
			expect(await readVisitReport(services, here.ana, id)).toEqual(notFound);
		}
	});
});
