import { createHash } from 'node:crypto';
import {
	type AppliedMigration,
	type DumpHead,
	dumpFormat,
	endOfRows,
	type SequenceValue,
	type TableCount,
	toLine
} from './backupFormat.ts';
import { type PlannedTable, planTables, sortedRows } from './backupPlan.ts';
import { BackupRefusal } from './backupRefusal.ts';
import { hasMigrations, sameWords } from './backupSql.ts';
import type { CopySession } from './copySession.ts';
import type { OpenDatabase, RunScript } from './openDatabase.ts';

/**
 * The whole database as of one moment, while the program goes on: one read-only snapshot, a COPY a
 * table, in the format of backupFormat.ts. A reader that goes away ends the snapshot.
 *
 * @param at when it is made, epoch milliseconds
 * @throws BackupRefusal when the database has never been one of Palpate's
 */
export function dumpDatabase(
	database: Pick<OpenDatabase, 'kind' | 'openCopy'>,
	at: number
): AsyncGenerator<Uint8Array> {
	const dump = dumpSnapshot(database, at);
	return database.kind === 'embedded' ? readAhead(dump) : dump;
}

/** The embedded database has one connection: it is given back before the reader takes its time. */
async function* readAhead(dump: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
	yield* await Array.fromAsync(dump);
}

async function* dumpSnapshot(
	database: Pick<OpenDatabase, 'openCopy'>,
	at: number
): AsyncGenerator<Uint8Array> {
	const session = await database.openCopy();
	try {
		await session.run(`set transaction isolation level repeatable read, read only; ${sameWords}`);
		if (!(await hasMigrations(session.run)))
			throw new BackupRefusal(
				'There is nothing to back up: the database has no tables of Palpate.'
			);
		yield bytes(toLine(await headOf(session.run, at)));
		const tables = await planTables(session.run);
		const counts: TableCount[] = [];
		for (const table of tables) counts.push(yield* dumpTable(session, table));
		yield bytes(toLine({ tables: counts, sequences: await sequencesOf(session.run, tables) }));
	} finally {
		await session.end('rollback'); // it has only read
	}
}

async function headOf(run: RunScript, at: number): Promise<DumpHead> {
	const rows = await run(`select name, checksum from schema_migration order by name collate "C"`);
	return {
		palpate: 'dump',
		format: dumpFormat,
		at: new Date(at).toISOString(),
		migrations: rows as unknown as readonly AppliedMigration[]
	};
}

async function* dumpTable(
	session: CopySession,
	table: PlannedTable
): AsyncGenerator<Uint8Array, TableCount> {
	yield bytes(toLine({ table: table.name, columns: table.columns }));
	const hash = createHash('sha256');
	let rows = 0;
	for await (const batch of batched(session.copyOut(sortedRows(table)))) {
		hash.update(batch);
		rows += countLines(batch);
		yield batch;
	}
	yield bytes(`${endOfRows}\n`);
	return { table: table.name, rows, sha256: hash.digest('hex') };
}

/** Few large pieces instead of one a row: compressing and sending is paid by the piece. */
async function* batched(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let waiting: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of source) {
		waiting.push(chunk);
		size += chunk.length;
		if (size < batchBytes) continue;
		yield Buffer.concat(waiting);
		waiting = [];
		size = 0;
	}
	if (size > 0) yield Buffer.concat(waiting);
}

const batchBytes = 65_536;

/** A row ends with a line end and holds none: COPY writes `\n` for those inside a value. */
export function countLines(rows: Uint8Array): number {
	let count = 0;
	for (let at = rows.indexOf(10); at !== -1; at = rows.indexOf(10, at + 1)) count += 1;
	return count;
}

/** Read after the tables: a sequence never goes back, so it covers every number in them. */
async function sequencesOf(
	run: RunScript,
	tables: readonly PlannedTable[]
): Promise<readonly SequenceValue[]> {
	const values: SequenceValue[] = [];
	for (const { name, identities } of tables)
		for (const { column, sequence } of identities) {
			const [row] = await run(`select last_value, is_called from ${sequence}`);
			values.push({
				table: name,
				column,
				last: Number(row?.last_value),
				used: row?.is_called === true
			});
		}
	return values;
}

const bytes = (text: string) => Buffer.from(text, 'utf8');
