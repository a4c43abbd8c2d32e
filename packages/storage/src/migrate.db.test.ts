import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isMigrated, migrate, readMigrations } from './migrate.ts';
import type { OpenDatabase } from './openDatabase.ts';
import { eachDatabase } from './testing.ts';

const migrations = readMigrations();
const extra = { name: '9999_extra', script: 'create table extra (n int)', checksum: 'x' };

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	test('a database that is up to date has nothing to apply', async () => {
		expect(await migrate(database)).toEqual([]);
		expect(await isMigrated(database)).toBe(true);
	});

	test('a migration that fails leaves nothing of itself and the next start tries again', async () => {
		const broken = { ...extra, script: 'create table extra (n int); select no_such_function()' };
		await expect(migrate(database, [...migrations, broken])).rejects.toThrow(/no_such_function/);
		expect(await isMigrated(database)).toBe(true);
		expect(await migrate(database, [...migrations, extra])).toEqual(['9999_extra']);
	});

	test('a database from a newer version is refused with its name', async () => {
		await expect(migrate(database)).rejects.toThrow(
			/has the migration 9999_extra, which this version of Palpate does not know/
		);
	});

	test('a migration that was changed after it was applied is refused with its name', async () => {
		const changed = [...migrations, { ...extra, checksum: 'y' }];
		await expect(migrate(database, changed)).rejects.toThrow(/9999_extra was changed/);
	});

	test('bigint comes back as a number and a date as its text, on both databases alike', async () => {
		const { rows } = await sql`select 7::bigint as n, date '2027-01-02' as d`.execute(database.db);
		expect(rows).toEqual([{ n: 7, d: '2027-01-02' }]);
	});
});
