import type { operations } from './operations.ts';

// Examples for the OpenAPI document. Nobody in them exists, and no number in them is the clinic's.

const slot = {
	start: '2027-05-03T09:00:00+12:00',
	end: '2027-05-03T09:40:00+12:00',
	practitioner: 'ana-example'
};

const question = {
	id: 'example-question',
	question: 'Is this an example of a question?',
	tier: 'A',
	why: 'It shows the shape of a question.'
} as const;

const list = <T>(item: T) => ({ items: [item], next: null });

const muscle = {
	id: 'soleus',
	name: { en: 'Soleus', la: 'Musculus soleus' },
	bodyArea: 'leg',
	about: 'The deep muscle of the calf.'
};

const source = {
	ref: 'example-work',
	seen: 'not-opened',
	basis: 'general-knowledge',
	says: 'Said to be described in Example 1999, not checked against the book.'
} as const;

const backing = { evidenceClass: 'expert-observation', sources: [source], disputedBy: [] };

const triggerPoint = {
	id: 'trp1',
	record: 'soleus:trp1',
	where: 'In the lower part of the calf.',
	over: 'calf',
	spread: false,
	at: {
		words: 'half way from the knee to the ankle, on the back',
		surface: 'palpate-human-1',
		address: { quad: 12_000, u: 0.5, v: 0.25 },
		metres: [0.1, 0.3, -0.05]
	},
	depth: { layer: 'deep', words: 'Under the large muscle of the calf.' },
	refersTo: [{ region: 'calf', extent: 'essential', weight: 0.5 }],
	zones: [{ place: 'calf-inner', region: 'calf', extent: 'essential', weight: 0.5 }],
	evidence: 'expert-observation',
	...backing,
	review: { status: 'unreviewed' }
};

const references = [
	{
		id: 'example-work',
		type: 'book',
		title: 'The title of the work',
		authors: ['Example, A.'],
		seen: 'not-opened'
	}
];

export interface OperationExample {
	readonly request?: unknown;
	readonly response?: unknown;
}

/** A request and an answer of each operation, by its id. */
export const examples: Readonly<Record<keyof typeof operations, OperationExample>> = {
	listRegions: {
		response: list({
			id: 'calf',
			name: 'Calf',
			area: 'hip-leg',
			view: 'back',
			midline: false,
			synonyms: ['back of the lower leg'],
			ranked: true,
			places: [{ id: 'calf-inner', name: 'Calf, inner half', midline: false }]
		})
	},
	listMuscles: { response: list(muscle) },
	getMuscle: {
		response: {
			...muscle,
			name: { ...muscle.name, also: [] },
			recordVersion: 2,
			status: 'outline',
			side: 'paired',
			innervation: ['Tibial nerve', 'S1'],
			nerves: [{ nerve: 'Tibial nerve', roots: ['S1'] }],
			action: 'Points the foot down',
			depth: 'partly-covered',
			anatomy: backing,
			triggerPoints: [triggerPoint],
			otherEffects: [],
			keySatellites: [],
			loads: ['walking uphill'],
			notices: ['a sore calf'],
			helps: [
				{
					what: 'Ask a practitioner',
					how: 'They can look and feel.',
					kind: 'hands-on',
					evidence: 'expert-opinion',
					...backing
				}
			],
			selfCare: { kind: 'not-for-self-treatment', reason: 'This is only an example.' },
			alsoThinkOf: ['something else'],
			cautions: [],
			withSources: {
				loads: [{ says: 'walking uphill', ...backing }],
				notices: [{ says: 'a sore calf', ...backing }],
				alsoThinkOf: [{ says: 'something else', ...backing, excludeFirst: ['example-question'] }],
				cautions: []
			},
			empty: [{ field: 'motorPoints', reason: 'not-written-yet' }],
			review: { status: 'unreviewed' },
			references
		}
	},
	getTriggerPoint: {
		response: {
			...triggerPoint,
			id: 'soleus:trp1',
			point: 'trp1',
			muscle: { id: muscle.id, name: muscle.name, side: 'paired' },
			otherEffects: [],
			empty: [],
			references
		}
	},
	listServices: {
		response: list({
			id: 'example-service',
			name: 'An example of a service',
			summary: 'What it is and what a visit is like.',
			bookable: true,
			firstVisitMinutes: { value: 40, example: true }
		})
	},
	listPractitioners: {
		response: list({ id: 'ana-example', name: 'Ana Example', practises: 'to-be-confirmed' })
	},
	listAvailability: { response: { ...list(slot), example: true } },
	explainPain: {
		request: { marks: [{ region: 'calf', side: 'left', intensity: 4 }], answers: {} },
		response: {
			screening: 'asked',
			outcome: 'questions',
			next: 'Please answer each question with yes or no, then send the places and the answers again.',
			questions: [question],
			unanswered: [question.id],
			flags: [],
			selfCare: false,
			candidates: [],
			unranked: []
		}
	},
	readDrawing: {
		request: {
			drawing: {
				format: 'palpate-drawing',
				version: 1,
				surface: 'palpate-human-1',
				marks: [
					{
						kind: 'stroke',
						points: [[10249, 0.819, 0.601]],
						radiusMillimetres: 32,
						intensity: 6,
						quality: 'ache'
					}
				]
			}
		},
		response: {
			marks: [{ region: 'lower-back', side: 'left', intensity: 6 }],
			words: ['Left lower back, outer part, aching, 6 of 10, the size of half a palm'],
			unsaid: 0
		}
	},
	bookAppointment: {
		request: {
			service: 'example-service',
			practitioner: 'first-available',
			start: slot.start,
			firstVisit: true,
			client: { name: 'Tāmati Example', email: 'tamati@example.nz', phone: '021 555 0123' },
			consent: true
		},
		response: {
			...slot,
			id: '00000000-0000-4000-8000-000000000000',
			status: 'booked',
			service: 'example-service',
			demonstration: true,
			notice: 'Demonstration: no visit has been booked.',
			manage: 'https://example.nz/visit/a-long-secret'
		}
	},
	getOpenApi: {}
};
