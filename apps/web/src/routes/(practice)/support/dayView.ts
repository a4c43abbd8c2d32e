import type { Clinic } from '@palpate/content';
import {
	addDays,
	dateIn,
	formatDate,
	formatTime,
	type LocalDate,
	parseDate,
	startOfDay,
	zoneName
} from '@palpate/scheduling';
import type { VisitOfDay } from '@palpate/services';
import type { DrawnFigureData } from '#lib/body/drawnFigure.server.ts';

/** A line of the day's list. */
export interface VisitLine {
	readonly id: string;
	readonly starts: string; // 9:40 am
	readonly ends: string; // 10:20 am
	readonly client: string;
	readonly serviceId: string;
	readonly service: string;
	readonly practitioner: string;
	readonly firstVisit: boolean;
	readonly status: string;
	/** what the client marked; only for whoever treats them */
	readonly figure: DrawnFigureData | null;
	/** whether the line for the present moment stands above this one */
	readonly nowAbove: boolean;
}

export interface DayView {
	readonly date: LocalDate;
	readonly title: string; // Tuesday 1 December 2026
	readonly today: LocalDate;
	readonly previous: LocalDate;
	readonly next: LocalDate;
	readonly zone: string; // NZDT
	readonly lines: readonly VisitLine[];
	/** cancelled ones not counted */
	readonly count: number;
	/** the clock, while the day shown is today */
	readonly clock: string | undefined;
	/** the present moment is after the last line */
	readonly nowBelow: boolean;
}

/** The date of an address, or today where it names none or none that exists. */
export function dateFrom(text: string | null, today: LocalDate): LocalDate {
	const date = parseDate(text ?? '');
	return date.ok ? date.value : today;
}

/**
 * @param figureOf what is shown of a visit's marks
 * @param now      epoch milliseconds
 */
export function dayView(
	clinic: Clinic,
	date: LocalDate,
	visits: readonly VisitOfDay[],
	figureOf: (visit: VisitOfDay) => DrawnFigureData | null,
	now: number
): DayView {
	const { timeZone } = clinic;
	const today = dateIn(timeZone, now);
	const firstToCome = visits.findIndex(({ appointment }) => appointment.period.start > now);
	const isToday = date === today;
	return {
		date,
		title: formatDate(date),
		today,
		previous: addDays(date, -1),
		next: addDays(date, 1),
		zone: zoneName(timeZone, startOfDay(date, timeZone)),
		lines: visits.map((visit, i) => ({
			...lineOf(clinic, visit),
			figure: figureOf(visit),
			nowAbove: isToday && i === firstToCome
		})),
		count: visits.filter(({ appointment }) => appointment.status !== 'cancelled').length,
		clock: isToday ? formatTime(timeZone, now) : undefined,
		nowBelow: isToday && firstToCome === -1
	};
}

function lineOf(clinic: Clinic, { appointment }: VisitOfDay) {
	const { id, clientName, serviceId, practitionerId, firstVisit, status, period } = appointment;
	return {
		id,
		starts: formatTime(clinic.timeZone, period.start),
		ends: formatTime(clinic.timeZone, period.end),
		client: clientName,
		serviceId,
		service: serviceName(clinic, serviceId),
		practitioner: practitionerName(clinic, practitionerId),
		firstVisit,
		status
	};
}

/** By its id where the service or the person has left the content since. */
export const serviceName = ({ services }: Clinic, id: string): string =>
	services.find((service) => service.id === id)?.name ?? id;

export const practitionerName = ({ practitioners }: Clinic, id: string): string =>
	practitioners.find((practitioner) => practitioner.id === id)?.name ?? id;
