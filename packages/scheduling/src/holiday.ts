import type { LocalDate } from './localDate.ts';

/**
 * A public holiday. It is only ever a suggestion to close: the clinic says whether it does.
 *
 * When the day falls on a weekend it moves to a weekday, but only for people who would not have
 * worked on the day itself, so both dates are kept and a clinic that opens on Saturdays may choose.
 */
export interface Holiday {
	readonly name: string;
	/** the day itself */
	readonly date: LocalDate;
	/** the weekday it is kept on; the same as `date` unless that is a Saturday or Sunday */
	readonly observed: LocalDate;
}

/** A file of `content/holidays/`: whose holidays, for which years, and where they come from. */
export interface HolidayTable {
	readonly region: { readonly country: string; readonly code: string; readonly name: string };
	/** first and last year, both included and both complete */
	readonly years: { readonly first: number; readonly last: number };
	readonly source: {
		readonly name: string;
		readonly version: string;
		readonly url: string;
		/** SPDX identifier of the licence the data came under */
		readonly licence: string;
		readonly licenceUrl: string;
		readonly credit: string;
		readonly changes: string;
	};
	readonly holidays: readonly Holiday[];
}

/**
 * The dates to close on, sorted, each once, for a clinic that keeps the day itself, the day it is
 * observed on, or both.
 */
export function holidayDates(
	holidays: readonly Holiday[],
	keeps: 'date' | 'observed' | 'both'
): readonly LocalDate[] {
	const kept = holidays.flatMap(({ date, observed }) => {
		if (keeps === 'both') return [date, observed];
		return keeps === 'date' ? [date] : [observed];
	});
	return [...new Set(kept)].sort();
}
