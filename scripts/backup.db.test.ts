import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type House, openHouse, seedExamples } from '@palpate/services';
import { dumpDatabase, openBackup, openServer } from '@palpate/storage';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openControl } from '../apps/web/server/control.ts';

// The commands as they are typed, on a data folder with the example clients in it.
const root = resolve(import.meta.dirname, '..');
const key = 'a key for this test';
let folder: string;
let house: House;
let control: { close(): Promise<void> };
/** the rows of the source, as a dump has them */
let rows: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-commands-'));
	house = await openHouse({
		contentFolder: join(root, 'content'),
		dataFolder: at('data'),
		origins: { main: undefined, port: 0 },
		sourceFolder: root
	});
	await seedExamples(house);
	control = await openControl(house, { error: () => undefined });
	const dump = Buffer.concat(await Array.fromAsync(dumpDatabase(house.database, 0)));
	rows = dump.toString().replace(/^.*\n/, '');
});
afterAll(async () => {
	await control.close();
	await house.close();
	rmSync(folder, { recursive: true, force: true });
});

interface Ended {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

function run(
	script: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {}
): Promise<Ended> {
	return new Promise((done) => {
		const all = { PATH: process.env.PATH ?? '', DATA_DIR: at('data'), ...env };
		const started = [`scripts/${script}.ts`, ...args];
		execFile(process.execPath, started, { cwd: root, env: all }, (error, stdout, stderr) =>
			done({ code: error ? Number(error.code) : 0, stdout, stderr })
		);
	});
}

async function rowsIn(file: string, withKey?: string): Promise<string> {
	const { dump } = await openBackup(file, withKey);
	await dump.line();
	let text = '';
	for (let line = await dump.line(); line !== undefined; line = await dump.line())
		text += `${line}\n`;
	return text;
}

test('a running program is backed up, and what was restored from that backs up the same', async () => {
	const made = await run('backup', [at('one.backup')], { BACKUP_KEY: key });
	expect(made.stderr).toBe('');
	expect(made.stdout).toMatch(/\d+ tables, \d+ rows, read back and compared/);
	expect(made.stdout).toContain('Encrypted, with secrets.json in it.');
	expect(statSync(at('one.backup')).mode & 0o777).toBe(0o600);
	expect(await rowsIn(at('one.backup'), key)).toBe(rows);

	const other = { DATA_DIR: at('other'), BACKUP_KEY: key };
	expect(await run('restore', [at('one.backup')], other)).toMatchObject({ code: 0, stderr: '' });
	const secrets = (name: string) => readFileSync(join(at(name), 'secrets.json'), 'utf8');
	expect(secrets('other')).toBe(secrets('data'));
	// nothing runs there, so the command opens the database itself
	expect(await run('backup', [at('two.backup')], { DATA_DIR: at('other') })).toMatchObject({
		code: 0,
		stdout: expect.stringContaining('Not encrypted')
	});
	expect(await rowsIn(at('two.backup'))).toBe(rows);
	expect(existsSync(join(at('other'), 'lock'))).toBe(false);
});

test('PostgreSQL takes the backup of the embedded database and gives the same back', async (context) => {
	const url = inject('postgresUrl');
	if (!url) return context.skip('no PostgreSQL comes with the packages here');
	const name = `commands_${process.pid}`;
	const server = openServer(url, 1);
	await server.onOneConnection((sql) => sql(`create database ${name}`));
	const DATABASE_URL = Object.assign(new URL(url), { pathname: `/${name}` }).href;
	await run('backup', [at('three.backup')]);
	const env = { DATABASE_URL, DATA_DIR: at('served') };
	expect(await run('restore', [at('three.backup')], env)).toMatchObject({
		code: 0,
		stdout: expect.stringContaining('carries no secrets.json. Put the one of that time into')
	});
	expect(await run('backup', [at('four.backup')], env)).toMatchObject({ code: 0, stderr: '' });
	expect(await rowsIn(at('four.backup'))).toBe(rows);
	await server.onOneConnection((sql) => sql(`drop database ${name} with (force)`));
	await server.close();
});

test('each thing that stands in the way is one sentence, with code 1', async () => {
	await run('backup', [at('five.backup')], { BACKUP_KEY: key });
	const fresh = { DATA_DIR: at('fresh') };
	const cases: readonly [Promise<Ended>, RegExp][] = [
		[run('backup', [at('five.backup')]), /five\.backup is there already and was left as it is/],
		[run('backup', [at('no/such/folder')]), /^There is no folder for/],
		[run('backup', [], fresh), /^There is nothing to back up: the data folder .* has no database/],
		[run('backup', [at('x')], { BACKUP_KEY: 'short' }), /^BACKUP_KEY is too short/],
		[run('restore', [], fresh), /^Name the backup: npm run restore/],
		[run('restore', [at('none')], fresh), /^There is no backup at/],
		[run('restore', [at('five.backup')], fresh), /^This backup is encrypted/],
		[
			run('restore', [at('five.backup')], { ...fresh, BACKUP_KEY: 'not the right key' }),
			/^The key in BACKUP_KEY does not open this backup/
		],
		[
			run('restore', [at('five.backup')], { BACKUP_KEY: key }),
			/^Palpate is already running on the data folder/
		],
		[
			run('backup', [at('y')], { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }),
			/^The database named in DATABASE_URL does not answer/
		]
	];
	for (const [ending, sentence] of cases) {
		const { code, stderr } = await ending;
		expect(stderr).toMatch(sentence);
		expect(stderr.trim().split('\n')).toHaveLength(1);
		expect(code).toBe(1);
	}
	expect(existsSync(at('fresh'))).toBe(false);
});

test('a backup can be checked without a database', async () => {
	await run('backup', [at('six.backup')]);
	expect(await run('restore', [at('six.backup'), '--check'])).toMatchObject({
		code: 0,
		stdout: expect.stringMatching(/^The backup is whole: \d+ tables, \d+ rows, as of 20/)
	});
});
