import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { enrolClinic, type OpenDatabase } from '@palpate/storage';
import { eachDatabase } from '@palpate/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, servicesFor, systemAgent } from './house.ts';
import { seedExamples } from './seedExamples.ts';
import { transact } from './services.ts';
import { mondayNine } from './testing.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../content'));
const week = 7 * 24 * 3_600_000;

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	let now = mondayNine;
	beforeAll(async () => {
		database = await open();
		for (const clinic of content.clinics)
			await enrolClinic(
				database.db,
				clinic,
				clinic.practitioners.map(({ id }) => id)
			);
	}, 60_000);
	afterAll(() => database.close());

	const house = (): House => ({
		content,
		database,
		folder: { path: '', databasePath: '', secrets: { signing: '', encryption: '' } },
		origins: { main: undefined, port: 0 },
		sourceFolder: '',
		now: () => now,
		settingsVersion: () => 0,
		settingsChanged: () => undefined,
		close: async () => undefined
	});

	const visitsOf = (slug: string) => {
		const clinic = content.clinics.find((one) => one.slug === slug);
		if (!clinic) throw new Error(slug);
		return transact(servicesFor(house(), clinic, systemAgent()), (trx) =>
			trx.selectFrom('appointment').selectAll().execute()
		);
	};

	test('the fictional clinic gets its visits, the real one none', async () => {
		const wanted = content.examples['rimu-street']?.appointments.length ?? 0;
		expect(wanted).toBeGreaterThan(5);
		expect(await seedExamples(house())).toBe(wanted);
		expect(await visitsOf('rimu-street')).toHaveLength(wanted);
		expect(await visitsOf('ngaio-health')).toEqual([]);
	});

	test('a second start on the same day adds nothing', async () => {
		expect(await seedExamples(house())).toBe(0);
	});

	test('once the last of them has passed, they come again around the new day', async () => {
		now = mondayNine + 8 * week;
		expect(await seedExamples(house())).toBeGreaterThan(5);
		now = mondayNine;
	});
});
