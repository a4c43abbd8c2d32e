import type { Clinic } from '@palpate/content';
import type { Appointment } from '@palpate/storage';
import { generateIcsCalendar } from 'ts-ics';
import { demonstrationPrefix } from './messages.ts';

/**
 * One visit as an iCalendar object, in UTC; lines folded at 75 octets, which names with macrons
 * reach before 75 characters. It names the clinic and the service, and no symptom.
 *
 * @param demonstration says in its title that no visit has been booked
 */
export function calendarFile(
	clinic: Clinic,
	visit: Appointment,
	options: { readonly demonstration: boolean; readonly now: number }
): string {
	const service = clinic.services.find(({ id }) => id === visit.serviceId)?.name ?? 'Visit';
	const prefix = options.demonstration ? `${demonstrationPrefix} ` : '';
	const { street, suburb, town } = clinic.address;
	const text = generateIcsCalendar({
		version: '2.0',
		prodId: '-//Palpate//Booking//EN',
		method: visit.status === 'cancelled' ? 'CANCEL' : 'PUBLISH',
		events: [
			{
				uid: `${visit.id}@palpate`,
				stamp: { date: new Date(options.now) },
				start: { date: new Date(visit.period.start) },
				end: { date: new Date(visit.period.end) },
				summary: `${prefix}${service} at ${clinic.name}`,
				description: `${prefix}Telephone ${clinic.telephone.shown}.`,
				location: `${street}, ${suburb}, ${town}`,
				sequence: visit.sequence,
				status: visit.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'
			}
		]
	});
	return foldByOctets(text);
}

/** RFC 5545, 3.1: a line is at most 75 octets; a continuation begins with a space. */
export function foldByOctets(text: string): string {
	const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
	return lines.map(foldLine).join('\r\n');
}

function foldLine(line: string): string {
	const folded: string[] = [];
	let current = '';
	for (const character of line) {
		if (Buffer.byteLength(current + character) > 75) {
			folded.push(current);
			current = ' ';
		}
		current += character;
	}
	return [...folded, current].join('\r\n');
}
