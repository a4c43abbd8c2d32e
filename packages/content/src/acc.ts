import * as v from 'valibot';
import type { DeepReadonly } from './deepReadonly.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const date = v.pipe(v.string(), v.isoDate('must be a date such as 2024-06-01'));
const cents = v.pipe(v.number(), v.integer('must be whole cents'), v.minValue(1));

/** Goods and services tax, as ACC adds it: a half cent goes up. */
const withGst = (excl: number) => Math.floor((excl * 115 + 50) / 100);

/** An amount in cents, without and with GST of 15 %. */
const amount = v.pipe(
	v.strictObject({ exclCents: cents, inclCents: cents }),
	v.check(
		({ exclCents, inclCents }) => withGst(exclCents) === inclCents,
		'must be the same amount without and with GST'
	)
);

/** What ACC pays a provider for a visit, by period. Never what a clinic charges. */
const period = v.strictObject({
	validFrom: date,
	/** absent while nothing later is known, which is not the same as in force */
	validTo: v.optional(date),
	source: words,
	/** when and how the figures were compared with the source */
	checked: v.strictObject({ date, how: words }),
	/** true until somebody has asked ACC: the page then says so */
	confirm: v.boolean(),
	rates: v.array(
		v.strictObject({
			/** as on an invoice: OST1 */
			code: words,
			discipline: words,
			/** the service it is about, where clinics here offer it */
			service: v.optional(words),
			/** for one consultation, whatever its length */
			flat: amount,
			/** for an hour of direct treatment, where the provider has chosen hourly */
			hourly: amount
		})
	)
});

export const accContributions = v.strictObject({
	periods: v.pipe(
		v.array(period),
		v.minLength(1, 'must not be empty'),
		v.check(
			(all) =>
				all.every(({ validFrom }, i) => i === 0 || (all[i - 1]?.validFrom ?? '') < validFrom),
			'must stand in order of time'
		)
	)
});

export type AccContributions = DeepReadonly<v.InferOutput<typeof accContributions>>;
export type AccPeriod = AccContributions['periods'][number];

/** The rates on a day (YYYY-MM-DD, in New Zealand); undefined before the first and after an ended last. */
export function accPeriodOn({ periods }: AccContributions, day: string): AccPeriod | undefined {
	const period = periods.findLast(({ validFrom }) => validFrom <= day);
	return period && (period.validTo === undefined || day <= period.validTo) ? period : undefined;
}
