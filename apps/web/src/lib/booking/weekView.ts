import {
	addDays,
	dateIn,
	formatDate,
	formatShortDate,
	formatTime,
	type LocalDate,
	weekOf,
	zoneName
} from '@palpate/scheduling';
import type { OfferedSlot } from '@palpate/services';

/** A day of the strip: its name and how many times are free. */
export interface DayView {
	readonly date: LocalDate;
	readonly weekday: string; // Mon
	readonly number: string; // 30
	readonly free: number;
	readonly offered: number;
}

export interface SlotView {
	readonly start: number;
	readonly time: string; // 9:40 am
	/** ids of those who are free; nobody when it is taken */
	readonly practitioners: readonly string[];
}

export interface WeekView {
	/** `30 November to 6 December 2026` */
	readonly title: string;
	readonly monday: LocalDate;
	readonly days: readonly DayView[];
	readonly chosen: LocalDate;
	readonly dayTitle: string;
	readonly morning: readonly SlotView[];
	readonly afternoon: readonly SlotView[];
	/** NZDT or NZST */
	readonly zone: string;
}

/**
 * One week of times, Monday first, and those of one day: the chosen one, or the first with a free
 * time, or the first at all.
 */
export function weekView(
	slots: readonly OfferedSlot[],
	timeZone: string,
	within: LocalDate,
	chosen?: LocalDate
): WeekView {
	const dates = weekOf(within);
	const [monday = within, sunday = within] = [dates[0], dates[6]];
	const byDate = Map.groupBy(slots, (slot) => dateIn(timeZone, slot.start));
	const days = dates.map((date) => dayView(date, byDate.get(date) ?? []));
	const shown =
		dates.find((date) => date === chosen) ?? days.find((day) => day.free > 0)?.date ?? monday;
	const ofDay = (byDate.get(shown) ?? []).map((slot) => ({
		start: slot.start,
		time: formatTime(timeZone, slot.start),
		practitioners: slot.practitioners
	}));
	const isMorning = ({ time }: SlotView) => time.endsWith('am');
	return {
		title: `${withoutWeekday(monday)} to ${withoutWeekday(sunday)} ${sunday.slice(0, 4)}`,
		monday,
		days,
		chosen: shown,
		dayTitle: formatDate(shown),
		morning: ofDay.filter(isMorning),
		afternoon: ofDay.filter((slot) => !isMorning(slot)),
		zone: zoneName(timeZone, ofDay[0]?.start ?? Date.parse(`${shown}T00:00:00Z`))
	};
}

/** The free times nearest to one that is gone, earliest first. */
export function nearestFree(
	slots: readonly OfferedSlot[],
	to: number,
	most: number
): readonly OfferedSlot[] {
	return slots
		.filter((slot) => slot.practitioners.length > 0)
		.toSorted((a, b) => Math.abs(a.start - to) - Math.abs(b.start - to))
		.slice(0, most)
		.toSorted((a, b) => a.start - b.start);
}

export const weekBefore = (date: LocalDate) => addDays(date, -7);
export const weekAfter = (date: LocalDate) => addDays(date, 7);

function dayView(date: LocalDate, slots: readonly OfferedSlot[]): DayView {
	const [weekday = '', number = ''] = formatShortDate(date).split(' ');
	return {
		date,
		weekday,
		number,
		free: slots.filter(({ practitioners }) => practitioners.length > 0).length,
		offered: slots.length
	};
}

/** `30 November` */
const withoutWeekday = (date: LocalDate) => formatDate(date).split(' ').slice(1, 3).join(' ');
