import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from '../../../scripts/support/freePort.ts';
import { runServer, untilReady } from '../../../scripts/support/runServer.ts';

// Starting is tried from outside, as whoever types `npm start` sees it.
const patience = 60_000;
const root = resolve(import.meta.dirname, '../../..');
const runner = join(root, 'apps/web/server/run.ts');
const files = join(root, 'packages/storage/src/files.ts');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(
	env: Readonly<Record<string, string>> = {},
	args: readonly string[] = [],
	nodeArgs: readonly string[] = []
) {
	const port = await freePort();
	const server = runServer({
		env: { PORT: String(port), DATA_DIR: join(folder, 'data'), LOG: join(folder, 'log'), ...env },
		args,
		nodeArgs
	});
	return { server, port, origin: `http://127.0.0.1:${port}` };
}

test(
	'the first start makes the data and prints both addresses; SIGTERM ends it with code 0; the second start finds the data',
	async () => {
		const { server, port, origin } = await start();
		await untilReady(server, origin);
		expect(server.output()).toMatch(/Bringing the database up to date/);
		expect(server.output()).toContain(`http://localhost:${port}/staff`);
		expect(server.output()).toMatch(/first owner\s+http:\S+ {2}\(works once, for one hour\)/);
		expect(server.output()).toMatch(/a power cut can lose or damage/);
		expect((await fetch(`${origin}/healthz`)).status).toBe(200);
		expect(await server.stop()).toMatchObject({ code: 0 });

		const second = await start();
		await untilReady(second.server, second.origin);
		expect(await second.server.stop()).toMatchObject({ code: 0 });
	},
	patience
);

test(
	'a second start on the same data folder is refused in one sentence, and the first goes on',
	async () => {
		const first = await start();
		await untilReady(first.server, first.origin);
		const second = await start();
		expect(await second.server.ended).toMatchObject({ code: 1 });
		expect(second.server.output()).toMatch(
			/already running on the data folder .* \(process \d+\)\. Stop it first/
		);
		expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
		await first.server.stop();
	},
	patience
);

test(
	'a busy port is refused with a port to try, and the data folder is given back',
	async () => {
		const other = createServer();
		await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
		const { port } = other.address() as AddressInfo;
		const { server } = await start({ PORT: String(port) });
		expect(await server.ended).toMatchObject({ code: 1 });
		expect(server.output()).toContain(`Port ${port} is already in use`);
		other.close();
		const again = await start();
		await untilReady(again.server, again.origin);
		await again.server.stop();
	},
	patience
);

test(
	'a broken content file is refused with its name and the path in it',
	async () => {
		const content = join(folder, 'content');
		await cp(join(root, 'content'), content, { recursive: true });
		const broken = '{ "slug": 7 }';
		writeFileSync(join(content, 'clinics/ngaio-health/clinic.json'), broken);
		const { server } = await start({ CONTENT_DIR: content });
		expect(await server.ended).toMatchObject({ code: 1 });
		expect(server.output()).toMatch(/content\/clinics\/ngaio-health\/clinic\.json, slug: must be/);
		expect(server.output()).not.toMatch(/^\s+at /m);
	},
	patience
);

test(
	'an unprivileged user who may not write the data folder gets one sentence',
	async (context) => {
		if (process.getuid?.() !== 0) return context.skip('only root can become somebody else');
		const data = join(folder, 'data');
		mkdirSync(data, { mode: 0o555 });
		chmodSync(folder, 0o755);
		// the program is read first: the project may lie where nobody else may look
		const becoming = preload(`await import(${JSON.stringify(pathToFileURL(runner).href)});
			process.setgid(65534);
			process.setuid(65534);`);
		const { server } = await start({ LOG: 'stdout' }, [], becoming);
		expect(await server.ended).toMatchObject({ code: 1 });
		expect(server.output()).toMatch(/The data folder .* cannot be written by this user/);
	},
	patience
);

test(
	'a full disk is refused in one sentence, with code 1',
	async () => {
		const full =
			preload(`const { nodeFiles } = await import(${JSON.stringify(pathToFileURL(files).href)});
			nodeFiles.createNew = () => {
				throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
			};`);
		const { server } = await start({}, [], full);
		expect(await server.ended).toMatchObject({ code: 1 });
		expect(server.output()).toMatch(/The disk is full: .* has no room left/);
	},
	patience
);

test(
	'a damaged embedded database is refused in one sentence that says what to do',
	async () => {
		const database = join(folder, 'data/database');
		mkdirSync(database, { recursive: true });
		writeFileSync(join(database, 'PG_VERSION'), '18\n');
		const { server } = await start();
		expect(await server.ended).toMatchObject({ code: 1 });
		expect(server.output()).toMatch(
			/embedded database in .* cannot be opened: its files are damaged/
		);
	},
	patience
);

/** Runs before the program: here the error goes in at the one place that opens files. */
function preload(script: string): readonly string[] {
	const file = join(folder, 'preload.mjs');
	writeFileSync(file, script);
	return ['--import', pathToFileURL(file).href];
}

test(
	'a request that is running when the signal comes is finished before the program ends',
	async () => {
		const { server, origin } = await start();
		await untilReady(server, origin);
		// the server says "continue" when it has the request, and waits for its body
		const body = '{"marks":[]}';
		const headers = {
			expect: '100-continue',
			'content-type': 'application/json',
			'content-length': body.length
		};
		const post = request(`${origin}/api/v1/pain/explain`, { method: 'POST', headers });
		const answered = once(post, 'response');
		post.flushHeaders();
		await once(post, 'continue');
		server.signal('SIGTERM');
		while (!server.output().includes('Finishing what is running')) await wait(10);
		post.end(body);
		const [response] = await answered;
		response.resume();
		expect(response.statusCode).toBe(422);
		expect(await server.ended).toMatchObject({ code: 0 });
	},
	patience
);
