// A muscle and its trigger points, with all that their records say.
import { dangers, effects, evidenceClass, helpKinds, mapped, pointLayers } from '@palpate/anatomy';
import * as v from 'valibot';
import { citation, muscleSummary, review } from './atlas.ts';
import { id, text, whole } from './common.ts';

const weight = (description: string) =>
	v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.description(description));

const seenFromMuscle = v.optional(
	v.pipe(
		v.picklist(['same', 'opposite', 'midline']),
		v.description('Seen from the muscle; same when absent.')
	)
);

const extent = v.pipe(
	v.picklist(['essential', 'spillover']),
	v.description('essential: said to be felt by most; spillover: by some.')
);

/** Who says so, on what kind of evidence, and who doubts it. */
const backing = {
	evidenceClass: v.pipe(
		evidenceClass,
		v.description(
			'What kind of evidence stands behind it; expert-observation: clinicians wrote it down, without a test.'
		)
	),
	sources: v.array(citation),
	disputedBy: v.array(citation)
};

const backed = v.object(backing);
const statement = v.object({ says: v.string(), ...backing });

export const spot = v.object({
	words: text('Where it lies, as one would tell a colleague.'),
	surface: v.optional(text('Id of the skin that the address is on, as a drawing names it.')),
	address: v.optional(
		v.pipe(
			v.object({
				quad: v.pipe(v.number(), v.integer()),
				u: weight('From the first corner of the quad to the second.'),
				v: weight('From the first corner of the quad to the fourth.')
			}),
			v.description('On the left or the midline; the right is the mirror.')
		)
	),
	metres: v.optional(
		v.pipe(
			v.tuple([v.number(), v.number(), v.number()]),
			v.description(
				'The same on the figure: to the left, up, to the front; from the ground between the feet.'
			)
		)
	)
});

const zone = v.object({
	place: text('Id of a place of the skin.'),
	region: text('Id of the region that it is a part of.'),
	extent,
	weight: weight('How likely somebody with that point alone would mark it: our own estimate.'),
	side: seenFromMuscle
});

/** What a field without anything in it says. */
const without = v.object({
	field: text('"motorPoints", "trp1.depth"'),
	reason: v.pipe(
		v.picklist([
			'no-source-found',
			'sources-disagree',
			'not-applicable',
			'not-written-yet',
			'searched-none-found'
		]),
		v.description('searched-none-found is a whole answer; the others are gaps.')
	),
	why: v.optional(v.string()),
	searched: v.optional(text('Where, and with what words.')),
	on: v.optional(text('When, as YYYY-MM-DD.'))
});

const empty = v.pipe(v.array(without), v.description('Fields that hold nothing, and why.'));

const triggerPoint = v.object({
	id: v.string(),
	record: text('Its id outside of the muscle: see trigger-points/{id}.'),
	where: v.string(),
	over: text('Id of the place that covers it.'),
	spread: v.pipe(v.boolean(), v.description('It stands for several, spread through the muscle.')),
	at: v.optional(v.pipe(spot, v.description('The spot of the skin above it.'))),
	depth: v.optional(v.object({ layer: v.picklist(pointLayers), words: v.string() })),
	refersTo: v.pipe(
		v.array(
			v.object({
				region: text('Id of a place.'),
				extent,
				weight: weight('How strongly the place belongs to the pattern: our own estimate.'),
				side: seenFromMuscle
			})
		),
		v.description('Where pain is said to be felt from it.')
	),
	zones: v.pipe(
		v.array(zone),
		v.description('The same in finer places of the skin, as the inference reckons with them.')
	),
	evidence: v.picklist(['expert-observation', 'tested']),
	...backing,
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

const references = v.pipe(v.array(reference), v.description('The works that are cited above.'));

const otherEffect = v.object({
	effect: v.picklist(effects),
	says: v.string(),
	points: v.pipe(v.array(v.string()), v.description('Ids of the points that it is told of.')),
	...backing
});

const motorPoint = v.object({
	where: v.string(),
	part: v.optional(text('Which part of the muscle, where each has its own.')),
	at: v.pipe(spot, v.description('The middle of the zone.')),
	spreadMillimetres: v.pipe(v.number(), v.description('Round that spot, on the skin.')),
	spreadBasis: v.picklist(['reported', 'our-estimate']),
	mapped: v.pipe(
		mapped,
		v.description(
			'What the source looked for. electric-pulse: where the muscle answered most readily to one, which is a motor point in the strict sense. The others stand in for it. muscle-signal: where nerve and muscle fibres meet, read from the muscle’s own signals; nerve-entry: where the nerve goes in; nerve-endings: where its branches are densest; nerve-branch: a spot on its way there; not-told: a guide names it without saying.'
		)
	),
	...backing
});

export const triggerPointRecord = v.object({
	...triggerPoint.entries,
	id: text('That of the muscle and that of its point: "infraspinatus:trp1".'),
	point: v.string(),
	muscle: v.object({
		id,
		name: v.object({ en: v.string(), la: v.string() }),
		side: v.picklist(['paired', 'midline'])
	}),
	otherEffects: v.pipe(v.array(otherEffect), v.description('What it is said to do besides pain.')),
	empty,
	references
});

export const muscleRecord = v.object({
	...muscleSummary.entries,
	recordVersion: v.pipe(whole(2, 2, ''), v.description('Version 2 added to version 1.')),
	status: v.pipe(
		v.picklist(['complete', 'outline']),
		v.description('outline: not all of it has been written yet.')
	),
	name: v.object({ en: v.string(), la: v.string(), also: v.array(v.string()) }),
	side: v.picklist(['paired', 'midline']),
	innervation: v.array(v.string()),
	nerves: v.array(v.object({ nerve: v.string(), roots: v.array(v.string()) })),
	attachments: v.optional(v.object({ origin: v.string(), insertion: v.string() })),
	fibreDirection: v.optional(v.string()),
	action: v.string(),
	depth: v.picklist(['superficial', 'partly-covered', 'deep', 'internal']),
	anatomy: v.pipe(backed, v.description('What stands behind nerves, attachments and action.')),
	triggerPoints: v.array(triggerPoint),
	otherEffects: v.array(otherEffect),
	keySatellites: v.array(
		v.object({
			muscle: text('Id of the other muscle.'),
			is: v.pipe(
				v.picklist(['key', 'satellite']),
				v.description(
					'key: its points are said to keep these going; satellite: to be kept going by these.'
				)
			),
			says: v.optional(v.string()),
			...backing
		})
	),
	motorPoints: v.optional(
		v.object({
			zones: v.pipe(
				v.array(motorPoint),
				v.description('Where nerve and muscle meet; "mapped" says what of it was looked for.')
			),
			differs: text('How they differ from the trigger points.')
		})
	),
	loads: v.pipe(v.array(v.string()), v.description('What tends to load it.')),
	notices: v.pipe(v.array(v.string()), v.description('What people tend to notice.')),
	helps: v.array(
		v.object({
			what: v.string(),
			how: v.string(),
			kind: v.picklist(helpKinds),
			evidence: v.picklist(['good-evidence', 'some-evidence', 'expert-opinion', 'disputed']),
			danger: v.optional(
				v.pipe(
					v.object({ reaches: v.array(v.picklist(dangers)), says: v.string() }),
					v.description('Of a needle: what it may reach. Always show it.')
				)
			),
			...backing
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
	practice: v.optional(v.pipe(backed, v.description('What stands behind the self-care steps.'))),
	alsoThinkOf: v.array(v.string()),
	cautions: v.array(v.string()),
	withSources: v.pipe(
		v.object({
			loads: v.array(statement),
			notices: v.array(statement),
			alsoThinkOf: v.array(
				v.object({
					...statement.entries,
					excludeFirst: v.pipe(
						v.array(v.string()),
						v.description('Ids of the safety questions that look for it.')
					)
				})
			),
			cautions: v.array(statement)
		}),
		v.description('The lists of sentences again, each with what stands behind it.')
	),
	empty,
	review,
	references
});
