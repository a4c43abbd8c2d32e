import { mkdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { ContentError, clinicFor } from '@palpate/content';
import {
	deleteExpired,
	deliverMessages,
	type House,
	makeFirstOwnerLink,
	openHouse,
	originOf,
	seedExamples,
	servicesFor,
	systemAgent
} from '@palpate/services';
import { type Files, nodeFiles, StartRefusal } from '@palpate/storage';
import compression from 'compression';
import { type Logger, pino } from 'pino';
import { openControl } from './control.ts';
import { makeHtmlCache } from './htmlCache.ts';
import { serve, stateOrigin } from './httpServer.ts';
import { makePost } from './post.ts';
import { readSettings, root, type Settings } from './settings.ts';

export interface RunOptions {
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	/** the one place that opens files of the data folder; a test puts a full disk here */
	readonly files?: Files;
	readonly print?: (line: string) => void;
}

/** Starts the program; a start that is refused ends it with one sentence and code 1. */
export async function run(options: RunOptions): Promise<void> {
	const print = options.print ?? ((line: string) => console.log(line));
	try {
		await start(readSettings(options.args, options.env), options.files ?? nodeFiles, print);
	} catch (error) {
		if (!(error instanceof StartRefusal || error instanceof ContentError)) throw error;
		console.error(`\nPalpate did not start. ${error.message}`);
		process.exitCode = 1;
	}
}

async function start(
	settings: Settings,
	files: Files,
	print: (line: string) => void
): Promise<void> {
	const house = await openHouse({
		contentFolder: settings.contentFolder,
		dataFolder: settings.dataFolder,
		databaseUrl: settings.databaseUrl,
		origins: { main: settings.origin, port: settings.port },
		sourceFolder: root,
		files,
		report: (step) => print(`  ${step}`)
	});
	try {
		if (!settings.empty) await seedExamples(house);
		const log = openLog(settings);
		const server = await serve(await makeHandler(house, settings, log), settings);
		const control = await openControl(house, log);
		const stopTasks = startTasks(house, settings, log);
		await announce({ ...house, origins: { ...house.origins, port: server.port } }, settings, print);
		closeOnSignal(async () => {
			stopTasks();
			await Promise.all([server.close(), control.close()]);
			await house.close();
		}, print);
	} catch (error) {
		await house.close();
		throw error;
	}
}

const minute = 60_000;

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Hands our house along with each request to the built site. */
export async function makeHandler(house: House, settings: Settings, log: Logger) {
	// read by adapter-node when it is imported, so they are set first
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.ADDRESS_HEADER = 'x-forwarded-for';
	process.env.BODY_SIZE_LIMIT ??= '256K';
	const site = new URL('../build/handler.js', import.meta.url).href;
	const { handler }: { handler: Middleware } = await import(site);
	// its types speak of Express, but it only uses what Node gives
	const compress = compression() as unknown as Middleware;
	const kept = makeHtmlCache({
		clinicOf: (hostname) => clinicFor(house.content, hostname).id,
		version: house.settingsVersion,
		// with a database that other servers share, one of them may have changed the settings
		maxAgeMilliseconds: settings.databaseUrl ? 5_000 : minute,
		onUse: (use) => log.info({ ...use, method: 'GET', milliseconds: 0 }, 'request')
	});
	return (req: IncomingMessage, res: ServerResponse) => {
		stateOrigin(req, settings.trustProxy);
		Object.assign(req, { house, log });
		kept(req, res, (listen) =>
			compress(req, res, () => {
				listen();
				handler(req, res, () => {
					res.statusCode = 404;
					res.end();
				});
			})
		);
	};
}

function openLog({ log, dataFolder }: Settings): Logger {
	if (log === 'stdout') return pino();
	const file = log ?? join(dataFolder, 'palpate.log');
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	return pino(pino.destination({ dest: file, append: true, mode: 0o600, sync: false }));
}

/** Deletes what has expired and sends what waits, for every clinic, without holding the program up. */
function startTasks(house: House, settings: Settings, log: Logger): () => void {
	const post = makePost(settings);
	const round = async () => {
		for (const clinic of house.content.clinics) {
			const services = servicesFor(house, clinic, systemAgent());
			await deleteExpired(services);
			if (post) await deliverMessages(services, post);
		}
	};
	const timer = setInterval(() => {
		round().catch((error: unknown) =>
			log.error(
				{ task: 'round', fault: error instanceof Error ? error.name : typeof error },
				'fault'
			)
		);
	}, minute);
	timer.unref();
	return () => clearInterval(timer);
}

async function announce(
	house: House,
	settings: Settings,
	print: (line: string) => void
): Promise<void> {
	print('');
	for (const clinic of house.content.clinics) {
		if (clinic.fictional && settings.empty) continue;
		const origin = originOf(house, clinic);
		print(`${clinic.name}${clinic.fictional ? ' (a fictional clinic with example clients)' : ''}`);
		print(`  site           ${origin}`);
		print(`  staff sign-in  ${origin}/staff`);
		const first = await makeFirstOwnerLink(servicesFor(house, clinic, systemAgent()));
		if (first) print(`  first owner    ${first}  (works once, for one hour)`);
	}
	print('');
	if (!settings.databaseUrl)
		print(
			`The embedded database in ${settings.dataFolder} is for trying things out: a power cut can lose or damage the last of what was written. For real clients set DATABASE_URL to a PostgreSQL server.`
		);
	print('Stop with Ctrl-C.');
}

function closeOnSignal(close: () => Promise<void>, print: (line: string) => void): void {
	let closing = false;
	for (const signal of ['SIGINT', 'SIGTERM'] as const)
		process.on(signal, () => {
			if (closing) return;
			closing = true;
			print('\nFinishing what is running, then closing.');
			close().then(
				() => process.exit(0),
				(error: unknown) => {
					console.error(error);
					process.exit(1);
				}
			);
		});
}
