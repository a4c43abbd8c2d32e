import { screen } from '@palpate/anatomy';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { checkExampleData } from './checkExampleData.ts';
import { clinicFor } from './clinicFor.ts';
import { type ExampleAppointment, type ExampleData, exampleDataSchema } from './exampleData.ts';
import { loadContent } from './loadContent.ts';
import { contentFolder } from './testing.ts';

const content = loadContent(contentFolder);
const rimu = clinicFor(content, 'rimu.localhost');
const real = content.examples['rimu-street'] as ExampleData;

const places = {
	atlas: content.atlas,
	landmarks: new Set(content.landmarks.list.map(({ id }) => id))
};
const check = (data: ExampleData) => checkExampleData(data, rimu, places, 'file');

const strokeAt = (landmark: string) => ({
	side: 'left' as const,
	through: [{ landmark, moves: [] }],
	radiusMillimetres: 14,
	intensity: 3,
	quality: 'numb' as const
});

/** One visit of one client that is right unless changed. */
function makeData(changes: Partial<ExampleAppointment> = {}, ...more: ExampleAppointment[]) {
	const visit: ExampleAppointment = {
		client: 'hemi-tui',
		practitioner: 'hana-manuka',
		service: 'osteopathy',
		workingDaysFromToday: 0,
		time: '09:30',
		status: 'booked',
		firstVisit: true
	};
	return {
		clients: [{ id: 'hemi-tui', name: 'Hēmi Tūī' }],
		appointments: [{ ...visit, ...changes }, ...more.map((other) => ({ ...visit, ...other }))]
	} satisfies ExampleData;
}

test('the example data of this project fits its clinic and the atlas', () => {
	expect(check(real)).toEqual([]);
});

test('the example visits show every status, first and later visits, with and without marks', () => {
	const visits = real.appointments;
	expect(new Set(visits.map(({ status }) => status)).size).toBe(5);
	expect(new Set(visits.map(({ firstVisit }) => firstVisit)).size).toBe(2);
	expect(new Set(visits.map(({ marks }) => marks !== undefined)).size).toBe(2);
});

test('no example visit of the past is still to come, and none to come is over', () => {
	const wrong = real.appointments.filter(({ workingDaysFromToday: days, status }) =>
		days < 0
			? status === 'booked' || status === 'arrived'
			: ['fulfilled', 'noshow'].includes(status)
	);
	expect(wrong).toEqual([]);
});

test('names of example clients keep their macrons', () => {
	expect(real.clients.some(({ name }) => /[āēīōū]/.test(name))).toBe(true);
	expect(real.clients.every(({ name }) => name === name.normalize('NFC'))).toBe(true);
});

test('whatever an example client marked could have been carried into a booking', () => {
	const kinds = real.appointments
		.filter(({ marks }) => marks !== undefined)
		.map(({ marks, answers }) => screen(content.atlas, marks ?? [], answers ?? {}).kind);
	expect(kinds.length).toBeGreaterThan(0);
	expect(new Set(kinds)).toEqual(new Set(['clear']));
});

test('a visit as it should be brings no complaint', () => {
	expect(check(makeData())).toEqual([]);
});

test.each<[string, Partial<ExampleAppointment>, string]>([
	['a client who is not listed', { client: 'nobody' }, 'client: there is no client nobody'],
	[
		'a service that is not there',
		{ service: 'reiki' },
		'service: there is no bookable service reiki'
	],
	[
		'a service that cannot be booked',
		{ service: 'manual-therapies' },
		'service: there is no bookable service manual-therapies'
	],
	[
		'a practitioner who is not there',
		{ practitioner: 'nobody' },
		'practitioner: there is no practitioner nobody'
	],
	[
		'a practitioner who does something else',
		{ practitioner: 'tom-totara', time: '10:00' },
		'practitioner: tom-totara does not practise osteopathy'
	],
	[
		'a mark of an unknown place',
		{ marks: [{ region: 'third-elbow', intensity: 3 }], answers: {} },
		'marks[0]: third-elbow is refused, unknown-region'
	],
	[
		'a mark without its side',
		{ marks: [{ region: 'heel', intensity: 3 }], answers: {} },
		'marks[0]: heel is refused, side-missing'
	],
	[
		'an answer to no question',
		{ marks: [], answers: { tired: 'yes' } },
		'answers.tired: there is no such safety question'
	],
	[
		'marks without answers',
		{ marks: [{ region: 'heel', side: 'left', intensity: 3 }] },
		'marks: marks and answers belong together'
	],
	[
		'a stroke without marks',
		{ strokes: [strokeAt('heel-cord')] },
		'strokes: the marks that follow from them are missing'
	],
	[
		'a stroke through nowhere',
		{ marks: [], answers: {}, strokes: [strokeAt('third-elbow')] },
		'strokes: there is no landmark third-elbow'
	]
])('%s is refused by path', (_what, changes, problem) => {
	expect(check(makeData(changes))).toEqual([`file, appointments[0].${problem}`]);
});

test('a visit that runs past the end of the hours is refused for each weekday', () => {
	const problems = check(makeData({ time: '12:00' }));
	expect(problems).toHaveLength(5);
	expect(problems[0]).toBe(
		'file, appointments[0].time: 12:00 is outside the hours of hana-manuka on monday'
	);
});

test('a visit that fits on four weekdays of five is refused for the fifth', () => {
	const late = { practitioner: 'tom-totara', service: 'acupuncture', time: '16:00' };
	expect(check(makeData(late))).toEqual([
		'file, appointments[0].time: 16:00 is outside the hours of tom-totara on friday'
	]);
});

const visit = (changes: Partial<ExampleAppointment>) => changes as ExampleAppointment;

test.each([
	['begins inside the other', '10:00'],
	['begins inside the buffer after the other', '10:20'],
	['would leave no buffer before the other', '08:40']
])('a second visit that %s is refused', (_what, time) => {
	expect(check(makeData({}, visit({ time })))).toEqual([
		`file, appointments[1].time: ${time} runs into appointments[0]`
	]);
});

test.each([
	['begins when the buffer ends', { time: '10:25' }],
	['is on another day', { workingDaysFromToday: 1 }],
	['is with somebody else', { practitioner: 'sione-rata' }],
	['is cancelled', { status: 'cancelled' as const }]
])('a second visit that %s is allowed', (_what, changes) => {
	expect(check(makeData({}, visit(changes)))).toEqual([]);
});

test('a client listed twice is refused', () => {
	const data = makeData();
	expect(check({ ...data, clients: [...data.clients, ...data.clients] })).toEqual([
		'file, clients: the id hemi-tui is used twice'
	]);
});

test.each<[string, object]>([
	['an unknown member', { room: 1 }],
	['a status of no appointment', { status: 'pending' }],
	['half a day', { workingDaysFromToday: 0.5 }],
	['a pain of eleven', { marks: [{ region: 'heel', side: 'left', intensity: 11 }] }],
	['an answer that is neither yes nor no', { answers: { stroke: 'perhaps' } }]
])('the schema refuses a visit with %s', (_what, changes) => {
	const data = makeData();
	expect(v.is(exampleDataSchema, data)).toBe(true);
	expect(
		v.is(exampleDataSchema, { ...data, appointments: [{ ...data.appointments[0], ...changes }] })
	).toBe(false);
});
