import { position } from '@palpate/anatomy';
import { painMark, qualities } from '@palpate/drawing';
import * as v from 'valibot';
import type { DeepReadonly } from './deepReadonly.ts';

const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z][a-z0-9-]*$/, 'must be plain words such as hemi-tui')
);
const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));
const time = v.pipe(
	v.string(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30')
);

const client = v.strictObject({
	/** how the appointments below name this person */
	id: slug,
	name: words,
	phone: v.optional(
		v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/, 'must be an international number'))
	),
	/** a domain that never gets mail: nobody can be written to by mistake */
	email: v.optional(
		v.pipe(v.string(), v.regex(/^[^@\s]+@example\.test$/, 'must end @example.test'))
	)
});

/** One stroke of a brush, through spots as one would describe them to a colleague. */
const exampleStroke = v.strictObject({
	side: v.picklist(['left', 'right']),
	through: v.pipe(v.array(position), v.minLength(1), v.maxLength(6)),
	radiusMillimetres: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(80)),
	intensity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
	quality: v.picklist(qualities)
});

const appointment = v.strictObject({
	/** id of a client above */
	client: slug,
	/** id of a practitioner of the clinic who practises the service */
	practitioner: slug,
	service: slug,
	/**
	 * counted in working days: Monday to Friday without holidays. 0 is today, or the next working day
	 * when today is none; below 0 is past
	 */
	workingDaysFromToday: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)),
	/** when it begins, on the clock of the clinic; inside the practitioner's hours on each weekday */
	time,
	/** length of the visit without buffer; as the service says when absent */
	minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(5))),
	status: v.picklist(['booked', 'arrived', 'fulfilled', 'cancelled', 'noshow']),
	firstVisit: v.boolean(),
	/** what the person marked, and their answers to the safety questions: both or neither */
	marks: v.optional(v.array(painMark)),
	/** how they painted it, for some: the same places as the marks */
	strokes: v.optional(v.pipe(v.array(exampleStroke), v.minLength(1), v.maxLength(12))),
	/** id of a safety question to its answer */
	answers: v.optional(v.record(slug, v.picklist(['yes', 'no'])))
});

/** content/clinics/<slug>/example-data.json: invented clients of a fictional clinic. */
export const exampleDataSchema = v.strictObject({
	clients: v.array(client),
	appointments: v.array(appointment)
});

export type ExampleData = DeepReadonly<v.InferOutput<typeof exampleDataSchema>>;
export type ExampleClient = ExampleData['clients'][number];
export type ExampleAppointment = ExampleData['appointments'][number];
