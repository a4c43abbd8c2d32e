// Where it hurts: what is sent, and what is answered.
import { ageBands } from '@palpate/anatomy';
import { drawingLimits } from '@palpate/drawing';
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

const drawing = v.pipe(
	v.record(v.string(), v.unknown()),
	v.description(
		`A drawing in the format "palpate-drawing", version 1: at most ${drawingLimits.marks} marks, ${drawingLimits.points} touches of the brush and ${drawingLimits.pointsInAMark} in one stroke.`
	)
);

export const painRequest = v.strictObject({
	marks: v.optional(
		v.pipe(
			v.array(painMark),
			v.minLength(1, 'Mark at least one place.'),
			v.maxLength(40, 'Mark at most 40 places.'),
			v.description(
				'Pain on both sides is two marks; no place and side comes twice. Send marks or a drawing.'
			)
		)
	),
	drawing: v.optional(drawing),
	answers: v.pipe(
		v.optional(v.pipe(notAList, answersById), {}),
		v.description('Answers by the id of the question.')
	),
	screened: v.pipe(
		v.optional(v.boolean(), false),
		v.description(
			'Only for clients under clinical oversight, where somebody who may has asked the safety questions. The one way round them: candidates then come without answers, and the answer says "screening": "skipped-by-client". A yes to a question of tier A or B in the request still gives none.'
		)
	),
	hints: v.pipe(
		v.optional(v.pipe(notAList, answersById), {}),
		v.description(
			'What was said to the "ask" of an answer, by its id: what loads it, which movement is hard, stiff or weak, what is noticed. It moves the weights a little. What is left out has no effect.'
		)
	),
	age: v.pipe(
		v.optional(v.picklist(ageBands)),
		v.description('It moves the weights a little. What is left out has no effect.')
	)
});

export const drawingRequest = v.strictObject({ drawing });

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

export const placeOnSide = v.object({
	place: text('Id of a place of the skin: one of the "places" of a region.'),
	side: v.optional(personsSide)
});

const share = (description: string) =>
	v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description));

const muscleSet = v.object({
	muscles: v.array(v.object({ muscle: text('Id of the muscle.'), side: v.optional(personsSide) })),
	probability: share('How likely just these are active, by this model.')
});

export const candidate = v.object({
	muscle: text('Id of the muscle.'),
	side: v.optional(personsSide),
	score: share('The same as weight.'),
	weight: share('How likely the muscle is active by this model, given all that was told.'),
	evidence: v.pipe(
		v.number(),
		v.description(
			'Natural log of how much likelier this muscle alone makes the marks than no muscle does. Further marks never lower it.'
		)
	),
	points: v.pipe(
		v.array(
			v.object({
				id: text('Of a trigger point: see trigger-points/{id}.'),
				weight: share(
					'How likely it is to hurt if the muscle is active at all. Several may hurt at once, so that these may add up to more than 1.'
				)
			})
		),
		v.description('Its trigger points, the likeliest first.')
	),
	covers: v.pipe(
		v.object({
			share: share('Of all that was marked, how much lies in its zones.'),
			places: v.array(placeOnSide)
		}),
		v.description('What was marked and lies in its zones.')
	),
	expected: v.pipe(
		v.array(placeOnSide),
		v.description('Essential places of its likeliest points that were not marked.')
	),
	reasons: v.array(v.string())
});

export const explanation = v.pipe(
	v.object({
		certainty: v.pipe(
			v.picklist(['decided', 'leaning', 'open', 'nothing']),
			v.description(
				'decided: one set of muscles stands out; leaning: one muscle is clearly ahead; open: several explain it as well, or none is needed; nothing: no muscle reaches it.'
			)
		),
		together: v.pipe(
			v.array(muscleSet),
			v.description(
				'The smallest set that explains most of what any muscle can; several where they are equally likely.'
			)
		),
		others: v.pipe(v.array(muscleSet), v.description('Other sets, the likeliest first.')),
		unexplained: v.pipe(
			v.array(placeOnSide),
			v.description('Marked places that the set does not explain.')
		),
		none: share('How likely none of the muscles is active, by this model.'),
		ask: v.pipe(
			v.array(
				v.object({
					id: v.string(),
					kind: v.pipe(
						v.picklist(['load', 'notice', 'movement']),
						v.description(
							'How to ask: load "does this bring it on, or make it worse?"; movement "is this hard, stiff or weaker than before?"; notice "do you notice this?".'
						)
					),
					says: v.pipe(v.string(), v.description('What is asked about: the end of that question.'))
				})
			),
			v.description('What would tell most beyond the marks. Send what is said to it as "hints".')
		)
	}),
	v.description(
		'How the candidates hang together. docs/validation/inference.md has the model, its test and its failures.'
	)
);

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
		v.array(candidate),
		v.description(
			'Muscles whose trigger points are said to refer to the marked places, best first. Not a diagnosis.'
		)
	),
	explanation: v.optional(explanation),
	marks: v.optional(
		v.pipe(
			v.array(painMark),
			v.description('Of a drawing: the places that it marks, which the questions are about.')
		)
	),
	unranked: v.pipe(
		v.array(v.string()),
		v.description('Ids of marked places for which no muscles are named.')
	)
});
