import { randomUUID } from 'node:crypto';
import { emptyDrawing } from '@palpate/drawing';
import { changeDraft, type OpenDatabase, readSettings } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BookingRequest, bookAppointment } from './bookAppointment.ts';
import { cancelAppointment } from './cancelAppointment.ts';
import { deliverMessages, type Letter } from './deliverMessages.ts';
import { readDraft, saveDraft } from './drafts.ts';
import { findAvailability } from './findAvailability.ts';
import { type Services, transact } from './services.ts';
import { decideSettings } from './settings.ts';
import { makeServices, mondayNine } from './testing.ts';
import { viewAppointment, viewOwnBooking } from './viewAppointment.ts';

const hour = 3_600_000;
const noon = mondayNine + 3 * hour;

const request = (changes: Partial<BookingRequest> = {}): BookingRequest => ({
	serviceId: 'osteopathy',
	practitionerId: 'ana',
	firstVisit: true,
	start: noon,
	client: { name: 'Tāmati Test', email: 'tamati@example.test', phone: '+6421555012' },
	source: 'web',
	idempotencyKey: randomUUID(),
	...changes
});

const count = (services: Services, table: 'client' | 'appointment' | 'occupation' | 'message') =>
	transact(services, async (trx) => (await trx.selectFrom(table).selectAll().execute()).length);

const deeds = (services: Services) =>
	transact(services, async (trx) =>
		(
			await trx.selectFrom('audit_event').select(['action', 'deed']).orderBy('audit_id').execute()
		).map(({ action, deed }) => `${action} ${deed}`)
	);

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	test('a booking is stored with the notice it was made under, and its link opens it', async () => {
		const services = await makeServices(database);
		const booked = await bookAppointment(services, request());
		if (!booked.ok) throw new Error(booked.error.code);
		const { appointment, manageToken } = booked.value;
		expect(appointment).toMatchObject({
			clientName: 'Tāmati Test',
			practitionerId: 'ana',
			period: { start: noon, end: noon + hour },
			status: 'booked',
			noticeVersion: '2027-01-01'
		});
		expect((await viewAppointment(services, manageToken))?.appointment.id).toBe(appointment.id);
		expect(await viewAppointment(services, `${manageToken}x`)).toBeUndefined();
		expect(await deeds(services)).toEqual(['C appointment.book', 'R appointment.view-by-link']);
	});

	test('nothing that is stored contains the token of the link', async () => {
		const services = await makeServices(database);
		const booked = await bookAppointment(services, request());
		if (!booked.ok) throw new Error(booked.error.code);
		const rows = await transact(services, async (trx) => [
			await trx.selectFrom('appointment').selectAll().execute(),
			await trx.selectFrom('message').selectAll().execute()
		]);
		expect(rows[1]).toHaveLength(1);
		expect(JSON.stringify(rows)).not.toContain(booked.value.manageToken);
	});

	test('the same key twice is the same visit once; with other details it is refused', async () => {
		const services = await makeServices(database);
		const asked = request();
		const [first, second] = await Promise.all([
			bookAppointment(services, asked),
			bookAppointment(services, asked)
		]);
		expect(
			first.ok && second.ok && first.value.appointment.id === second.value.appointment.id
		).toBe(true);
		expect([first, second].map((r) => r.ok && r.value.replayed).sort()).toEqual([false, true]);
		expect(await count(services, 'appointment')).toBe(1);
		const other = await bookAppointment(services, { ...asked, start: noon + 2 * hour });
		expect(other).toMatchObject({ ok: false, error: { code: 'key-reused' } });
		expect(await count(services, 'appointment')).toBe(1);
	});

	test('a refused booking leaves no client, no visit and no message behind', async () => {
		const services = await makeServices(database);
		await bookAppointment(services, request());
		const refused = await bookAppointment(services, request({ start: noon + hour }));
		expect(refused).toMatchObject({ ok: false, error: { code: 'slot-taken' } });
		expect(await count(services, 'client')).toBe(1);
		expect(await count(services, 'appointment')).toBe(1);
		expect(await count(services, 'message')).toBe(1);
	});

	test.each([
		['notice-too-short', { start: mondayNine + hour }],
		['too-far-ahead', { start: noon + 29 * 24 * hour }],
		['outside-opening-hours', { start: mondayNine + 7.5 * hour }],
		['not-on-the-grid', { start: noon + 5 * 60_000 }],
		['service-not-offered', { serviceId: 'massage', practitionerId: 'nobody' }],
		['service-not-offered', { practitionerId: 'ben' }]
	] as const)('%s', async (code, changes) => {
		const services = await makeServices(database);
		expect(await bookAppointment(services, request(changes))).toMatchObject({
			ok: false,
			error: { code }
		});
	});

	test('first available gives the hour to one after the other and then says it is taken', async () => {
		const services = await makeServices(database);
		const anyone = { serviceId: 'massage', practitionerId: 'first-available' };
		const names = [];
		for (let i = 0; i < 3; i += 1) {
			const booked = await bookAppointment(services, request(anyone));
			names.push(booked.ok ? booked.value.appointment.practitionerId : booked.error.code);
		}
		expect(names).toEqual(['ana', 'ben', 'slot-taken']);
	});

	test('availability shows what is taken, buffer included, as taken, and offers the rest', async () => {
		const services = await makeServices(database);
		await bookAppointment(services, request());
		const found = await findAvailability(services, {
			serviceId: 'osteopathy',
			practitionerId: 'ana',
			firstVisit: true,
			from: '2027-05-03',
			to: '2027-05-03'
		});
		if (!found.ok) throw new Error(found.error.code);
		const taken = found.value.filter(({ practitioners }) => practitioners.length === 0);
		// noon to 1 pm and ten minutes after: starts from 11:00 (its own ten minutes) to 1:00 are gone
		expect(taken.map(({ start }) => (start - mondayNine) / hour)).toEqual([2, 2.5, 3, 3.5, 4]);
		expect(found.value.length).toBeGreaterThan(taken.length);
	});

	test('cancelling frees the time once, and a second press says so', async () => {
		const services = await makeServices(database);
		const booked = await bookAppointment(services, request());
		if (!booked.ok) throw new Error(booked.error.code);
		const which = { token: booked.value.manageToken };
		expect(await cancelAppointment(services, which)).toMatchObject({
			ok: true,
			value: { status: 'cancelled', sequence: 1 }
		});
		expect(await cancelAppointment(services, which)).toMatchObject({
			ok: false,
			error: { code: 'already-cancelled' }
		});
		expect(await count(services, 'occupation')).toBe(0);
		expect((await bookAppointment(services, request())).ok).toBe(true);
	});

	test('a visit that has begun is not cancelled by link', async () => {
		const services = await makeServices(database);
		const booked = await bookAppointment(services, request());
		if (!booked.ok) throw new Error(booked.error.code);
		const later = { ...services, now: () => noon };
		expect(await cancelAppointment(later, { token: booked.value.manageToken })).toMatchObject({
			error: { code: 'already-past' }
		});
	});

	test('marks travel with the booking, and the draft forgets what was typed', async () => {
		const services = await makeServices(database);
		const report = {
			marks: [{ region: 'calf', side: 'left', intensity: 4 }],
			drawing: emptyDrawing('human-1'),
			answers: {},
			questions: {},
			told: { age: '40-64', said: [{ says: 'walking uphill', answer: 'no' }] },
			listed: [{ muscle: 'soleus', side: 'left', name: 'Soleus, left', dots: 3 }]
		} as const;
		const { draft, token } = await saveDraft(services, undefined, {
			marks: report.marks,
			drawing: report.drawing,
			told: { answers: { 'load-walking-uphill': 'no' }, age: '40-64' },
			details: { name: 'Tāmati' }
		});
		const booked = await bookAppointment(services, request({ report, draftId: draft.id }));
		if (!booked.ok) throw new Error(booked.error.code);
		const after = await saveDraft(services, token, {});
		expect(after.draft).toMatchObject({
			marks: [],
			drawing: null,
			told: {},
			details: {},
			appointmentId: booked.value.appointment.id
		});
		expect((await viewOwnBooking(services, after.draft))?.report).toEqual(report);
		const byLink = await viewAppointment(services, booked.value.manageToken);
		expect(byLink?.report).toEqual(report);
	});

	test('places that are named anew are not what was drawn before', async () => {
		const services = await makeServices(database);
		const marks = [{ region: 'calf', side: 'left', intensity: 4 }] as const;
		const drawing = emptyDrawing('human-1');
		const { token } = await saveDraft(services, undefined, { marks, drawing });
		await saveDraft(services, token, { answers: {} });
		expect(await readDraft(services, token)).toMatchObject({ marks, drawing });
		await saveDraft(services, token, { marks });
		expect(await readDraft(services, token)).toMatchObject({ marks, drawing: null });
	});

	test('the database takes no drawing that is not an object', async () => {
		const services = await makeServices(database);
		const { draft } = await saveDraft(services, undefined, {});
		const change = { drawing: ['a list'] };
		await expect(
			transact(services, (trx) => changeDraft(trx, services.clinic.id, draft.id, change))
		).rejects.toThrow(/draft_drawing_check/);
	});

	test('a cancelled visit keeps its marks and its drawing', async () => {
		const services = await makeServices(database);
		const report = {
			marks: [],
			drawing: emptyDrawing('human-1'),
			answers: {},
			questions: {},
			told: { said: [] },
			listed: []
		};
		const booked = await bookAppointment(services, request({ report }));
		if (!booked.ok) throw new Error(booked.error.code);
		const { manageToken } = booked.value;
		expect(await cancelAppointment(services, { token: manageToken })).toMatchObject({ ok: true });
		expect((await viewAppointment(services, manageToken))?.report).toEqual(report);
	});

	test('no mail leaves until the owner allows it; then it begins with the demonstration line', async () => {
		const services = await makeServices(database);
		const booked = await bookAppointment(services, request());
		if (!booked.ok) throw new Error(booked.error.code);
		const letters: Letter[] = [];
		const post = async (letter: Letter) => void letters.push(letter);
		expect(await deliverMessages(services, post)).toBe(0);

		const settings = await transact(services, (trx) => readSettings(trx, services.clinic.id));
		await decideSettings(services, { ...settings, mailEnabled: true });
		expect(await deliverMessages(services, post)).toBe(1);
		expect(await deliverMessages(services, post)).toBe(0);
		const [letter] = letters;
		expect(letter?.to).toBe('tamati@example.test');
		expect(letter?.subject).toMatch(/^Demonstration: no visit has been booked\./);
		expect(letter?.text).toMatch(/^Demonstration: no visit has been booked\./);
		expect(letter?.text).toContain(`https://clinic.test/visit/${booked.value.manageToken}`);
		expect(letter?.calendar).toContain('SUMMARY:Demonstration: no visit has been booked.');
	});

	test('what waited for more than a day while mail was off is old news and stays unsent', async () => {
		let now = mondayNine;
		const services = { ...(await makeServices(database)), now: () => now };
		await bookAppointment(services, request());
		await decideSettings(services, { contentConfirmedAt: now, mailEnabled: true });
		now += 24 * hour;
		expect(await deliverMessages(services, async () => undefined)).toBe(0);
	});

	test('a message that the mail server did not take is tried again later', async () => {
		let now = mondayNine;
		const services = { ...(await makeServices(database)), now: () => now };
		await bookAppointment(services, request());
		await decideSettings(services, { contentConfirmedAt: now, mailEnabled: true });
		const refuse = () => Promise.reject(new Error('down'));
		const accept = () => Promise.resolve();
		expect(await deliverMessages(services, refuse)).toBe(0);
		expect(await deliverMessages(services, accept)).toBe(0); // still claimed
		now += 3 * 60_000;
		expect(await deliverMessages(services, accept)).toBe(1);
	});
});
