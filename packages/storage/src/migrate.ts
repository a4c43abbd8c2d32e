import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { OpenDatabase, RunScript } from './openDatabase.ts';
import { StartRefusal } from './startRefusal.ts';

export interface Migration {
	readonly name: string; // 0002_appointments
	readonly script: string;
	readonly checksum: string; // SHA-256 of the script
}

const lockKey = 7_463_110; // any number, the same for every server of this database

export function readMigrations(
	folder = join(import.meta.dirname, '../migrations')
): readonly Migration[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith('.sql'))
		.sort()
		.map((file) => {
			const script = readFileSync(join(folder, file), 'utf8');
			const checksum = createHash('sha256').update(script).digest('hex');
			return { name: file.replace(/\.sql$/, ''), script, checksum };
		});
}

/**
 * Brings the database up to date, one transaction a migration, under a lock so that two servers
 * that start together do it once.
 *
 * @returns the names of the migrations it applied
 * @throws StartRefusal when an applied migration was changed, or the database is newer than this program
 */
export function migrate(
	database: Pick<OpenDatabase, 'onOneConnection'>,
	migrations = readMigrations()
): Promise<readonly string[]> {
	return database.onOneConnection(async (run) => {
		await run(`select pg_advisory_lock(${lockKey})`);
		try {
			await run(`create table if not exists schema_migration (
				name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
			const missing = pending(migrations, await applied(run));
			for (const migration of missing) await apply(run, migration);
			return missing.map((migration) => migration.name);
		} finally {
			await run(`select pg_advisory_unlock(${lockKey})`);
		}
	});
}

/**
 * Whether the database is exactly as far as this program is. Asked through the ordinary connection:
 * on the embedded database a second route would land inside somebody's transaction.
 */
export async function isMigrated(
	database: OpenDatabase,
	migrations = readMigrations()
): Promise<boolean> {
	const { rows } = await sql<{ name: string; checksum: string }>`
		select name, checksum from schema_migration`.execute(database.db);
	return pending(migrations, new Map(rows.map((row) => [row.name, row.checksum]))).length === 0;
}

async function applied(run: RunScript): Promise<ReadonlyMap<string, string>> {
	const rows = await run('select name, checksum from schema_migration');
	return new Map(rows.map((row) => [String(row.name), String(row.checksum)]));
}

function pending(migrations: readonly Migration[], done: ReadonlyMap<string, string>) {
	const known = new Set(migrations.map((migration) => migration.name));
	for (const name of done.keys())
		if (!known.has(name))
			throw new StartRefusal(
				`The database has the migration ${name}, which this version of Palpate does not know. Start the newer version.`
			);
	for (const { name, checksum } of migrations)
		if (done.has(name) && done.get(name) !== checksum)
			throw new StartRefusal(
				`The migration ${name} was changed after it had been applied. Put the original file back.`
			);
	return migrations.filter((migration) => !done.has(migration.name));
}

async function apply(run: RunScript, { name, script, checksum }: Migration): Promise<void> {
	try {
		await run(
			`begin; ${script}; insert into schema_migration (name, checksum) values ('${name}', '${checksum}'); commit`
		);
	} catch (error) {
		await run('rollback');
		throw error;
	}
}
