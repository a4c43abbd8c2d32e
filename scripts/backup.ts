/**
 * `npm run backup [-- file]`
 *
 * Writes everything the database holds, as of one moment, to a new file; encrypted, and then with
 * the keys of the data folder, when BACKUP_KEY is set. The program may go on running.
 */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@palpate/services';
import {
	BackupRefusal,
	checkDump,
	dumpDatabase,
	explaining,
	lockFolder,
	nodeFiles,
	openBackup,
	readSecrets,
	writeBackup
} from '@palpate/storage';
import { streamFromRunning } from '../apps/web/server/askRunning.ts';
import { readSettings, type Settings } from '../apps/web/server/settings.ts';
import { inOneSentence } from './support/inOneSentence.ts';

const { positionals } = parseArgs({ allowPositionals: true });
await inOneSentence(backUp);

async function backUp(): Promise<void> {
	const settings = readSettings([], process.env);
	const key = process.env.BACKUP_KEY || undefined;
	const path = whereTo(settings, positionals);
	const secrets = readSecrets(settings.dataFolder);
	const source = await openSource(settings);
	try {
		if (positionals.length === 0)
			explaining(settings.dataFolder, () => nodeFiles.makeFolder(dirname(path)));
		await writeBackup(path, source.dump, { key, secrets });
	} finally {
		await source.close();
	}
	await report(path, key);
}

/** Without a name it goes into the data folder, which only its owner can read. */
function whereTo({ dataFolder }: Settings, [named, ...others]: readonly string[]): string {
	if (others.length > 0) throw new BackupRefusal('Name one file for the backup, or none.');
	// npm runs this in the project's folder; a path is meant from where it was typed
	if (named) return resolve(process.env.INIT_CWD ?? '.', named);
	const time = new Date()
		.toISOString()
		.replace(/\.\d+Z$/, 'Z')
		.replaceAll(':', '');
	return join(dataFolder, 'backups', `palpate-${time}.backup`);
}

interface Source {
	readonly dump: AsyncIterable<Uint8Array>;
	close(): Promise<void>;
}

async function openSource({ databaseUrl, dataFolder }: Settings): Promise<Source> {
	const place = { path: dataFolder, databasePath: join(dataFolder, 'database') };
	if (!databaseUrl) {
		const running = await streamFromRunning(dataFolder, '/backup');
		if (running) return { dump: fromRunning(running), close: async () => undefined };
		if (!existsSync(place.databasePath))
			throw new BackupRefusal(
				`There is nothing to back up: the data folder ${dataFolder} has no database. DATA_DIR names another folder, DATABASE_URL a PostgreSQL.`
			);
	}
	const unlock = databaseUrl ? () => undefined : lockFolder(dataFolder);
	const database = await openDatabase(databaseUrl, place).catch((error: unknown) => {
		unlock();
		throw error;
	});
	return {
		dump: dumpDatabase(database, Date.now()),
		async close() {
			await database.close();
			unlock();
		}
	};
}

async function* fromRunning(answer: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	try {
		yield* answer;
	} catch (cause) {
		throw new BackupRefusal(
			'The running program broke off while it made the backup, so there is none. Its log says more; try again.',
			{ cause }
		);
	}
}

/** Reads back what was written, so that a backup that is told of can be restored. */
async function report(path: string, key: string | undefined): Promise<void> {
	const { dump, secrets } = await openBackup(path, key);
	const { manifest } = await checkDump(dump);
	const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(`${path}\n  ${manifest.tables.length} tables, ${rows} rows, read back and compared.`);
	if (secrets)
		console.log('  Encrypted, with secrets.json in it. Without the key nobody can read it.');
	else if (key) console.log('  Encrypted. The data folder has no secrets.json to put in.');
	else
		console.log(
			'  Not encrypted: whoever has the file can read it. secrets.json is not in it; keep a copy of that apart, or set BACKUP_KEY.'
		);
	console.log('  Keep it on another machine.');
}
