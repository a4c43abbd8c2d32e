import { err, ok } from '@palpate/base';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAuditEvent } from './auditEvents.ts';
import { addClient } from './clients.ts';
import { deedInClinic, inClinic } from './inClinic.ts';
import type { OpenDatabase } from './openDatabase.ts';
import { eachDatabase, makeClinic } from './testing.ts';

const someone = { name: 'Tāmati Test', email: 'tamati@example.test', phone: null };

eachDatabase(({ open }) => {
	let database: OpenDatabase;
	beforeAll(async () => {
		database = await open();
	}, 60_000);
	afterAll(() => database.close());

	test('one clinic never sees the clients of another', async () => {
		const [here, there] = [await makeClinic(database), await makeClinic(database)];
		await inClinic(database.db, here, (trx) => addClient(trx, here, someone));
		const seen = await inClinic(database.db, there, (trx) =>
			trx.selectFrom('client').selectAll().execute()
		);
		expect(seen).toEqual([]);
	});

	test('one clinic cannot write a row for another', async () => {
		const [here, there] = [await makeClinic(database), await makeClinic(database)];
		const attempt = inClinic(database.db, here, (trx) => addClient(trx, there, someone));
		await expect(attempt).rejects.toThrow(/row-level security/);
	});

	test('every table that holds a clinic is behind a policy', async () => {
		const { rows } = await sql<{ table: string; secured: boolean; policies: number }>`
			select c.relname as table, c.relrowsecurity as secured,
				(select count(*)::int from pg_policies p where p.tablename = c.relname) as policies
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = 'public' and c.relkind = 'r'
				and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'clinic_id')
		`.execute(database.db);
		expect(rows.length).toBeGreaterThan(10);
		expect(rows.filter((row) => !row.secured || row.policies === 0)).toEqual([]);
	});

	test('every primary, unique, foreign and exclusion key contains clinic_id', async () => {
		const { rows } = await sql<{ constraint: string; columns: string[] }>`
			select con.conname as constraint,
				array(select a.attname::text from unnest(con.conkey) k
					join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k) as columns
			from pg_constraint con join pg_class c on c.oid = con.conrelid
			where c.relnamespace = 'public'::regnamespace and con.contype in ('p', 'u', 'f', 'x')
				and c.relname <> 'schema_migration'
		`.execute(database.db);
		expect(rows.length).toBeGreaterThan(20);
		expect(rows.filter(({ columns }) => !columns.includes('clinic_id'))).toEqual([]);
	});

	test('a refusal leaves nothing behind', async () => {
		const clinicId = await makeClinic(database);
		const refused = await deedInClinic(database.db, clinicId, async (trx) => {
			await addClient(trx, clinicId, someone);
			return err({ code: 'no' });
		});
		expect(refused).toEqual(err({ code: 'no' }));
		const kept = await deedInClinic(database.db, clinicId, async (trx) =>
			ok(await trx.selectFrom('client').selectAll().execute())
		);
		expect(kept).toEqual(ok([]));
	});

	test('the audit trail cannot be changed or deleted by the application', async () => {
		const clinicId = await makeClinic(database);
		const agent = { kind: 'system' } as const;
		await inClinic(database.db, clinicId, (trx) =>
			addAuditEvent(trx, clinicId, agent, { action: 'R', deed: 'test' })
		);
		for (const statement of ["update audit_event set deed = ''", 'delete from audit_event'])
			await expect(
				inClinic(database.db, clinicId, (trx) => sql.raw(statement).execute(trx))
			).rejects.toThrow(/permission denied/);
	});

	test('an id that is not a UUID never reaches the database', () => {
		expect(() => inClinic(database.db, "x'; drop table client", async () => 1)).toThrow(RangeError);
	});
});
