import * as v from 'valibot';

// What goes in and out of API v1. Requests are strict; answers say no more than stands here, because
// they are cut to these shapes before they leave. The OpenAPI document is made from the same values.

const text = (description: string) => v.pipe(v.string(), v.description(description));
const whole = (least: number, most: number, sentence: string) =>
	v.pipe(v.number(), v.integer(sentence), v.minValue(least, sentence), v.maxValue(most, sentence));

const id = v.pipe(v.string(), v.description('Plain English in kebab-case; valid for ever.'));
const instant = v.pipe(
	v.string(),
	v.metadata({
		description: "ISO 8601 with the offset of the clinic's zone at that time.",
		format: 'date-time'
	})
);
const side = v.picklist(['left', 'right']);
const personsSide = v.pipe(side, v.description("The person's own side; absent on the midline."));

/** A list is always this: the items, and where the next page begins. */
const listOf = <const S extends v.GenericSchema>(item: S, description: string) =>
	v.pipe(
		v.object({
			items: v.array(item),
			next: v.pipe(
				v.nullable(v.string()),
				v.description('Send it as "cursor" for the next page; null on the last one.')
			)
		}),
		v.description(description)
	);

// Places and muscles

const place = v.object({
	id,
	name: v.string(),
	la: v.optional(text('Terminologia Anatomica, where it has a term for the place.')),
	midline: v.pipe(v.boolean(), v.description('On the middle of the body, so without a side.'))
});

const region = v.object({
	id,
	name: v.string(),
	la: v.optional(text('Terminologia Anatomica, where it has a term for the place.')),
	area: v.picklist(['head-neck', 'shoulder-arm', 'chest-belly', 'back', 'hip-leg', 'foot']),
	view: v.pipe(v.picklist(['front', 'back']), v.description('The picture it is picked on.')),
	midline: v.pipe(v.boolean(), v.description('On the middle of the body, so without a side.')),
	synonyms: v.array(v.string()),
	ranked: v.pipe(
		v.boolean(),
		v.description('Whether muscles are named for it; false until it has safety questions.')
	),
	neverPress: v.optional(text('Why the place is never pressed by the person.')),
	noRankingBecause: v.optional(text('Why no muscles are named for it.')),
	places: v.pipe(
		v.array(place),
		v.description('The finer places of the skin that it is divided into, as drawings know them.')
	)
});

const citation = v.object({
	ref: v.pipe(v.string(), v.description('Id of a work under "references".')),
	at: v.optional(v.string()),
	seen: v.pipe(
		v.picklist(['full-text', 'abstract', 'not-opened']),
		v.description('How much of the work was opened; one that was not vouches for nothing.')
	),
	basis: v.pipe(
		v.picklist(['read', 'general-knowledge']),
		v.description('general-knowledge: said to be described there, not checked against the work.')
	)
});

const review = v.pipe(
	v.object({
		status: v.picklist(['unreviewed', 'reviewed']),
		by: v.optional(v.string()),
		on: v.optional(v.string())
	}),
	v.description('Whether a clinician has checked the record.')
);

const muscleSummary = v.object({
	id,
	name: v.object({ en: v.string(), la: v.string() }),
	bodyArea: v.string(),
	about: v.string()
});

const triggerPoint = v.object({
	id: v.string(),
	where: v.string(),
	over: text('Id of the place that covers it.'),
	refersTo: v.pipe(
		v.array(
			v.object({
				region: text('Id of a place.'),
				extent: v.pipe(
					v.picklist(['essential', 'spillover']),
					v.description('essential: said to be felt by most; spillover: by some.')
				),
				weight: v.pipe(
					v.number(),
					v.minValue(0),
					v.maxValue(1),
					v.description('How strongly the place belongs to the pattern: our own estimate.')
				),
				side: v.optional(
					v.pipe(
						v.picklist(['same', 'opposite', 'midline']),
						v.description('Seen from the muscle; same when absent.')
					)
				)
			})
		),
		v.description('Where pain is said to be felt from it.')
	),
	evidence: v.picklist(['expert-observation', 'tested']),
	sources: v.array(citation),
	disputedBy: v.array(citation),
	review
});

const reference = v.object({
	id: v.string(),
	type: v.string(),
	title: v.string(),
	authors: v.array(v.string()),
	year: v.optional(v.number()),
	in: v.optional(text('The journal or book it stands in.')),
	publisher: v.optional(v.string()),
	doi: v.optional(v.string()),
	isbn: v.optional(v.string()),
	url: v.optional(v.string()),
	seen: v.picklist(['full-text', 'abstract', 'not-opened'])
});

const muscleRecord = v.object({
	...muscleSummary.entries,
	side: v.literal('paired'),
	innervation: v.array(v.string()),
	action: v.string(),
	depth: v.picklist(['superficial', 'partly-covered', 'deep']),
	triggerPoints: v.array(triggerPoint),
	loads: v.pipe(v.array(v.string()), v.description('What tends to load it.')),
	notices: v.pipe(v.array(v.string()), v.description('What people tend to notice.')),
	helps: v.array(
		v.object({
			what: v.string(),
			how: v.string(),
			evidence: v.picklist(['good-evidence', 'some-evidence', 'expert-opinion', 'disputed']),
			sources: v.array(citation)
		})
	),
	selfCare: v.pipe(
		v.object({
			kind: v.picklist(['steps', 'not-for-self-treatment']),
			steps: v.optional(v.array(v.string())),
			stopIf: v.optional(v.string()),
			reason: v.optional(v.string())
		}),
		v.description('Never show steps where an answer of pain/explain says selfCare: false.')
	),
	alsoThinkOf: v.array(v.string()),
	cautions: v.array(v.string()),
	references: v.pipe(v.array(reference), v.description('The works that are cited above.'))
});

// The clinic

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

const service = v.object({
	id,
	name: v.string(),
	parent: v.optional(text('Id of the service it belongs under.')),
	summary: v.string(),
	bookable: v.boolean(),
	firstVisitMinutes: v.optional(exampleMinutes),
	followUpMinutes: v.optional(exampleMinutes)
});

const practitioner = v.object({
	id,
	name: v.string(),
	practises: v.pipe(
		v.union([v.literal('to-be-confirmed'), v.array(v.string())]),
		v.description(
			'Ids of services; to-be-confirmed while the clinic has not said, and then everybody may be asked for everything.'
		)
	)
});

const slot = v.object({
	start: instant,
	end: instant,
	practitioner: text('Id of the one who would take the visit.')
});

const slotList = v.object({
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

// Where it hurts

const painMark = v.strictObject({
	region: v.pipe(v.string(), v.description('Id of a place.')),
	side: v.optional(
		v.pipe(
			side,
			v.description("The person's own side: required where a place has two, absent on the midline.")
		)
	),
	intensity: v.pipe(
		whole(0, 10, 'This must be a whole number from 0 to 10.'),
		v.description('How strong the pain usually is: 0 none, 10 the worst imaginable.')
	)
});

/** To a record a list is an object, and an empty one says nothing. */
export const notAList = v.custom<unknown>(
	(value) => !Array.isArray(value),
	'This must be an object.'
);
export const answersById = v.record(v.string(), v.picklist(['yes', 'no']));

const painRequest = v.strictObject({
	marks: v.pipe(
		v.array(painMark),
		v.minLength(1, 'Mark at least one place.'),
		v.maxLength(40, 'Mark at most 40 places.'),
		v.description('Pain on both sides is two marks; no place and side comes twice.')
	),
	answers: v.pipe(
		v.optional(v.pipe(notAList, answersById), {}),
		v.description('Answers by the id of the question.')
	),
	screened: v.pipe(
		v.optional(v.boolean(), false),
		v.description(
			'Only for clients under clinical oversight, where somebody who may has asked the safety questions. The one way round them: candidates then come without answers, and the answer says "screening": "skipped-by-client". A yes to a question of tier A or B in the request still gives none.'
		)
	)
});

const drawingRequest = v.strictObject({
	drawing: v.pipe(
		v.record(v.string(), v.unknown()),
		v.description(
			'A drawing in the format "palpate-drawing", version 1: at most 200 marks and 4000 touches of the brush.'
		)
	)
});

const drawingAnswer = v.object({
	marks: v.pipe(
		v.array(painMark),
		v.description('Places with side and strength, the largest area first; as PainRequest has them.')
	),
	words: v.pipe(
		v.array(v.string()),
		v.description('The drawing in words, a sentence for each pain.')
	),
	unsaid: v.pipe(
		v.number(),
		v.integer(),
		v.description('How many pains have no strength yet; they give no marks.')
	)
});

const tier = v.pipe(
	v.picklist(['A', 'B', 'C', 'D']),
	v.description(
		'How soon a yes needs somebody: A call 111 now; B emergency department or doctor today; C a doctor in the next days; D no self-care, ask the practitioner first.'
	)
);

const question = v.object({ id: v.string(), question: v.string(), tier, why: v.string() });

const helpline = v.object({
	id: v.string(),
	name: v.string(),
	shown: v.string(),
	dial: v.string(),
	text: v.optional(v.string()),
	for: v.string(),
	hours: v.string(),
	note: v.optional(v.string())
});

const flag = v.object({
	...question.entries,
	action: text('What to do now.'),
	numbers: v.pipe(v.array(helpline), v.description('Whom to call, the first one first.'))
});

const painAnswer = v.object({
	screening: v.pipe(
		v.picklist(['asked', 'skipped-by-client']),
		v.description('skipped-by-client: the request said "screened": true.')
	),
	outcome: v.pipe(
		v.picklist(['questions', 'stop', 'candidates']),
		v.description(
			'questions: some are open, so no muscles yet. stop: an answer needs help now or today, so no muscles. candidates: they follow, best first; there may be none.'
		)
	),
	next: text('What to do next, for the person.'),
	questions: v.pipe(v.array(question), v.description('All that the marked places call for.')),
	unanswered: v.pipe(v.array(v.string()), v.description('Ids of the questions still open.')),
	flags: v.pipe(
		v.array(flag),
		v.description('The questions answered with yes, most urgent first.')
	),
	selfCare: v.pipe(v.boolean(), v.description('false: show no self-care steps.')),
	candidates: v.pipe(
		v.array(
			v.object({
				muscle: text('Id of the muscle.'),
				side: v.optional(personsSide),
				score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
				reasons: v.array(v.string())
			})
		),
		v.description(
			'Muscles whose trigger points are said to refer to the marked places. Not a diagnosis.'
		)
	),
	unranked: v.pipe(
		v.array(v.string()),
		v.description('Ids of marked places for which no muscles are named.')
	)
});

// Booking

const appointmentRequest = v.strictObject({
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

const appointment = v.object({
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

const problem = v.object({
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

/** Every shape by the name it has in the OpenAPI document. */
export const schemas = {
	Region: region,
	RegionList: listOf(region, 'Places in the order in which lists show them.'),
	Citation: citation,
	Review: review,
	MuscleSummary: muscleSummary,
	MuscleList: listOf(muscleSummary, 'Muscles by id.'),
	Muscle: muscleRecord,
	Service: service,
	ServiceList: listOf(service, 'The whole tree; "parent" says where a service belongs.'),
	Practitioner: practitioner,
	PractitionerList: listOf(practitioner, 'Everybody who may be booked.'),
	Slot: slot,
	SlotList: slotList,
	PainMark: painMark,
	PainRequest: painRequest,
	DrawingRequest: drawingRequest,
	DrawingAnswer: drawingAnswer,
	Question: question,
	Flag: flag,
	PainAnswer: painAnswer,
	AppointmentRequest: appointmentRequest,
	Appointment: appointment,
	Problem: problem
};

export type SchemaName = keyof typeof schemas;
export type PainRequest = v.InferOutput<typeof painRequest>;
export type DrawingAnswer = v.InferOutput<typeof drawingAnswer>;
export type PainAnswer = v.InferOutput<typeof painAnswer>;
export type AppointmentRequest = v.InferOutput<typeof appointmentRequest>;
export type AppointmentAnswer = v.InferOutput<typeof appointment>;

// Queries: texts in an address, given to the handler as what they mean

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
