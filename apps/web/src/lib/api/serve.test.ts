import { ok } from '@palpate/base';
import { expect, test } from 'vitest';
import { answerPain } from './answerPain.ts';
import { bookAppointment } from './appointments.ts';
import { listAvailability } from './availability.ts';
import { getMuscle, listMuscles, listPractitioners, listRegions, listServices } from './lists.ts';
import { operations } from './operations.ts';
import { nothingHere, serve } from './serve.ts';
import { makeEvent, makeLocals, type Sent } from './testing.ts';

const regions = serve(operations.listRegions, listRegions);
const explain = serve(operations.explainPain, answerPain);
const booking = serve(operations.bookAppointment, bookAppointment);
const availability = serve(operations.listAvailability, listAvailability);

const getRegions = (query = '') => regions.GET(makeEvent(operations.listRegions, { query }));
const postPain = (sent: Sent) => explain.POST(makeEvent(operations.explainPain, sent));
const postVisit = (sent: Sent) => booking.POST(makeEvent(operations.bookAppointment, sent));
const getTimes = (query: string) =>
	availability.GET(makeEvent(operations.listAvailability, { query }));

async function pathsOf(response: Response) {
	expect(response.status).toBe(422);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	const { errors } = (await response.json()) as { errors: { path: string; message: string }[] };
	for (const { message } of errors) expect(message).toMatch(/^[A-Z].*\.$/);
	return errors.map(({ path }) => path);
}

const calf = { region: 'calf', side: 'left', intensity: 5 };
const forehead = { region: 'forehead', intensity: 5 };

test.each([
	['nothing', {}, 'marks'],
	['a list', [], 'marks'],
	['null', 'null', 'body'],
	['text', '"text"', 'body'],
	['a member that is not known', { marks: [calf], muscles: [] }, 'muscles'],
	['marks: null', { marks: null }, 'marks'],
	['marks: an object', { marks: {} }, 'marks'],
	['no mark', { marks: [] }, 'marks'],
	['41 marks', { marks: Array(41).fill(calf) }, 'marks'],
	['a mark that is text', { marks: ['calf'] }, 'marks.0'],
	['a mark with more members', { marks: [{ ...calf, x: 1 }] }, 'marks.0.x'],
	['no region', { marks: [{ side: 'left', intensity: 1 }] }, 'marks.0.region'],
	['region: a number', { marks: [{ ...calf, region: 7 }] }, 'marks.0.region'],
	['region: unknown', { marks: [calf, { ...calf, region: 'tail' }] }, 'marks.1.region'],
	['region: a muscle', { marks: [{ ...calf, region: 'soleus' }] }, 'marks.0.region'],
	['side: missing', { marks: [{ ...calf, side: undefined }] }, 'marks.0.side'],
	['side: both', { marks: [{ ...calf, side: 'both' }] }, 'marks.0.side'],
	['side: null', { marks: [{ ...calf, side: null }] }, 'marks.0.side'],
	['side: on the midline', { marks: [{ ...forehead, side: 'left' }] }, 'marks.0.side'],
	['a mark twice', { marks: [calf, { ...calf, intensity: 1 }] }, 'marks.1.region'],
	['intensity: missing', { marks: [{ ...calf, intensity: undefined }] }, 'marks.0.intensity'],
	['intensity: 11', { marks: [{ ...calf, intensity: 11 }] }, 'marks.0.intensity'],
	['intensity: -1', { marks: [{ ...calf, intensity: -1 }] }, 'marks.0.intensity'],
	['intensity: 1.5', { marks: [{ ...calf, intensity: 1.5 }] }, 'marks.0.intensity'],
	['intensity: text', { marks: [{ ...calf, intensity: '5' }] }, 'marks.0.intensity'],
	['answers: text', { marks: [calf], answers: 'no' }, 'answers'],
	['answers: a list', { marks: [calf], answers: [] }, 'answers'],
	['answers: null', { marks: [calf], answers: null }, 'answers'],
	['answers: maybe', { marks: [calf], answers: { stroke: 'maybe' } }, 'answers.stroke'],
	['answers: true', { marks: [calf], answers: { stroke: true } }, 'answers.stroke'],
	['answers: unknown', { marks: [calf], answers: { tail: 'no' } }, 'answers.tail'],
	['screened: text', { marks: [calf], screened: 'true' }, 'screened']
])('pain/explain refuses %s and names the place', async (_, body, path) => {
	expect(await pathsOf(await postPain({ body }))).toContain(path);
});

const visit = {
	service: 'massage',
	practitioner: 'ana',
	start: '2027-05-03T09:00:00+12:00',
	firstVisit: true,
	client: { name: 'Tāmati Test', email: 'tamati@example.test', phone: '021 555 0123' },
	consent: true
};
const withClient = (changed: object) => ({ ...visit, client: { ...visit.client, ...changed } });

test.each([
	['a member that is not known', { ...visit, price: 0 }, 'price'],
	['service: missing', { ...visit, service: undefined }, 'service'],
	['service: a number', { ...visit, service: 1 }, 'service'],
	['service: unknown', { ...visit, service: 'surgery' }, 'service'],
	['practitioner: unknown', { ...visit, practitioner: 'eve' }, 'practitioner'],
	['practitioner: null', { ...visit, practitioner: null }, 'practitioner'],
	['start: missing', { ...visit, start: undefined }, 'start'],
	['start: without offset', { ...visit, start: '2027-05-03T09:00:00' }, 'start'],
	['start: not on the calendar', { ...visit, start: '2027-02-30T09:00:00+13:00' }, 'start'],
	['start: a number', { ...visit, start: 1_800_000_000_000 }, 'start'],
	['firstVisit: missing', { ...visit, firstVisit: undefined }, 'firstVisit'],
	['firstVisit: text', { ...visit, firstVisit: 'true' }, 'firstVisit'],
	['client: missing', { ...visit, client: undefined }, 'client'],
	['client: text', { ...visit, client: 'Tāmati' }, 'client'],
	['client: more members', withClient({ nhi: 'x' }), 'client.nhi'],
	['name: missing', withClient({ name: undefined }), 'client.name'],
	['name: blank', withClient({ name: '  ' }), 'client.name'],
	['name: too long', withClient({ name: 'x'.repeat(201) }), 'client.name'],
	['name: a number', withClient({ name: 5 }), 'client.name'],
	['email: no @', withClient({ email: 'tamati' }), 'client.email'],
	['email: null', withClient({ email: null }), 'client.email'],
	['phone: too short', withClient({ phone: '021 555' }), 'client.phone'],
	['phone: a number', withClient({ phone: 215550123 }), 'client.phone'],
	['no way to reach them', { ...visit, client: { name: 'Tāmati' } }, 'client.phone'],
	['consent: missing', { ...visit, consent: undefined }, 'consent'],
	['consent: false', { ...visit, consent: false }, 'consent'],
	['consent: text', { ...visit, consent: 'true' }, 'consent']
])('appointments refuses %s and names the place, before any database', async (_, body, path) => {
	expect(await pathsOf(await postVisit({ body }))).toContain(path);
});

test.each(['', ' ', 'two words', 'x'.repeat(201), 'caf\u00e9'])(
	'appointments refuses the idempotency key %j',
	async (key) => {
		const response = await postVisit({ body: visit, headers: { 'idempotency-key': key } });
		expect(await pathsOf(response)).toEqual(['Idempotency-Key']);
	}
);

test.each([
	['', 'service'],
	['service=surgery', 'service'],
	['service=hands', 'service'],
	['service=massage&service=massage', 'service'],
	['service=massage&practitioner=eve', 'practitioner'],
	['service=needling&practitioner=ben', 'practitioner'],
	['service=massage&from=tomorrow', 'from'],
	['service=massage&from=2027-02-30', 'from'],
	['service=massage&from=1999-01-01', 'from'],
	['service=massage&to=2027-13-01', 'to'],
	['service=massage&from=2027-05-04&to=2027-05-03', 'to'],
	['service=massage&from=2027-05-01&to=2027-06-01', 'to'],
	['service=massage&firstVisit=yes', 'firstVisit'],
	['service=massage&limit=0', 'limit'],
	['service=massage&limit=501', 'limit'],
	['service=massage&limit=ten', 'limit'],
	['service=massage&prize=1', 'prize'],
	['service=massage&__proto__=1', '__proto__']
])('availability refuses ?%s and names the parameter', async (query, path) => {
	expect(await pathsOf(await getTimes(query))).toContain(path);
});

test.each(['cursor=nowhere', 'limit=-1', 'limit=1e1', 'page=2', 'cursor='])(
	'a list refuses ?%s',
	async (query) => {
		expect(await pathsOf(await getRegions(query))).toEqual([query.split('=')[0]]);
	}
);

test('several mistakes are named at once', async () => {
	const body = { service: 'surgery', start: 'soon', firstVisit: 1, client: {}, consent: 'yes' };
	expect(await pathsOf(await postVisit({ body, headers: { 'idempotency-key': '' } }))).toEqual([
		'Idempotency-Key',
		'firstVisit',
		'client.name',
		'consent'
	]);
});

test.each([
	['not JSON', 400, '{', {}],
	['empty', 400, ' ', {}],
	['with a reserved name', 400, '{"__proto__":{}}', {}],
	['nested without end', 400, `${'['.repeat(60_000)}`, {}],
	['over 64 KB', 413, ' '.repeat(65_537), {}],
	['said to be over 64 KB', 413, '{}', { 'content-length': '70000' }],
	['text', 415, '{}', { 'content-type': 'text/plain' }],
	['a form', 415, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
	['in another encoding', 415, '{}', { 'content-type': 'application/json; charset=latin1' }]
])('a body that is %s gets %i', async (_, status, body, headers) => {
	for (const response of [await postPain({ body, headers }), await postVisit({ body, headers })]) {
		expect(response.status).toBe(status);
		expect(response.headers.get('content-type')).toBe('application/problem+json');
		expect(await response.json()).toMatchObject({ status, title: expect.any(String) });
	}
});

test.each([
	['{"marks": [1 2]}', 'body', 'This is not JSON from character 14 on.'],
	['{"marks": ', 'body', 'This is not JSON.'],
	['{"marks": [], "toString": 1}', 'toString', 'This name is reserved. Use another.']
])('a body that is no JSON is told where: %s', async (body, path, message) => {
	const response = await postPain({ body });
	expect(response.status).toBe(400);
	expect(await response.json()).toMatchObject({ errors: [{ path, message }] });
});

test('a body without a stated length is given up on once it is too long', async () => {
	let sent = 0;
	const body = new ReadableStream({
		pull(controller) {
			sent += 1;
			controller.enqueue(new Uint8Array(16_384));
		}
	});
	const event = makeEvent(operations.explainPain);
	const init = {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body,
		duplex: 'half' // what the types of a browser do not know, and Node asks for
	};
	const request = new Request(event.url, init);
	expect((await explain.POST({ ...event, request })).status).toBe(413);
	expect(sent).toBeLessThan(10);
});

test('a body of exactly 64 KB is read', async () => {
	const body = JSON.stringify({ marks: [calf] });
	expect((await postPain({ body: body + ' '.repeat(65_536 - body.length) })).status).toBe(200);
});

test('another method gets 405 and is told which ones there are', async () => {
	const response = await regions.fallback(makeEvent(operations.listRegions, { method: 'DELETE' }));
	expect(response.status).toBe(405);
	expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
	expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('where there is no route the answer is 404 as problem+json', async () => {
	const response = await nothingHere();
	expect(response.status).toBe(404);
	expect(await response.json()).toMatchObject({ status: 404, code: 'no-such-route' });
});

test('pages of other sites may read and explain, and may not book', async () => {
	const origin = 'access-control-allow-origin';
	expect((await getRegions()).headers.get(origin)).toBe('*');
	expect((await getRegions('limit=x')).headers.get(origin)).toBe('*');
	expect((await postPain({ body: { marks: [calf] } })).headers.get(origin)).toBe('*');
	const asked = await explain.OPTIONS(makeEvent(operations.explainPain));
	expect(asked.status).toBe(204);
	expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
	expect(asked.headers.get('access-control-allow-credentials')).toBeNull();

	const refused = await booking.OPTIONS(makeEvent(operations.bookAppointment));
	expect(refused.headers.get(origin)).toBeNull();
	expect(refused.headers.get('access-control-allow-methods')).toBeNull();
	expect((await postVisit({ body: {} })).headers.get(origin)).toBeNull();
});

test('reads that seldom change may be kept; refusals and what is asked of a person may not', async () => {
	expect((await getRegions()).headers.get('cache-control')).toBe('public, max-age=300');
	expect((await getRegions('limit=x')).headers.get('cache-control')).toBe('no-store');
	const pain = await postPain({ body: { marks: [calf] } });
	expect(pain.headers.get('cache-control')).toBe('no-store');
});

test('who has an answer already is told so, and gets it again once it is another', async () => {
	const first = await getRegions();
	const etag = first.headers.get('etag') ?? '';
	expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
	expect(first.headers.get('access-control-expose-headers')).toBe('ETag');

	const again = (ifNoneMatch: string, query = '') =>
		regions.GET(
			makeEvent(operations.listRegions, { query, headers: { 'if-none-match': ifNoneMatch } })
		);
	for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
		const same = await again(known);
		expect(same.status).toBe(304);
		expect(await same.text()).toBe('');
		expect(same.headers.get('etag')).toBe(etag);
		expect(same.headers.get('cache-control')).toBe('public, max-age=300');
		expect(same.headers.get('access-control-allow-origin')).toBe('*');
	}
	for (const other of ['', '"other"', etag.slice(0, -2)])
		expect((await again(other)).status).toBe(200);
	expect((await again(etag, 'limit=1')).status).toBe(200);
	expect((await again(etag, 'limit=x')).status).toBe(422);
});

test('what is asked of a person has no ETag', async () => {
	const pain = await postPain({ body: { marks: [calf] }, headers: { 'if-none-match': '*' } });
	expect(pain.status).toBe(200);
	expect(pain.headers.get('etag')).toBeNull();
});

test('a fault is answered with a reference and none of its words', async () => {
	const broken = serve(operations.listRegions, () => {
		throw new Error('secret');
	});
	const response = await broken.GET(makeEvent(operations.listRegions));
	const text = await response.text();
	expect(response.status).toBe(500);
	expect(JSON.parse(text)).toMatchObject({ status: 500, reference: 'test' });
	expect(text).not.toContain('secret');
});

test('an answer says no more than its schema names', async () => {
	const chatty = serve(operations.listPractitioners, () =>
		ok({ body: { items: [{ id: 'a', name: 'A', practises: [], hours: 1 }], next: null, x: 1 } })
	);
	const response = await chatty.GET(makeEvent(operations.listPractitioners));
	expect(await response.json()).toEqual({
		items: [{ id: 'a', name: 'A', practises: [] }],
		next: null
	});
});

test('lists hold what the clinic and the atlas hold, and no example as a fact', async () => {
	const get = async (response: Promise<Response>) => (await response).json();
	const list = (event: 'listServices' | 'listPractitioners' | 'listMuscles') =>
		makeEvent(operations[event]);
	const services = await get(
		serve(operations.listServices, listServices).GET(list('listServices'))
	);
	expect(services).toMatchObject({
		items: [
			{ id: 'hands' },
			{ id: 'massage', firstVisitMinutes: { value: 60, example: true } },
			{}
		],
		next: null
	});
	const people = await get(
		serve(operations.listPractitioners, listPractitioners).GET(list('listPractitioners'))
	);
	expect(JSON.stringify(people)).not.toContain('09:00');
	const muscles = (await get(
		serve(operations.listMuscles, listMuscles).GET(list('listMuscles'))
	)) as { items: { id: string }[] };
	expect(muscles.items.length).toBeGreaterThanOrEqual(12);

	const one = serve(operations.getMuscle, getMuscle);
	for (const { id } of muscles.items) {
		const record = await one.GET(makeEvent(operations.getMuscle, { params: { id } }));
		expect(record.status).toBe(200);
	}
	const none = await one.GET(makeEvent(operations.getMuscle, { params: { id: 'toString' } }));
	expect(none.status).toBe(404);
});

test('every work that a muscle cites is in its answer', async () => {
	const one = serve(operations.getMuscle, getMuscle);
	const { muscles } = makeLocals().content.atlas;
	for (const { id, triggerPoints } of muscles) {
		const record = await one.GET(makeEvent(operations.getMuscle, { params: { id } }));
		const { references } = (await record.json()) as { references: { id: string }[] };
		const known = references.map((work) => work.id);
		for (const { ref } of triggerPoints.flatMap(({ sources }) => sources.cites))
			expect(known).toContain(ref);
	}
});

test('a region comes with the finer places it is divided into', async () => {
	const { items } = (await (await getRegions('limit=500')).json()) as {
		items: { id: string; places: unknown[] }[];
	};
	const knee = items.find(({ id }) => id === 'front-of-knee');
	expect(knee?.places).toContainEqual({
		id: 'kneecap',
		name: 'Kneecap',
		la: 'Patella',
		midline: false
	});
});
