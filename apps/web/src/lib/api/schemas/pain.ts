// Where it hurts: what is sent, and what is answered.
import * as v from 'valibot';
import { personsSide, side, text, whole } from './common.ts';

export const painMark = v.strictObject({
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

export const painRequest = v.strictObject({
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

export const drawingRequest = v.strictObject({
	drawing: v.pipe(
		v.record(v.string(), v.unknown()),
		v.description(
			'A drawing in the format "palpate-drawing", version 1: at most 200 marks and 4000 touches of the brush.'
		)
	)
});

export const drawingAnswer = v.object({
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

export const question = v.object({ id: v.string(), question: v.string(), tier, why: v.string() });

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

export const flag = v.object({
	...question.entries,
	action: text('What to do now.'),
	numbers: v.pipe(v.array(helpline), v.description('Whom to call, the first one first.'))
});

export const painAnswer = v.object({
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
