// Booking, and what a refusal says.
import * as v from 'valibot';
import { instant, text } from './common.ts';

export const appointmentRequest = v.strictObject({
	service: v.pipe(v.string(), v.description('Id of a bookable service.')),
	practitioner: v.pipe(
		v.optional(v.string(), 'first-available'),
		v.description('Id of a practitioner, or first-available.')
	),
	start: v.pipe(
		v.string(),
		v.metadata({
			description: 'ISO 8601 with an offset, as "start" of a slot.',
			format: 'date-time'
		})
	),
	firstVisit: v.boolean(),
	client: v.pipe(
		v.strictObject({
			name: v.pipe(v.string(), v.description('1 to 200 characters.')),
			email: v.optional(v.string()),
			phone: v.optional(text('With a country code, or as dialled in New Zealand; no extension.'))
		}),
		v.description('The person who is coming: a name and at least one of e-mail and phone.')
	),
	consent: v.pipe(
		v.literal(true),
		v.description("The person has read and agreed to the clinic's privacy notice.")
	)
});

export const appointment = v.object({
	id: v.string(),
	status: v.pipe(
		v.picklist(['booked', 'arrived', 'fulfilled', 'cancelled', 'noshow']),
		v.description('As it is now, also when a request is repeated.')
	),
	start: instant,
	end: instant,
	service: v.string(),
	practitioner: v.string(),
	demonstration: v.pipe(
		v.boolean(),
		v.description('true: no visit has been booked, and nobody will be expected.')
	),
	notice: v.optional(text('To be shown in front of everything else.')),
	manage: v.pipe(
		v.string(),
		v.description('A secret link for the person, with which the visit is viewed or cancelled.')
	)
});

export const problem = v.object({
	type: v.string(),
	title: v.string(),
	status: v.pipe(v.number(), v.integer()),
	detail: v.string(),
	code: v.pipe(v.optional(v.string()), v.description('For programs: stays when words change.')),
	errors: v.optional(
		v.pipe(
			v.array(v.object({ path: v.string(), message: v.string() })),
			v.description('Each place in the request that does not make sense.')
		)
	),
	reference: v.optional(text('To quote when asking about a fault on our side.'))
});
