import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { addAppointment } from './appointments.ts';
import { addAuditEvent } from './auditEvents.ts';
import { dumpDatabase } from './backupDump.ts';
import { DumpLines } from './backupLines.ts';
import { loadDump } from './backupLoad.ts';
import { addClient } from './clients.ts';
import { inClinic } from './inClinic.ts';
import { migrate, readMigrations } from './migrate.ts';
import { occupy } from './occupations.ts';
import type { OpenDatabase } from './openDatabase.ts';
import { addPainReport } from './painReports.ts';
import type { Database } from './schema.ts';
import { eachDatabase, makeClinic, type TestDatabase, testDatabases } from './testing.ts';

const hour = 3_600_000;
const firstVisit = Date.parse('2027-05-03T09:00:00+12:00');
const madeAt = Date.parse('2027-05-03T08:00:00Z');

/** Names as hard as they come: what COPY writes in its own way. */
const hardName = 'Tāmati\tO’Hara\nline two \\N \\. "quoted" 🐟';

/** The n-th visit of the clinic, with everything that hangs on it. */
function book(database: OpenDatabase, clinicId: string, n: number): Promise<void> {
	const id = randomUUID();
	const start = firstVisit + n * hour;
	return inClinic(database.db, clinicId, async (trx) => {
		const clientId = await addClient(trx, clinicId, {
			name: hardName,
			email: n % 2 ? 'tamati@example.test' : null,
			phone: '+6445550100'
		});
		await addAppointment(trx, clinicId, id, {
			clientId,
			practitionerId: 'ana',
			serviceId: 'osteopathy',
			period: { start, end: start + hour / 2 },
			firstVisit: n === 0,
			bookedByName: null,
			source: 'web',
			noticeVersion: '2027-01-01',
			consentedAt: start,
			manageTokenHash: id,
			idempotencyKey: id,
			requestHash: ''
		});
		const taken = await occupy(trx, clinicId, {
			appointmentId: id,
			resourceIds: ['ana'],
			period: { start, end: start + hour }
		});
		if (!taken.ok) throw new Error(taken.error.code);
		const report = {
			marks: [],
			drawing: n % 2 ? { format: 'a "drawing"', marks: [{ kind: 'stroke\\' }] } : null,
			answers: { 'answered\\': 'yes' as const },
			questions: {},
			told: { said: [{ says: 'a "quoted" ache', answer: 'yes' as const }] },
			listed: [{ muscle: 'soleus', side: 'left' as const, name: 'Soleus, left', dots: 3 as const }]
		};
		await addPainReport(trx, clinicId, id, report);
		const agent = { kind: 'system' } as const;
		await addAuditEvent(trx, clinicId, agent, { action: 'C', deed: 'appointment.book' });
	});
}

async function fill(database: OpenDatabase, visits = 5): Promise<string> {
	const clinicId = await makeClinic(database);
	for (let n = 0; n < visits; n += 1) await book(database, clinicId, n);
	return clinicId;
}

const read = async (dump: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(dump));

const linesOf = (bytes: Uint8Array) =>
	new DumpLines(
		(async function* () {
			for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
		})()
	);

/** Every row of every table, read by ordinary queries. */
async function rowsOf(db: Kysely<Database>): Promise<Readonly<Record<string, readonly string[]>>> {
	const { rows: tables } = await sql<{ name: string }>`
		select tablename::text as name from pg_tables where schemaname = 'public' order by 1`.execute(
		db
	);
	const all: Record<string, readonly string[]> = {};
	for (const { name } of tables) {
		if (name === 'schema_migration') continue;
		const { rows } = await sql<{ row: string }>`
			select to_jsonb(t)::text as row from ${sql.table(name)} t order by to_jsonb(t)::text collate "C"`.execute(
			db
		);
		all[name] = rows.map(({ row }) => row);
	}
	return all;
}

async function using<T>(
	opening: Promise<OpenDatabase>,
	work: (database: OpenDatabase) => Promise<T>
): Promise<T> {
	const database = await opening;
	try {
		return await work(database);
	} finally {
		await database.close();
	}
}

const restored = <T>(
	into: TestDatabase,
	dump: Uint8Array,
	look: (database: OpenDatabase) => Promise<T>
) =>
	using(into.openEmpty(), async (target) => {
		await loadDump(target, linesOf(dump));
		return look(target);
	});

const pairs = testDatabases().flatMap((from) => testDatabases().map((to) => ({ from, to })));

describe.each(pairs)('from $from.name to $to.name', ({ from, to }) => {
	test('a restored database has every row of its source, and counts on where it stopped', () =>
		using(from.open(), async (source) => {
			const clinicId = await fill(source);
			const dump = await read(dumpDatabase(source, madeAt));
			const before = await rowsOf(source.db);
			expect(before.appointment).toHaveLength(5);
			expect(before.audit_event).toHaveLength(5);
			await restored(to, dump, async (target) => {
				expect(await rowsOf(target.db)).toEqual(before);
				expect(await read(dumpDatabase(target, madeAt))).toEqual(dump);
				await book(target, clinicId, 5);
				await expect(book(target, clinicId, 5)).rejects.toThrow('slot-taken');
			});
		}));
});

eachDatabase((here) => {
	test('bookings that go on during a dump leave it consistent, and none is half in it', () =>
		using(here.open(), async (source) => {
			const clinicId = await fill(source, 3);
			const pieces: Uint8Array[] = [];
			let booked = 3;
			for await (const piece of dumpDatabase(source, madeAt)) {
				pieces.push(piece);
				await book(source, clinicId, booked);
				booked += 1;
			}
			expect(booked).toBeGreaterThan(20);
			// the constraints are in force while the rows come in
			const rows = await restored(here, Buffer.concat(pieces), ({ db }) => rowsOf(db));
			const counts = ['appointment', 'occupation', 'pain_report', 'audit_event'].map(
				(table) => rows[table]?.length
			);
			expect(counts).toEqual([3, 3, 3, 3]);
		}));

	test('while a dump is being made the bookings do not wait for its reader', () =>
		using(here.open(), async (source) => {
			const clinicId = await fill(source, 1);
			const dump = dumpDatabase(source, madeAt);
			await dump.next();
			await book(source, clinicId, 1);
			await dump.return(undefined);
			expect((await rowsOf(source.db)).appointment).toHaveLength(2);
		}));

	test('a database with rows in it is left as it is', () =>
		using(here.open(), async (source) => {
			await fill(source, 1);
			const before = await rowsOf(source.db);
			const dump = await read(dumpDatabase(source, madeAt));
			await expect(loadDump(source, linesOf(dump))).rejects.toThrow(
				/^The database is not empty: the table \w+ has rows\./
			);
			expect(await rowsOf(source.db)).toEqual(before);
		}));

	test('a dump that was cut off or changed is refused, and can be followed by a whole one', () =>
		using(here.open(), async (source) => {
			await fill(source, 2);
			const dump = await read(dumpDatabase(source, madeAt));
			const changed = Buffer.from(dump.toString().replace('+6445550100', '+6445550101'));
			await using(here.openEmpty(), async (target) => {
				for (const broken of [dump.subarray(0, -20), dump.subarray(0, dump.length / 2), changed])
					await expect(loadDump(target, linesOf(broken))).rejects.toThrow(
						/^The backup is damaged or incomplete/
					);
				expect((await rowsOf(target.db)).clinic).toEqual([]);
				await loadDump(target, linesOf(dump));
				expect(await rowsOf(target.db)).toEqual(await rowsOf(source.db));
			});
		}));

	test('a dump of an older version is brought up to date, one of a newer version is refused', () =>
		using(here.open(), async (source) => {
			await fill(source, 1);
			const dump = await read(dumpDatabase(source, madeAt));
			const known = readMigrations();
			const script = 'alter table client add column pronouns text';
			const newer = [...known, { name: '9999_pronouns', script, checksum: 'x' }];
			await using(here.openEmpty(), async (target) => {
				await loadDump(target, linesOf(dump), newer);
				expect((await rowsOf(target.db)).client?.[0]).toContain('"pronouns": null');
				const next = await read(dumpDatabase(target, madeAt));
				await expect(restored(here, next, async () => undefined)).rejects.toThrow(
					/migration 9999_pronouns, which this version of Palpate does not know/
				);
			});
		}));

	test('a dump made with a changed migration is refused, and so is one older than empty tables', () =>
		using(here.openEmpty(), async (target) => {
			const [first, ...others] = readMigrations();
			if (!first) throw new Error('there are migrations');
			await migrate(target, [first]);
			const dump = await read(dumpDatabase(target, madeAt));
			const changed = [{ ...first, checksum: 'y' }, ...others];
			await using(here.open(), async (whole) => {
				await expect(loadDump(whole, linesOf(dump), changed)).rejects.toThrow(
					/made with a different migration 0001_clinics/
				);
				await expect(loadDump(whole, linesOf(dump))).rejects.toThrow(
					/from an older version than the empty tables/
				);
			});
		}));

	test('a database that was never one of ours has nothing to back up', () =>
		using(here.openEmpty(), async (database) => {
			await expect(read(dumpDatabase(database, madeAt))).rejects.toThrow(/nothing to back up/);
		}));
});

test('on PostgreSQL, without the snapshot a booking would be half in: the test above can fail', async () => {
	const server = testDatabases().find(({ name }) => name === 'server');
	if (!server) return expect(process.platform).not.toBe('linux');
	await using(server.open(), async (source) => {
		const clinicId = await fill(source, 1);
		const session = await source.openCopy();
		const appointments = await read(session.copyOut('appointment'));
		await book(source, clinicId, 1);
		const occupations = await read(session.copyOut('occupation'));
		await session.end('rollback');
		expect(appointments.toString().trim().split('\n')).toHaveLength(1);
		expect(occupations.toString().trim().split('\n')).toHaveLength(2);
	});
});
