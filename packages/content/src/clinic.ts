import type { OpenRange, WeeklyHours } from '@palpate/scheduling';
import * as v from 'valibot';
import { videoSchema } from './articles.ts';
import type { DeepReadonly } from './deepReadonly.ts';

const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9-]*$/, 'must be plain words such as manual-therapies')
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A value that may be no more than an example: then the page tags it, and no feed repeats it. */
const example = <const S extends v.GenericSchema>(value: S) =>
	v.strictObject({ value, example: v.boolean() });

export interface Example<T> {
	readonly value: T;
	readonly example: boolean;
}

const time = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 08:30')
);

const openRange = v.pipe(
	v.strictObject({ from: time, to: time }),
	v.check(({ from, to }) => from < to, 'must end after it begins')
) satisfies v.GenericSchema<OpenRange>;

/** One weekday: earliest first, breaks left out. Absent or empty is closed. */
const ranges = v.optional(
	v.pipe(
		v.array(openRange),
		v.check(
			(list) => list.every(({ from }, i) => i === 0 || (list[i - 1]?.to ?? '') <= from),
			'must stand in order of time and not overlap'
		)
	)
);

const weeklyHours = v.strictObject({
	monday: ranges,
	tuesday: ranges,
	wednesday: ranges,
	thursday: ranges,
	friday: ranges,
	saturday: ranges,
	sunday: ranges
});

/** Chosen by what is there, so that a mistake in the list is named by its place in it. */
const practises = v.lazy(
	(input): v.GenericSchema<'to-be-confirmed' | string[]> =>
		typeof input === 'string'
			? v.literal('to-be-confirmed', 'must be "to-be-confirmed" or a list of services')
			: v.array(slug)
);

const practitioner = v.strictObject({
	/** in addresses, where `first-available` stands for anybody */
	id: v.pipe(slug, v.notValue('first-available', 'must be another id: this one means anybody')),
	name: words,
	/** ids of services; until the clinic says, everybody may be asked for everything */
	practises,
	/** wall-clock times in the clinic's zone */
	hours: example(weeklyHours)
});

const healthcareService = v.strictObject({
	id: slug,
	name: words,
	/** the service it belongs under */
	parent: v.optional(slug),
	/** what it is and what a visit is like, in a few plain sentences */
	summary: words,
	bookable: v.boolean(),
	/** length of a visit in minutes, buffer not included */
	firstVisitMinutes: v.optional(example(v.pipe(count, v.minValue(5)))),
	followUpMinutes: v.optional(example(v.pipe(count, v.minValue(5))))
});

const section = v.strictObject({ heading: words, paragraphs: v.array(words) });

/** The sets of colours a clinic may choose from. */
export const accents = ['ngaio', 'rimu'] as const;

/** The marks a clinic may choose from: a five-petalled flower, a leaf, a hanging spray of needles. */
export const marks = ['flower', 'leaf', 'spray'] as const;

export const clinicSchema = v.strictObject({
	/** the clinic_id of every key */
	id: v.pipe(v.string(), v.uuid('must be a UUID')),
	/** equals the name of the folder */
	slug,
	name: words,
	/** host names by which a request finds this clinic; lower case, without port */
	hosts: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'must be a host name'))),
	/** takes every request whose host no clinic names */
	isDefault: v.boolean(),
	/** an invented clinic, the only kind that may have example clients */
	fictional: v.boolean(),
	strapline: words,
	/** what sets this clinic's site apart from another's: names of what the site can draw */
	look: v.strictObject({
		/** a set of colours, each tested for contrast in light and dark: styles/looks.css */
		accent: v.picklist(accents, `must be one of ${accents.join(', ')}`),
		mark: v.picklist(marks, `must be one of ${marks.join(', ')}`)
	}),
	/** IANA name */
	timeZone: v.pipe(
		v.string(),
		v.check(isTimeZone, 'must be the name of a time zone such as Pacific/Auckland')
	),
	address: v.strictObject({
		street: words,
		suburb: words,
		town: words,
		/** text, because some begin with 0 */
		postcode: v.optional(v.pipe(v.string(), v.regex(/^\d{4}$/, 'must be four digits')))
	}),
	telephone: v.pipe(
		v.strictObject({
			/** as printed: (04) 479 4680 */
			shown: words,
			/** the same number as a link dials it */
			e164: v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/, 'must be an international number'))
		}),
		v.forward(
			v.partialCheck(
				[['shown'], ['e164']],
				({ shown, e164 }) => e164.endsWith(shown.replace(/\D/g, '').replace(/^0/, '')),
				'must be the number that is shown'
			),
			['e164']
		)
	),
	email: v.optional(example(v.pipe(v.string(), v.email()))),
	/** takes the place of an article's own video: this is where staff give its address */
	video: v.optional(videoSchema),
	practitioners: v.array(practitioner),
	services: v.array(healthcareService),
	booking: example(
		v.strictObject({
			/** distance between the starts that are offered */
			stepMinutes: v.pipe(count, v.minValue(5)),
			/** kept free after each visit */
			bufferMinutes: count,
			/** least time between booking and visit */
			noticeMinutes: count,
			/** how far ahead, in days */
			horizonDays: v.pipe(count, v.minValue(1)),
			closesOnPublicHolidays: v.boolean()
		})
	),
	/** what a person is told when we ask for their details */
	notice: v.strictObject({
		/** recorded with each booking */
		version: v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-25')),
		/** a few sentences beside the form */
		short: v.array(words),
		/** the whole notice */
		sections: v.array(section)
	})
});

function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
	} catch {
		return false;
	}
}

export type Clinic = DeepReadonly<v.InferOutput<typeof clinicSchema>>;
export type Practitioner = Clinic['practitioners'][number];
export type HealthcareService = Clinic['services'][number];
export type { WeeklyHours };
