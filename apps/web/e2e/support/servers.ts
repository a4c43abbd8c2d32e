// Starts the application for the browser tests, on fresh data, and stops it after them.
import { appendFileSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unpackBrowser } from '../../../../scripts/support/browser.ts';
import { createDatabase, postgresForTests } from '../../../../scripts/support/postgres.ts';
import { runServer, untilReady } from '../../../../scripts/support/runServer.ts';
import { logs, origins, printed } from './origins.ts';

const root = resolve(import.meta.dirname, '../../../..');

type Stop = () => Promise<unknown>;

/** Playwright calls it before the first test, and what it returns after the last. */
export default async function start(): Promise<Stop> {
	const stops: Stop[] = [];
	const stopAll = async () => {
		for (const stop of stops.splice(0).reverse()) await stop();
	};
	try {
		await unpackBrowser();
		stops.push(await startApplication('embedded', {}));
		if (someTestAsksForPostgres()) await startOnPostgres(stops);
	} catch (error) {
		await stopAll();
		throw error;
	}
	return stopAll;
}

function someTestAsksForPostgres(): boolean {
	return globSync('apps/web/e2e/**/*.postgres.spec.ts', { cwd: root }).length > 0;
}

async function startOnPostgres(stops: Stop[]): Promise<void> {
	const postgres = await postgresForTests();
	if (postgres === undefined) return;
	stops.push(postgres.stop);
	const database = await createDatabase(postgres.url, 'browser_tests');
	process.env.E2E_DATABASE_URL = database; // for the test that breaks it on purpose
	stops.push(await startApplication('postgres', { DATABASE_URL: database }));
}

async function startApplication(
	database: keyof typeof origins,
	env: Readonly<Record<string, string>>
): Promise<Stop> {
	const origin = origins[database];
	if (await isTaken(origin)) {
		throw new Error(`Something already answers on ${origin}: stop it, or set E2E_PORT.`);
	}
	const { hostname, port } = new URL(origin);
	const folder = mkdtempSync(join(tmpdir(), 'palpate-e2e-'));
	const log = emptied(logs[database]);
	const said = emptied(printed[database]);
	const server = runServer({
		env: {
			HOST: hostname,
			PORT: port,
			DATA_DIR: join(folder, 'data'),
			LOG: log,
			TRUST_PROXY: '1',
			...env
		},
		onOutput: (text) => appendFileSync(said, text)
	});
	const stop = async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await untilReady(server, origin);
	} catch (error) {
		await stop();
		throw error;
	}
	return stop;
}

/** @param path from the project's folder @returns the whole path */
function emptied(path: string): string {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, '');
	return file;
}

function isTaken(origin: string): Promise<boolean> {
	return fetch(origin).then(
		() => true,
		() => false
	);
}
