import { createHash } from 'node:crypto';
import { countLines } from './backupDump.ts';
import {
	type DumpHead,
	damaged,
	dumpFormat,
	fromLine,
	type Manifest,
	migrationsInCommon,
	type SequenceValue,
	type TableCount,
	type TableHead
} from './backupFormat.ts';
import type { DumpLines } from './backupLines.ts';
import { type PlannedTable, planTables, tableAndColumns } from './backupPlan.ts';
import { BackupRefusal } from './backupRefusal.ts';
import { hasMigrations, quoteIdentifier, sameWords } from './backupSql.ts';
import type { CopySession } from './copySession.ts';
import { type Migration, migrate, readMigrations } from './migrate.ts';
import type { OpenDatabase, RunScript } from './openDatabase.ts';

type Target = Pick<OpenDatabase, 'openCopy' | 'onOneConnection'>;

/** What was restored. */
export interface Loaded {
	readonly head: DumpHead;
	readonly manifest: Manifest;
}

/**
 * Fills an empty database from a dump, in one transaction: the constraints are in force while the
 * rows come in, and it is kept only when every table is as the manifest says. A dump from an older
 * version is loaded as it is and then brought up to date.
 *
 * @throws BackupRefusal when the database is not empty, or the dump is damaged or from a newer version
 */
export async function loadDump(
	database: Target,
	dump: DumpLines,
	known: readonly Migration[] = readMigrations()
): Promise<Loaded> {
	const head = readHead(await dump.line());
	const count = migrationsInCommon(head.migrations, known);
	await prepare(database, known.slice(0, count));
	const manifest = await inTransaction(database, (session) => loadTables(session, dump));
	await migrate(database, known);
	return { head, manifest };
}

/**
 * Reads a dump to its end and compares it with its manifest, without a database.
 *
 * @throws BackupRefusal when it is damaged or in a newer format
 */
export async function checkDump(dump: DumpLines): Promise<Loaded> {
	const head = readHead(await dump.line());
	const counts: TableCount[] = [];
	for (;;) {
		const line = await dump.line();
		if (!line?.startsWith('{"table":'))
			return { head, manifest: await readEnd(line, counts, dump) };
		const { table } = fromLine<TableHead>(line, ['table', 'columns']);
		const counted = countRows(table, dump.rows());
		for await (const _rows of counted.rows);
		counts.push(counted.count());
	}
}

/** @throws BackupRefusal when it is no dump, or in a newer format */
function readHead(line: string | undefined): DumpHead {
	const head = fromLine<DumpHead>(line, ['palpate', 'format', 'at', 'migrations']);
	if (head.palpate !== 'dump' || !Array.isArray(head.migrations)) throw damaged();
	if (head.format !== dumpFormat)
		throw new BackupRefusal(
			`The backup is in format ${head.format}, and this version of Palpate reads format ${dumpFormat}. Restore it with the version that made it, or a newer one.`
		);
	return head;
}

/** Makes the tables as they were when the dump was made. */
async function prepare(database: Target, migrations: readonly Migration[]): Promise<void> {
	const applied = await database.onOneConnection(async (run) => {
		await refuseUnlessEmpty(run);
		if (!(await hasMigrations(run))) return [];
		return run('select name from schema_migration');
	});
	if (applied.length > migrations.length)
		throw new BackupRefusal(
			'The backup is from an older version than the empty tables in this database. Restore it into a new database.'
		);
	await migrate(database, migrations);
}

async function refuseUnlessEmpty(run: RunScript): Promise<void> {
	for (const { name } of await planTables(run)) {
		const [row] = await run(`select exists (select from ${quoteIdentifier(name)}) as filled`);
		if (row?.filled)
			throw new BackupRefusal(
				`The database is not empty: the table ${name} has rows. Restore into a new database or data folder.`
			);
	}
}

async function inTransaction<T>(
	database: Target,
	work: (session: CopySession) => Promise<T>
): Promise<T> {
	const session = await database.openCopy();
	try {
		await session.run(sameWords);
		const result = await work(session);
		await session.end('commit');
		return result;
	} catch (error) {
		await session.end('rollback');
		throw error;
	}
}

async function loadTables(session: CopySession, dump: DumpLines): Promise<Manifest> {
	const tables = await planTables(session.run);
	const counts: TableCount[] = [];
	for (const table of tables) counts.push(await loadTable(session, dump, table));
	const manifest = await readEnd(await dump.line(), counts, dump);
	for (const value of manifest.sequences) await setSequence(session.run, tables, value);
	return manifest;
}

async function loadTable(
	session: CopySession,
	dump: DumpLines,
	table: PlannedTable
): Promise<TableCount> {
	const head = fromLine<TableHead>(await dump.line(), ['table', 'columns']);
	if (head.table !== table.name || `${head.columns}` !== `${table.columns}`) throw damaged();
	const counted = countRows(table.name, dump.rows());
	await session.copyIn(tableAndColumns(table), counted.rows);
	return counted.count();
}

/** Passes rows along and counts what went by. */
function countRows(table: string, source: AsyncIterable<Uint8Array>) {
	const hash = createHash('sha256');
	let rows = 0;
	return {
		rows: (async function* () {
			for await (const chunk of source) {
				hash.update(chunk);
				rows += countLines(chunk);
				yield chunk;
			}
		})(),
		count: (): TableCount => ({ table, rows, sha256: hash.digest('hex') })
	};
}

/** @throws BackupRefusal when the tables that came are not those the manifest lists, or more follows */
async function readEnd(
	line: string | undefined,
	came: readonly TableCount[],
	dump: DumpLines
): Promise<Manifest> {
	const manifest = fromLine<Manifest>(line, ['tables', 'sequences']);
	if (JSON.stringify(manifest.tables) !== JSON.stringify(came)) throw damaged();
	if ((await dump.line()) !== undefined) throw damaged();
	return manifest;
}

async function setSequence(
	run: RunScript,
	tables: readonly PlannedTable[],
	{ table, column, last, used }: SequenceValue
): Promise<void> {
	const identity = tables
		.find(({ name }) => name === table)
		?.identities.find((it) => it.column === column);
	if (!identity || !Number.isSafeInteger(last)) throw damaged();
	await run(
		`select setval('${identity.sequence.replaceAll("'", "''")}', ${last}, ${used === true})`
	);
}
