import { parseDate } from '@palpate/scheduling';
import * as v from 'valibot';

const words = v.pipe(v.string(), v.minLength(1));
const date = v.pipe(
	v.string(),
	v.check((text) => parseDate(text).ok, 'must be a date such as 2026-12-25')
);

/** content/holidays/*.json, as `HolidayTable` of the scheduling package tells it. */
export const holidayTableSchema = v.strictObject({
	region: v.strictObject({ country: words, code: words, name: words }),
	years: v.strictObject({ first: v.number(), last: v.number() }),
	source: v.strictObject({
		name: words,
		version: words,
		url: words,
		licence: words,
		licenceUrl: words,
		credit: words,
		changes: words
	}),
	holidays: v.array(v.strictObject({ name: words, date, observed: date }))
});
