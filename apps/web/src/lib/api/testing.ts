import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Atlas, muscleFile } from '@palpate/anatomy';
import { type Clinic, clinicSchema } from '@palpate/content';
import type { Services } from '@palpate/services';
import { pino } from 'pino';
import * as v from 'valibot';
import type { Operation } from './operations.ts';
import type { ApiEvent } from './serve.ts';

const content = resolve(import.meta.dirname, '../../../../../content');
const read = (file: string) => JSON.parse(readFileSync(`${content}/${file}`, 'utf8'));

/** The atlas as it ships. */
export const atlas: Atlas = {
	regions: read('atlas/regions.json'),
	places: read('atlas/places.json').places,
	placeMap: read('atlas/meshes/place-map.json'),
	groups: {},
	prevalence: [],
	muscles: readdirSync(`${content}/atlas/muscles`).map((name) =>
		v.parse(muscleFile, read(`atlas/muscles/${name}`))
	),
	redFlags: read('atlas/red-flags.json'),
	helplines: read('atlas/helplines.json'),
	references: read('references.json')
};

/** The API draws nothing. */
const noBody = {
	surface: { id: 'none', positions: new Float32Array(), quads: new Uint16Array() },
	places: [],
	labels: new Uint16Array()
};

const weekday = [{ from: '09:00', to: '17:00' }];
const hours = {
	value: { monday: weekday, tuesday: weekday, wednesday: weekday },
	example: true
};

/** A clinic that does not exist: Ana does everything, Ben everything but needling. */
export const makeClinic = (id = '00000000-0000-4000-8000-000000000000'): Clinic =>
	v.parse(clinicSchema, {
		id,
		slug: 'test-clinic',
		name: 'Test Clinic',
		hosts: ['clinic.test'],
		isDefault: true,
		fictional: true,
		strapline: 'A clinic for tests.',
		look: { accent: 'ngaio', mark: 'flower' },
		timeZone: 'Pacific/Auckland',
		address: { street: '1 Test Street', suburb: 'Testville', town: 'Wellington' },
		telephone: { shown: '(04) 555 0100', e164: '+6445550100' },
		practitioners: [
			{ id: 'ana', name: 'Ana Test', practises: ['massage', 'needling'], hours },
			{ id: 'ben', name: 'Ben Test', practises: ['massage'], hours }
		],
		services: [
			{ id: 'hands', name: 'Hands', summary: 'A group.', bookable: false },
			...['massage', 'needling'].map((service) => ({
				id: service,
				name: service,
				parent: 'hands',
				summary: 'A service.',
				bookable: true,
				firstVisitMinutes: { value: 60, example: true },
				followUpMinutes: { value: 30, example: true }
			}))
		],
		booking: {
			value: {
				stepMinutes: 30,
				bufferMinutes: 0,
				noticeMinutes: 60,
				horizonDays: 60,
				closesOnPublicHolidays: false
			},
			example: true
		},
		notice: { version: '2026-11-25', short: ['Short.'], sections: [] }
	});

/** Saturday 1 May 2027, noon in Auckland; the clinic opens on Monday 3 May. */
export const now = Date.parse('2027-05-01T12:00:00+12:00');

export function makeLocals(
	changed: {
		readonly clinic?: Clinic;
		readonly db?: Services['db'];
		readonly demonstration?: boolean;
	} = {}
): ApiEvent['locals'] {
	const { clinic = makeClinic(), db, demonstration = true } = changed;
	const whole = {
		atlas,
		body: noBody,
		openness: new Uint8Array(),
		shapes: [],
		fibres: {},
		sections: [],
		places: atlas.places,
		landmarks: { list: read('atlas/landmarks.json').landmarks, addresses: {} },
		points: {},
		clinics: [clinic],
		pages: {},
		serviceTexts: {},
		texts: {},
		glossary: [],
		articles: [],
		acc: { periods: [] },
		holidays: { ...read('holidays/nz-wellington.json'), holidays: [] },
		examples: {}
	};
	const services = {
		db: db ?? noDatabase,
		content: whole,
		clinic,
		secrets: { signing: 'c2lnbg==', encryption: 'ZW5j' },
		agent: { kind: 'api', requestId: 'test' },
		origin: 'https://clinic.test',
		now: () => now,
		settingsChanged: () => undefined
	} as const;
	const log = pino({ level: 'silent' });
	return { services, clinic, content: whole, demonstration, log, requestId: 'test' };
}

/** A test that reaches for the database without one fails. */
const noDatabase = new Proxy({} as Services['db'], {
	get() {
		throw new Error('this test has no database');
	}
});

export interface Sent {
	readonly query?: string;
	readonly params?: Record<string, string>;
	readonly headers?: Readonly<Record<string, string>>;
	/** sent as JSON unless it is text already */
	readonly body?: unknown;
	readonly method?: string;
	readonly locals?: ApiEvent['locals'];
}

/** A request to an operation as SvelteKit would hand it over. */
export function makeEvent(operation: Operation, sent: Sent = {}): ApiEvent {
	const url = new URL(`https://clinic.test/api/v1${operation.path}?${sent.query ?? ''}`);
	const isPost = operation.method === 'POST';
	const request = new Request(url, {
		method: sent.method ?? operation.method,
		headers: {
			...(isPost ? { 'content-type': 'application/json' } : {}),
			...(operation.keyed ? { 'idempotency-key': 'a-key' } : {}),
			...sent.headers
		},
		...(isPost
			? { body: typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body ?? {}) }
			: {})
	});
	return {
		request,
		url,
		params: sent.params ?? {},
		route: { id: '/api/v1' },
		locals: sent.locals ?? makeLocals()
	};
}
