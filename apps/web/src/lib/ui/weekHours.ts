import type { Practitioner } from '@palpate/content';
import { type Weekday, weekdays } from '@palpate/scheduling';
import { capital } from './words.ts';

export interface HoursLine {
	/** "Monday to Thursday" */
	readonly days: string;
	/** "8:00 am to 6:30 pm", or "closed" */
	readonly times: string;
}

/**
 * When anybody is in, for a reader: each day from the first start to the last end, days that are alike
 * drawn together. Breaks are not shown, and public holidays are not known here.
 */
export function weekHours(practitioners: readonly Pick<Practitioner, 'hours'>[]): HoursLine[] {
	const lines: { first: Weekday; last: Weekday; times: string }[] = [];
	for (const weekday of weekdays) {
		const times = timesOn(weekday, practitioners);
		const before = lines.at(-1);
		if (before?.times === times) before.last = weekday;
		else lines.push({ first: weekday, last: weekday, times });
	}
	return lines.map(({ first, last, times }) => ({ days: daysInWords(first, last), times }));
}

/** The days somebody is in, whatever the hours: "Monday to Wednesday and Friday"; empty when on none. */
export function workingDays({ hours }: Pick<Practitioner, 'hours'>): string {
	const runs: Weekday[][] = [];
	for (const weekday of weekdays) {
		if ((hours.value[weekday] ?? []).length === 0) continue;
		const run = runs.at(-1);
		const yesterday = weekdays[weekdays.indexOf(weekday) - 1];
		if (run && run.at(-1) === yesterday) run.push(weekday);
		else runs.push([weekday]);
	}
	const words = runs.flatMap((run) =>
		run.length < 3
			? run.map((day) => capital(day))
			: [daysInWords(run[0] as Weekday, run.at(-1) as Weekday)]
	);
	return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
}

function daysInWords(first: Weekday, last: Weekday): string {
	const apart = weekdays.indexOf(last) - weekdays.indexOf(first);
	if (apart === 0) return capital(first);
	return `${capital(first)} ${apart === 1 ? 'and' : 'to'} ${capital(last)}`;
}

function timesOn(weekday: Weekday, practitioners: readonly Pick<Practitioner, 'hours'>[]): string {
	const ranges = practitioners.flatMap(({ hours }) => hours.value[weekday] ?? []);
	if (ranges.length === 0) return 'closed';
	const from = ranges.map((range) => range.from).reduce((a, b) => (b < a ? b : a));
	const to = ranges.map((range) => range.to).reduce((a, b) => (b > a ? b : a));
	return `${clock(from)} to ${clock(to)}`;
}

/** `HH:MM` as people say it: "1:15 pm". `24:00` is midnight. */
function clock(time: string): string {
	const [hour = 0, minute = '00'] = [Number(time.slice(0, 2)), time.slice(3)];
	return `${hour % 12 || 12}:${minute} ${hour % 24 < 12 ? 'am' : 'pm'}`;
}
