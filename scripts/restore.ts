/**
 * `npm run restore -- file [--check]`
 *
 * Fills an empty database from a backup: the embedded one of an empty DATA_DIR, or the one that
 * DATABASE_URL names. With --check it only reads the file and compares it with its manifest.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '@palpate/services';
import {
	BackupRefusal,
	checkDump,
	explaining,
	fileSentence,
	type Loaded,
	loadDump,
	lockFolder,
	nodeFiles,
	type OpenBackup,
	openBackup,
	putSecrets,
	refuseOtherSecrets,
	StartRefusal
} from '@palpate/storage';
import { readSettings, type Settings } from '../apps/web/server/settings.ts';
import { inOneSentence } from './support/inOneSentence.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { check: { type: 'boolean' } }
});
await inOneSentence(restoreOrCheck);

async function restoreOrCheck(): Promise<void> {
	const [named, ...others] = positionals;
	if (!named || others.length > 0)
		throw new BackupRefusal('Name the backup: npm run restore -- path/to/one.backup');
	const path = resolve(process.env.INIT_CWD ?? '.', named);
	const backup = await openBackup(path, process.env.BACKUP_KEY || undefined);
	if (values.check) {
		tell('The backup is whole', await checkDump(backup.dump));
		return;
	}
	const settings = readSettings([], process.env);
	tell('Restored', await restore(settings, backup));
	if (!backup.secrets)
		console.log(
			`  The backup carries no secrets.json. Put the one of that time into ${settings.dataFolder}, or links already sent and second factors stop working.`
		);
}

async function restore(settings: Settings, backup: OpenBackup): Promise<Loaded> {
	const { databaseUrl, dataFolder } = settings;
	refuseOtherSecrets(dataFolder, backup.secrets);
	explaining(dataFolder, () => nodeFiles.makeFolder(dataFolder));
	const unlock = databaseUrl ? () => undefined : lockFolder(dataFolder);
	try {
		const loaded = await load(settings, backup);
		if (backup.secrets) putSecrets(dataFolder, backup.secrets);
		return loaded;
	} catch (error) {
		const sentence = databaseUrl ? undefined : fileSentence(dataFolder, error);
		throw sentence ? new StartRefusal(sentence, { cause: error }) : error;
	} finally {
		unlock();
	}
}

async function load({ databaseUrl, dataFolder }: Settings, backup: OpenBackup): Promise<Loaded> {
	const database = await openDatabase(databaseUrl, {
		path: dataFolder,
		databasePath: join(dataFolder, 'database')
	});
	try {
		return await loadDump(database, backup.dump);
	} finally {
		await database.close();
	}
}

function tell(what: string, { head, manifest }: Loaded): void {
	const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
	console.log(`${what}: ${manifest.tables.length} tables, ${rows} rows, as of ${head.at}.`);
}
