import type { Clinic } from '@palpate/content';
import { dateIn, formatDate, formatDateTime, formatTime, zoneName } from '@palpate/scheduling';
import type { Appointment, AppointmentSource } from '@palpate/storage';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { practitionerName, serviceName } from './dayView.ts';

const sources = {
	web: 'online',
	telephone: 'by telephone',
	api: 'through another program',
	example: 'as an example'
} satisfies Record<AppointmentSource, string>;

/** A visit as its page says it: everything in words, and nothing clinical. */
export function visitWords(clinic: Clinic, visit: Appointment) {
	const { start, end } = visit.period;
	const { timeZone } = clinic;
	const zone = zoneName(timeZone, start);
	return {
		id: visit.id,
		date: dateIn(timeZone, start),
		day: formatDate(dateIn(timeZone, start)),
		time: `${formatTime(timeZone, start)} to ${formatTime(timeZone, end)} ${zone}`,
		client: visit.clientName,
		phone: visit.clientPhone && { e164: visit.clientPhone, shown: shownPhone(visit.clientPhone) },
		email: visit.clientEmail,
		bookedByName: visit.bookedByName,
		serviceId: visit.serviceId,
		service: serviceName(clinic, visit.serviceId),
		practitioner: practitionerName(clinic, visit.practitionerId),
		firstVisit: visit.firstVisit,
		status: visit.status,
		booked: `${formatDateTime(timeZone, visit.createdAt)}, ${sources[visit.source]}`,
		noticeVersion: visit.noticeVersion
	};
}

/** As people here write it: `021 555 0123`; numbers from elsewhere keep their country. */
export function shownPhone(e164: string): string {
	const number = parsePhoneNumberFromString(e164);
	if (!number) return e164;
	return number.countryCallingCode === '64'
		? number.formatNational()
		: number.formatInternational();
}
