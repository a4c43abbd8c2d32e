// Writes content/holidays/nz-wellington.json from the date-holidays package, or with --check says
// whether the file still is what the package gives.
//
//   node scripts/holidays.mjs [--check]
//
// To add years, change `years` below, run it, and hold the new dates against govt.nz.

import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const file = new URL('../content/holidays/nz-wellington.json', import.meta.url);
const manifest = new URL('../node_modules/date-holidays/package.json', import.meta.url);

const region = { country: 'NZ', code: 'WGN', name: 'Wellington' };
const years = { first: 2026, last: 2028 };

/** Where the package's name is not the one people here use. */
const names = {
	'Provincial anniversary day': 'Wellington Anniversary Day',
	'ANZAC Day': 'Anzac Day'
};

const source = {
	name: 'date-holidays',
	version: JSON.parse(readFileSync(manifest, 'utf8')).version,
	url: 'https://github.com/commenthol/date-holidays',
	licence: 'CC-BY-SA-3.0',
	licenceUrl: 'https://creativecommons.org/licenses/by-sa/3.0/',
	credit:
		'Holiday data from date-holidays by commenthol and contributors, which draws on the Wikipedia article "Public holidays in New Zealand" (https://en.wikipedia.org/wiki/Public_holidays_in_New_Zealand).',
	changes:
		'Only public holidays of the Wellington region; the day and the day it is observed on one line; two names changed to those used in New Zealand.'
};

const table = { region, years, source, holidays: holidaysOf(years) };
const text = `${JSON.stringify(table, null, 2)}\n`;

if (!process.argv.includes('--check')) {
	writeFileSync(file, text);
	console.log(`${table.holidays.length} holidays written to content/holidays/nz-wellington.json`);
} else if (readFileSync(file, 'utf8') !== text) {
	console.error('content/holidays/nz-wellington.json differs: run node scripts/holidays.mjs');
	process.exitCode = 1;
}

function holidaysOf({ first, last }) {
	const calendar = new Holidays(region.country, region.code);
	const count = last - first + 1;
	return Array.from({ length: count }, (_, n) => holidaysIn(calendar, first + n)).flat();
}

function holidaysIn(calendar, year) {
	const entries = calendar.getHolidays(year, 'en').filter(({ type }) => type === 'public');
	const substitutes = entries.filter(({ substitute }) => substitute);
	return entries
		.filter(({ substitute }) => !substitute)
		.map(({ name, rule, date }) => ({
			name: names[name] ?? name,
			date: day(date),
			observed: day((substitutes.find((entry) => entry.rule === rule) ?? { date }).date)
		}));
}

/** The package gives `2026-01-01 00:00:00`. */
function day(date) {
	return date.slice(0, 10);
}
