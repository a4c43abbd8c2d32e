import { randomUUID } from 'node:crypto';
import { describe, inject } from 'vitest';
import { enrolClinic } from './clinics.ts';
import { migrate } from './migrate.ts';
import { type OpenDatabase, openEmbedded, openServer } from './openDatabase.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** of the PostgreSQL that comes through npm; absent where there is none for this platform */
		postgresUrl: string | undefined;
	}
}

export interface TestDatabase {
	readonly name: 'embedded' | 'server';
	/** a fresh, migrated database; the caller closes it */
	open(): Promise<OpenDatabase>;
	/** a fresh one without any table; the caller closes it */
	openEmpty(): Promise<OpenDatabase>;
}

/** Declares the same tests for the embedded database and for PostgreSQL. */
export function eachDatabase(tests: (database: TestDatabase) => void): void {
	for (const database of testDatabases())
		describe(database.name === 'embedded' ? 'on the embedded database' : 'on PostgreSQL', () =>
			tests(database)
		);
}

/** The embedded database, and PostgreSQL where there is one. */
export function testDatabases(): readonly TestDatabase[] {
	const embedded: TestDatabase = {
		name: 'embedded',
		open: openCopy,
		openEmpty: () => openEmbedded('memory://')
	};
	const url = inject('postgresUrl');
	if (!url) return [embedded];
	const server: TestDatabase = {
		name: 'server',
		open: async () => openClone(url, await templateOf(url)),
		openEmpty: () => openClone(url, 'template0')
	};
	return [embedded, server];
}

/** A clinic of its own for each test that wants one, with two practitioners `ana` and `ben`. */
export async function makeClinic(database: OpenDatabase, practitioners = ['ana', 'ben']) {
	const clinicId = randomUUID();
	await enrolClinic(database.db, { id: clinicId, slug: clinicId }, practitioners);
	return clinicId;
}

let dump: Promise<File | Blob> | undefined;

async function openCopy(): Promise<OpenDatabase> {
	dump ??= dumpMigrated();
	return openEmbedded(await dump);
}

/** Migrated once; each test loads a copy, which takes a tenth of the time. */
async function dumpMigrated(): Promise<File | Blob> {
	const { PGlite } = await import('@electric-sql/pglite');
	const { btree_gist } = await import('@electric-sql/pglite/contrib/btree_gist');
	const lite = await PGlite.create({ extensions: { btree_gist } });
	const run = async (script: string) =>
		((await lite.exec(script)).at(-1)?.rows ?? []) as Record<string, unknown>[];
	await migrate({ onOneConnection: (work) => work(run) });
	const copy = await lite.dumpDataDir('none');
	await lite.close();
	return copy;
}

let template: Promise<string> | undefined;

async function openClone(url: string, original: string): Promise<OpenDatabase> {
	const name = `test_${randomUUID().replaceAll('-', '')}`;
	await onServer(url, `create database ${name} template ${original}`);
	const clone = openServer(withDatabase(url, name), 20);
	return {
		...clone,
		async close() {
			await clone.close();
			await onServer(url, `drop database if exists ${name} with (force)`);
		}
	};
}

function templateOf(url: string): Promise<string> {
	template ??= makeTemplate(url);
	return template;
}

async function makeTemplate(url: string): Promise<string> {
	const name = `template_${randomUUID().replaceAll('-', '')}`;
	await onServer(url, `create database ${name}`);
	const database = openServer(withDatabase(url, name), 1);
	await migrate(database);
	await database.close();
	return name;
}

async function onServer(url: string, script: string): Promise<void> {
	const server = openServer(url, 1);
	try {
		await server.onOneConnection((run) => run(script));
	} finally {
		await server.close();
	}
}

function withDatabase(url: string, name: string): string {
	const address = new URL(url);
	address.pathname = `/${name}`;
	return address.href;
}
