// Starts apps/web/server.mjs as its own process, for tests of the whole application.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');

export interface ServerOptions {
	/** PORT, DATA_DIR, DATABASE_URL and the like; the tests' own environment lends only PATH and HOME. */
	readonly env: Readonly<Record<string, string>>;
	/** Arguments of the server, such as `--empty`. */
	readonly args?: readonly string[];
	/** Arguments of Node, such as `--import=./broken-disk.ts`. */
	readonly nodeArgs?: readonly string[];
	/** Runs it as another user (only root can), who must be able to read the project's folder. */
	readonly uid?: number;
	/** Hears what the server prints, as it prints it. */
	readonly onOutput?: (text: string) => void;
}

export interface Ending {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
}

export interface RunningServer {
	readonly pid: number;
	/** All it has printed so far, both streams in the order they came. */
	output(): string;
	/** Resolves when the process has ended and its output is complete. */
	readonly ended: Promise<Ending>;
	/** Sends a signal without waiting. */
	signal(name: NodeJS.Signals): void;
	/** Asks it to end and waits; after ten seconds it is killed, which `Ending.signal` then shows. */
	stop(): Promise<Ending>;
}

/** Starts the server and gives it back at once; {@link untilReady} waits for it. */
export function runServer(options: ServerOptions): RunningServer {
	const { env, args = [], nodeArgs = [], uid, onOutput } = options;
	const child = spawn(process.execPath, [...nodeArgs, 'apps/web/server.mjs', ...args], {
		cwd: root,
		env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
		...(uid === undefined ? {} : { uid, gid: uid })
	});
	const { pid } = child;
	if (pid === undefined) throw new Error('the server could not be started');

	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			printed += text;
			onOutput?.(text);
		});
	}
	const killAtExit = () => child.kill('SIGKILL');
	process.on('exit', killAtExit);
	const ended = once(child, 'close').then(([code, signal]): Ending => {
		process.off('exit', killAtExit);
		return { code, signal };
	});
	return {
		pid,
		output: () => printed,
		ended,
		signal: (name) => child.kill(name),
		stop: () => stop(child, ended)
	};
}

async function stop(child: ChildProcess, ended: Promise<Ending>): Promise<Ending> {
	child.kill('SIGTERM');
	const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
	const ending = await ended;
	clearTimeout(patience);
	return ending;
}

/**
 * Waits until the server says that it is ready.
 *
 * @param origin such as `http://127.0.0.1:4310`
 * @param seconds how long to wait; a first start on the embedded database takes up to ten
 * @throws Error with all it printed when it ends first or is not ready in time
 */
export async function untilReady(
	server: RunningServer,
	origin: string,
	seconds = 60
): Promise<void> {
	let ending: Ending | undefined;
	server.ended.then((it) => {
		ending = it;
	});
	for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await wait(100)) {
		if (ending) throw new Error(`the server ended (${ending.code}):\n${server.output()}`);
		if (await isReady(origin)) return;
	}
	throw new Error(`the server was not ready in ${seconds} s:\n${server.output()}`);
}

async function isReady(origin: string): Promise<boolean> {
	const answer = await fetch(`${origin}/readyz`).catch(() => undefined);
	await answer?.body?.cancel();
	return answer?.ok === true;
}
