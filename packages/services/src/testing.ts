import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { type Clinic, type Content, loadContent } from '@palpate/content';
import { type Agent, enrolClinic, type OpenDatabase } from '@palpate/storage';
import type { Services } from './services.ts';

const contentFolder = resolve(import.meta.dirname, '../../../content');
let content: Content | undefined;

/** Monday 3 May 2027, 9 am in Wellington (NZST). */
export const mondayNine = Date.parse('2027-05-03T09:00:00+12:00');

const weekdays = {
	monday: [{ from: '09:00', to: '17:00' }],
	tuesday: [{ from: '09:00', to: '17:00' }]
};

/** A small clinic: Ana does both services, Ben only massage; Mondays and Tuesdays, 9 to 5. */
export function makeClinicContent(changes: Partial<Clinic> = {}): Clinic {
	const minutes = (value: number) => ({ value, example: true });
	return {
		id: randomUUID(),
		slug: 'test-clinic',
		name: 'Test Clinic',
		hosts: ['test.localhost'],
		isDefault: true,
		fictional: true,
		strapline: 'A clinic for tests',
		look: { accent: 'ngaio', mark: 'flower' },
		timeZone: 'Pacific/Auckland',
		address: { street: '1 Test Street', suburb: 'Ngaio', town: 'Wellington' },
		telephone: { shown: '(04) 555 0100', e164: '+6445550100' },
		practitioners: [
			{
				id: 'ana',
				name: 'Ana',
				practises: ['osteopathy', 'massage'],
				hours: { value: weekdays, example: true }
			},
			{ id: 'ben', name: 'Ben', practises: ['massage'], hours: { value: weekdays, example: true } }
		],
		services: ['osteopathy', 'massage'].map((id) => ({
			id,
			name: id === 'massage' ? 'Massage' : 'Osteopathy',
			summary: 'For tests.',
			bookable: true,
			firstVisitMinutes: minutes(60),
			followUpMinutes: minutes(30)
		})),
		booking: {
			value: {
				stepMinutes: 30,
				bufferMinutes: 10,
				noticeMinutes: 120,
				horizonDays: 28,
				closesOnPublicHolidays: true
			},
			example: true
		},
		notice: { version: '2027-01-01', short: ['We keep this.'], sections: [] },
		...changes
	} as Clinic;
}

/** Services for a clinic of its own, at Monday nine unless told otherwise. */
export async function makeServices(
	database: OpenDatabase,
	options: { readonly now?: number; readonly agent?: Agent; readonly clinic?: Clinic } = {}
): Promise<Services> {
	content ??= loadContent(contentFolder);
	const clinic = options.clinic ?? makeClinicContent();
	await enrolClinic(
		database.db,
		clinic,
		clinic.practitioners.map(({ id }) => id)
	);
	return {
		db: database.db,
		content,
		clinic,
		secrets: {
			signing: Buffer.alloc(32, 1).toString('base64'),
			encryption: Buffer.alloc(32, 2).toString('base64')
		},
		agent: options.agent ?? { kind: 'visitor', requestId: randomUUID() },
		origin: 'https://clinic.test',
		now: () => options.now ?? mondayNine
	};
}
