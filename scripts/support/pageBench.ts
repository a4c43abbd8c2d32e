// How fast one page of the running program comes, beside a bare Node server that sends the same bytes.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.ts';
import { Load } from './load.ts';
import { runServer, untilReady } from './runServer.ts';

/** Asked for in one go; the time of one run of a bench. */
const batch = 500;

/** Starts both; the site must have been built. @param path of a page that anybody may keep */
export async function pageBench(path: string) {
	const folder = mkdtempSync(join(tmpdir(), 'palpate-bench-'));
	const port = await freePort();
	const site = runServer({
		env: { PORT: String(port), DATA_DIR: join(folder, 'data'), LOG: join(folder, 'log') }
	});
	await untilReady(site, `http://127.0.0.1:${port}`);
	const host = `127.0.0.1:${port}`;
	await fetch(`http://${host}${path}`); // the first is rendered, and kept
	const ours = await Load.open(port, path, host);
	const answer = await ours.ask(1);

	const bare = fork(join(import.meta.dirname, 'bareServer.mjs'), { execArgv: [] });
	bare.send({ status: 200, headers: headersOf(answer.head), body: answer.body.toString('base64') });
	const [barePort] = await once(bare, 'message');
	const theirs = await Load.open(barePort, path, host);

	const way = (name: string, load: Load) => ({
		name,
		run: async () => {
			const { head, body } = await load.ask(batch);
			return { headers: headersOf(head), body: body.toString('base64') };
		}
	});
	return {
		question: `how fast does ${path} come, ${batch} times over 16 connections, beside a bare Node server that sends the same ${answer.body.length} bytes? (the goal: at least 0.5 times as fast)`,
		baseline: way('bare Node server', theirs),
		candidate: way('our site', ours),
		async close() {
			ours.close();
			theirs.close();
			bare.disconnect();
			await site.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** What Node itself adds, and what is new with each answer, is left out. */
function headersOf(head: string): Readonly<Record<string, string>> {
	const lines = head.split('\r\n').slice(1);
	const pairs = lines.map((line): [string, string] => {
		const colon = line.indexOf(':');
		return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
	});
	return Object.fromEntries(
		pairs.filter(([name]) => !['date', 'connection', 'keep-alive', 'x-request-id'].includes(name))
	);
}
