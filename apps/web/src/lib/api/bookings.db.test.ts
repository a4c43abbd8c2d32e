import { randomUUID } from 'node:crypto';
import type { OpenDatabase } from '@palpate/storage';
import { eachDatabase, makeClinic as enrol } from '@palpate/storage/testing';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bookAppointment } from './appointments.ts';
import { listAvailability } from './availability.ts';
import { operations } from './operations.ts';
import { schemas } from './schemas.ts';
import { type ApiEvent, serve } from './serve.ts';
import { makeClinic, makeEvent, makeLocals } from './testing.ts';

const booking = serve(operations.bookAppointment, bookAppointment);
const availability = serve(operations.listAvailability, listAvailability);

const visit = {
	service: 'massage',
	practitioner: 'ana',
	start: '2027-05-03T09:00:00+12:00',
	firstVisit: true,
	client: { name: 'Tāmati Test', email: 'tamati@example.test', phone: '021 555 0123' },
	consent: true
};

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	const freshClinic = async (demonstration = true) =>
		makeLocals({ clinic: makeClinic(await enrol(database)), db: database.db, demonstration });

	async function book(locals: ApiEvent['locals'], body: object, key: string = randomUUID()) {
		const response = await booking.POST(
			makeEvent(operations.bookAppointment, { locals, body, headers: { 'idempotency-key': key } })
		);
		return { response, status: response.status, body: await response.json() };
	}

	async function times(locals: ApiEvent['locals'], query: string) {
		const response = await availability.GET(
			makeEvent(operations.listAvailability, { locals, query })
		);
		expect(response.status).toBe(200);
		return v.parse(v.strictObject(schemas.SlotList.entries), await response.json());
	}

	test('a booked visit is answered with its link, which is also where it is found', async () => {
		const { response, status, body } = await book(await freshClinic(), visit);
		expect(status).toBe(201);
		expect(v.parse(schemas.Appointment, body)).toEqual({
			id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			status: 'booked',
			start: '2027-05-03T09:00:00+12:00',
			end: '2027-05-03T10:00:00+12:00',
			service: 'massage',
			practitioner: 'ana',
			demonstration: true,
			notice: 'Demonstration: no visit has been booked.',
			manage: expect.stringMatching(/^https:\/\/clinic\.test\/visit\/[\w-]{43}$/)
		});
		expect(response.headers.get('location')).toBe(body.manage);
		expect(response.headers.get('cache-control')).toBe('no-store');
	});

	test('once the owner has confirmed the content, the answer is no demonstration', async () => {
		const { body } = await book(await freshClinic(false), visit);
		expect(body.demonstration).toBe(false);
		expect(body).not.toHaveProperty('notice');
	});

	test('the same key and request again gets the same answer and books nothing more', async () => {
		const locals = await freshClinic();
		const first = await book(locals, visit, 'key-1');
		const again = await book(locals, visit, 'key-1');
		expect(again.status).toBe(201);
		expect(again.body).toEqual(first.body);
		const spaced = { ...visit, start: '2027-05-02T21:00:00Z' };
		expect((await book(locals, spaced, 'key-1')).body).toEqual(first.body);
		const { items } = await times(
			locals,
			'service=massage&practitioner=ana&from=2027-05-03&to=2027-05-03'
		);
		expect(items).toHaveLength(13); // 15 starts, of which the visit takes two
	});

	test('the same key at once books once, and everybody gets the same answer', async () => {
		const locals = await freshClinic();
		const all = await Promise.all(Array.from({ length: 8 }, () => book(locals, visit, 'key-2')));
		expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
		expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
	});

	test.each([
		['service', { ...visit, service: 'needling' }],
		['practitioner', { ...visit, practitioner: 'ben' }],
		['start', { ...visit, start: '2027-05-03T10:30:00+12:00' }],
		['firstVisit', { ...visit, firstVisit: false }],
		['name', { ...visit, client: { ...visit.client, name: 'Another Test' } }],
		['email', { ...visit, client: { ...visit.client, email: undefined } }],
		['phone', { ...visit, client: { ...visit.client, phone: '021 555 0124' } }]
	])('the same key with another %s is refused, and nothing is booked', async (_, other) => {
		const locals = await freshClinic();
		const first = await book(locals, visit, 'key-3');
		expect(await book(locals, other, 'key-3')).toMatchObject({
			status: 422,
			body: { code: 'key-reused' }
		});
		expect((await book(locals, visit, 'key-3')).body).toEqual(first.body);
	});

	test('of eight who ask for one time, one gets it and seven are told that it is taken', async () => {
		const locals = await freshClinic();
		const all = await Promise.all(Array.from({ length: 8 }, () => book(locals, visit)));
		const codes = all.map(({ status, body }) => (status === 201 ? 'booked' : body.code)).sort();
		expect(codes).toEqual(['booked', ...Array(7).fill('slot-taken')]);
	});

	test('whoever is free first takes the visit, and of two nobody is booked twice', async () => {
		const locals = await freshClinic();
		const { practitioner: _, ...anybody } = visit;
		const [one, two, three] = [
			await book(locals, anybody),
			await book(locals, { ...anybody, practitioner: 'first-available' }),
			await book(locals, anybody)
		];
		expect([one?.body.practitioner, two?.body.practitioner]).toEqual(['ana', 'ben']);
		expect(three).toMatchObject({ status: 409, body: { code: 'slot-taken' } });
	});

	test.each([
		['outside-opening-hours', { ...visit, start: '2027-05-03T20:00:00+12:00' }],
		['not-on-the-grid', { ...visit, start: '2027-05-03T09:10:00+12:00' }],
		['notice-too-short', { ...visit, start: '2027-05-01T12:30:00+12:00' }],
		['notice-too-short', { ...visit, start: '0000-01-01T00:00:00Z' }],
		['too-far-ahead', { ...visit, start: '2028-05-01T09:00:00+12:00' }],
		['too-far-ahead', { ...visit, start: '9999-12-31T23:59:00-12:00' }],
		['service-not-offered', { ...visit, service: 'hands' }],
		['service-not-offered', { ...visit, service: 'needling', practitioner: 'ben' }]
	])('a visit against the rules gets 409 %s, and its key may be used again', async (code, body) => {
		const locals = await freshClinic();
		const refused = await book(locals, body, 'key-4');
		expect(refused).toMatchObject({ status: 409, body: { status: 409, code } });
		expect(refused.response.headers.get('content-type')).toBe('application/problem+json');
		expect((await book(locals, visit, 'key-4')).status).toBe(201);
	});

	test('what is free is offered, what is taken is not, and everything free can be booked', async () => {
		const locals = await freshClinic();
		const query = 'service=massage&practitioner=ana&from=2027-05-03&to=2027-05-03';
		const before = await times(locals, query);
		expect(before.items[0]).toEqual({
			start: '2027-05-03T09:00:00+12:00',
			end: '2027-05-03T10:00:00+12:00',
			practitioner: 'ana'
		});
		expect(before).toMatchObject({ next: null, example: true });
		await book(locals, visit);
		const after = await times(locals, query);
		const starts = after.items.map(({ start }) => start);
		expect(starts).not.toContain('2027-05-03T09:00:00+12:00');
		expect(starts).not.toContain('2027-05-03T09:30:00+12:00');
		expect((await book(locals, { ...visit, start: starts.at(-1) })).status).toBe(201);
		const anybody = await times(locals, 'service=massage&from=2027-05-03&to=2027-05-03');
		expect(anybody.items[0]).toMatchObject({ start: visit.start, practitioner: 'ben' });
	});

	test('without dates a week from today is looked at; a follow-up is shorter', async () => {
		const locals = await freshClinic();
		const week = await times(locals, 'service=massage');
		const dates = new Set(week.items.map(({ start }) => start.slice(0, 10)));
		expect([...dates]).toEqual(['2027-05-03', '2027-05-04', '2027-05-05']);
		const [first] = (await times(locals, 'service=massage&firstVisit=false')).items;
		expect(first?.end).toBe('2027-05-03T09:30:00+12:00');
	});

	test.each(['from=2000-01-01&to=2000-01-31', 'from=2999-12-31', 'from=2027-08-01&to=2027-08-31'])(
		'nothing is free in the past or beyond the horizon: %s',
		async (query) => {
			const found = await times(await freshClinic(), `service=massage&${query}`);
			expect(found.items).toEqual([]);
		}
	);

	test('page by page gives each time once, also when one is taken in between', async () => {
		const locals = await freshClinic();
		const query = 'service=massage&practitioner=ana&from=2027-05-03&to=2027-05-04';
		const whole = (await times(locals, query)).items.map(({ start }) => start);
		const paged: string[] = [];
		let cursor = '';
		do {
			const page = await times(locals, `${query}&limit=7${cursor && `&cursor=${cursor}`}`);
			paged.push(...page.items.map(({ start }) => start));
			if (cursor === '') await book(locals, { ...visit, start: paged.at(-1) });
			cursor = page.next ?? '';
		} while (cursor);
		const taken = paged.slice(6, 7).flatMap(() => whole.slice(7, 8));
		expect(paged).toEqual(whole.filter((start) => !taken.includes(start)));
	});
});
