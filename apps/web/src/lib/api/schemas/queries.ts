// Queries: texts in an address, given to the handler as what they mean.
import * as v from 'valibot';

const limitSentence = 'This must be a whole number from 1 to 500.';
const limit = v.pipe(
	v.string(),
	v.regex(/^[1-9]\d{0,2}$/, limitSentence),
	v.transform(Number),
	v.number(),
	v.integer(),
	v.minValue(1),
	v.maxValue(500, limitSentence),
	v.description('How many items a page has at most.')
);

/** The query of a list. */
export const pageQuery = v.strictObject({
	cursor: v.optional(v.pipe(v.string(), v.description('"next" of the page before.'))),
	limit: v.optional(limit, '200')
});

export const noQuery = v.strictObject({});

const date = v.pipe(
	v.string(),
	v.regex(/^2\d{3}-\d\d-\d\d$/, 'This must be a date as YYYY-MM-DD, from the year 2000 on.')
);

export const availabilityQuery = v.strictObject({
	service: v.pipe(v.string(), v.description('Id of a bookable service.')),
	practitioner: v.optional(
		v.pipe(v.string(), v.description('Id of a practitioner, or first-available.')),
		'first-available'
	),
	from: v.optional(
		v.pipe(date, v.description("First date, in the clinic's zone; today when absent."))
	),
	to: v.optional(
		v.pipe(
			date,
			v.description('Last date, at most 31 dates in all; a week from the first when absent.')
		)
	),
	firstVisit: v.optional(
		v.pipe(
			v.picklist(['true', 'false']),
			v.transform((said) => said === 'true'),
			v.boolean(),
			v.description('A first visit may be longer.')
		),
		'true'
	),
	...pageQuery.entries
});

export type AvailabilityQuery = v.InferOutput<typeof availabilityQuery>;
