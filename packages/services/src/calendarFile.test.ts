import type { Appointment } from '@palpate/storage';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile, foldByOctets } from './calendarFile.ts';
import { makeClinicContent, mondayNine } from './testing.ts';

const visit: Appointment = {
	id: '6f1c9a52-0000-4000-8000-000000000001',
	clientId: '6f1c9a52-0000-4000-8000-000000000002',
	clientName: 'Tāmati Test',
	clientEmail: null,
	clientPhone: null,
	practitionerId: 'ana',
	serviceId: 'massage',
	period: { start: mondayNine, end: mondayNine + 1_800_000 },
	status: 'booked',
	firstVisit: true,
	bookedByName: null,
	source: 'web',
	noticeVersion: '1',
	requestHash: '',
	sequence: 0,
	createdAt: mondayNine
};
const clinic = makeClinicContent({
	name: 'Te Whare Hauora o Ngaio: ngā mihi nui ki a koutou katoa, haere mai'
});
const read = (text: string) =>
	new ICAL.Event(
		new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent') ?? undefined
	);

test('another program reads the time, the place and the macrons back', () => {
	const event = read(calendarFile(clinic, visit, { demonstration: false, now: mondayNine }));
	expect(event.startDate.toJSDate().getTime()).toBe(mondayNine);
	expect(event.endDate.toJSDate().getTime()).toBe(mondayNine + 1_800_000);
	expect(event.summary).toBe(`Massage at ${clinic.name}`);
	expect(event.location).toBe('1 Test Street, Ngaio, Wellington');
});

test('while the site is a demonstration its title begins by saying so', () => {
	const event = read(calendarFile(clinic, visit, { demonstration: true, now: mondayNine }));
	expect(event.summary).toMatch(/^Demonstration: no visit has been booked\./);
});

test('a cancelled visit is taken out of the calendar: same identity, higher sequence', () => {
	const text = calendarFile(
		clinic,
		{ ...visit, status: 'cancelled', sequence: 1 },
		{ demonstration: false, now: mondayNine }
	);
	expect(text).toContain('METHOD:CANCEL');
	expect(text).toContain('STATUS:CANCELLED');
	expect(text).toContain('SEQUENCE:1');
	expect(text).toContain(`UID:${visit.id}@palpate`);
});

test('no line is longer than 75 octets, and no name of a client or symptom is in it', () => {
	const text = calendarFile(clinic, visit, { demonstration: true, now: mondayNine });
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
	expect(text).not.toContain('Tāmati');
});

test('folding by octets unfolds to the same text', () => {
	const line = `SUMMARY:${'ā'.repeat(200)}`;
	expect(foldByOctets(line).replaceAll('\r\n ', '')).toBe(line);
});
