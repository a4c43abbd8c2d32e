// The clinic: what it offers, who works there, when they are free.
import * as v from 'valibot';
import { id, instant, listOf, text } from './common.ts';

const exampleMinutes = v.pipe(
	v.object({
		value: v.pipe(v.number(), v.integer()),
		example: v.pipe(
			v.boolean(),
			v.description('true: the clinic has not confirmed it, so never show it as a fact.')
		)
	}),
	v.description('Length of a visit in minutes.')
);

export const service = v.object({
	id,
	name: v.string(),
	parent: v.optional(text('Id of the service it belongs under.')),
	summary: v.string(),
	bookable: v.boolean(),
	firstVisitMinutes: v.optional(exampleMinutes),
	followUpMinutes: v.optional(exampleMinutes)
});

export const practitioner = v.object({
	id,
	name: v.string(),
	practises: v.pipe(
		v.union([v.literal('to-be-confirmed'), v.array(v.string())]),
		v.description(
			'Ids of services; to-be-confirmed while the clinic has not said, and then everybody may be asked for everything.'
		)
	)
});

export const slot = v.object({
	start: instant,
	end: instant,
	practitioner: text('Id of the one who would take the visit.')
});

export const slotList = v.object({
	...listOf(slot, '').pipe[0].entries,
	example: v.optional(
		v.pipe(
			v.literal(true),
			v.description(
				'Present while hours, lengths or booking rules are examples that the clinic has not confirmed.'
			)
		)
	)
});
