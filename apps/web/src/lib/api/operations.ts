import type { ProblemStatus } from './problem.ts';
import { availabilityQuery, noQuery, pageQuery, type SchemaName } from './schemas.ts';

/** Where the API stands. */
export const apiRoot = '/api/v1';

/** What one route of the API does: the routes are made from it, and so is the OpenAPI document. */
export interface Operation {
	readonly id: string;
	readonly method: 'GET' | 'POST';
	/** below `apiRoot`, with `{id}` where an id stands */
	readonly path: string;
	readonly summary: string;
	readonly description?: string;
	readonly query: typeof noQuery | typeof pageQuery | typeof availabilityQuery;
	readonly body?: SchemaName;
	/** the header `Idempotency-Key` is required */
	readonly keyed?: true;
	readonly answer: {
		readonly status: 200 | 201;
		/** absent: the OpenAPI document itself */
		readonly schema?: SchemaName;
		readonly description: string;
	};
	/** besides those that every route can give */
	readonly refusals: readonly ProblemStatus[];
	/** pages of other sites may call it from a browser */
	readonly crossOrigin: boolean;
	/** seconds that anybody may keep the answer; 0: nobody may */
	readonly maxAgeSeconds: number;
}

/** Whether an answer may be kept, so that it carries an ETag and can be asked about again. */
export const isKept = ({ maxAgeSeconds }: Operation): boolean => maxAgeSeconds > 0;

const read = { method: 'GET', refusals: [], crossOrigin: true, maxAgeSeconds: 300 } as const;
const page = { ...read, query: pageQuery, refusals: [422] } as const;
const post = { method: 'POST', query: noQuery, maxAgeSeconds: 0 } as const;

export const operations = {
	listRegions: {
		...page,
		id: 'listRegions',
		path: '/regions',
		summary: 'The places in which pain can be marked',
		answer: { status: 200, schema: 'RegionList', description: 'Places.' }
	},
	listMuscles: {
		...page,
		id: 'listMuscles',
		path: '/muscles',
		summary: 'The muscles of the atlas',
		answer: { status: 200, schema: 'MuscleList', description: 'Muscles, in short.' }
	},
	getMuscle: {
		...read,
		id: 'getMuscle',
		path: '/muscles/{id}',
		query: noQuery,
		summary: 'One muscle with its trigger points and sources',
		refusals: [404, 422],
		answer: { status: 200, schema: 'Muscle', description: 'The muscle.' }
	},
	getTriggerPoint: {
		...read,
		id: 'getTriggerPoint',
		path: '/trigger-points/{id}',
		query: noQuery,
		summary: 'One trigger point: where it lies, where it is said to be felt, and who says so',
		description: 'Its id is that of the muscle and that of its point, as infraspinatus:trp1.',
		refusals: [404, 422],
		answer: { status: 200, schema: 'TriggerPoint', description: 'The trigger point.' }
	},
	listServices: {
		...page,
		id: 'listServices',
		path: '/services',
		summary: 'What the clinic offers',
		answer: { status: 200, schema: 'ServiceList', description: 'Services.' }
	},
	listPractitioners: {
		...page,
		id: 'listPractitioners',
		path: '/practitioners',
		summary: 'Who works at the clinic',
		answer: { status: 200, schema: 'PractitionerList', description: 'Practitioners.' }
	},
	listAvailability: {
		...page,
		id: 'listAvailability',
		path: '/availability',
		query: availabilityQuery,
		maxAgeSeconds: 0,
		summary: 'The times that are free',
		description:
			'Free times only, earliest first. With first-available each time comes once, with the practitioner who would take it. A page never skips or repeats a time, whatever is booked meanwhile.',
		answer: { status: 200, schema: 'SlotList', description: 'Free times.' }
	},
	explainPain: {
		...post,
		id: 'explainPain',
		path: '/pain/explain',
		body: 'PainRequest',
		summary: 'From marks or a drawing to safety questions, and from answers to muscles',
		description:
			'Safety first: no muscle is named until the answers cover the questions of the marked places, and none at all after a yes to a question of tier A or B. Which muscles, how sure, what they cover and leave unexplained: see Explanation and Candidate. Nothing that is sent here is kept. The named exception is "screened": true, for clients under clinical oversight.',
		answer: { status: 200, schema: 'PainAnswer', description: 'What may be said so far.' },
		refusals: [400, 413, 415, 422],
		crossOrigin: true
	},
	readDrawing: {
		...post,
		id: 'readDrawing',
		path: '/pain/drawing',
		body: 'DrawingRequest',
		summary: 'From a drawing on the body to the places that it marks',
		description:
			'A drawing is what "Where does it hurt?" saves as a file: strokes of a brush on the skin, and places filled by name. The answer has the marks that follow from it, to send on to pain/explain. Nothing that is sent here is kept.',
		answer: { status: 200, schema: 'DrawingAnswer', description: 'What the drawing marks.' },
		refusals: [400, 413, 415, 422],
		crossOrigin: true
	},
	bookAppointment: {
		...post,
		id: 'bookAppointment',
		path: '/appointments',
		body: 'AppointmentRequest',
		keyed: true,
		summary: 'Book a visit',
		description:
			'Books once for each Idempotency-Key: the same request again gets the same answer, another request with the same key is refused with the code key-reused. A time that is gone and a time that the rules of the clinic do not allow are refused with 409; nothing has been booked then, and the key may be used again.',
		answer: {
			status: 201,
			schema: 'Appointment',
			description: 'The visit. "Location" and "manage" are a secret link that is given only here.'
		},
		refusals: [400, 409, 413, 415, 422],
		crossOrigin: false
	},
	getOpenApi: {
		...read,
		id: 'getOpenApi',
		path: '/openapi.json',
		query: noQuery,
		summary: 'This document',
		refusals: [422],
		answer: { status: 200, description: 'OpenAPI 3.1.' }
	}
} as const satisfies Record<string, Operation>;
