import { chmodSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { House } from '@palpate/services';
import type { Logger } from 'pino';
import { controlDeeds } from './controlDeeds.ts';
import { socketPath } from './controlSocket.ts';

/** Where the socket cannot be made (a very long path), the program runs without it. */
export async function openControl(
	house: House,
	log: Pick<Logger, 'error'>
): Promise<{ close(): Promise<void> }> {
	const path = socketPath(house.folder.path);
	const isFile = process.platform !== 'win32';
	if (isFile) rmSync(path, { force: true });
	const server = createServer(async (req, res) => {
		const url = new URL(req.url ?? '/', 'http://control');
		const deed = req.method === 'POST' ? controlDeeds[url.pathname] : undefined;
		if (!deed) {
			res.writeHead(404).end();
			return;
		}
		await deed(house, url.searchParams, res).catch((error: unknown) => {
			log.error({ task: url.pathname, fault: error instanceof Error ? error.name : typeof error });
			// whoever asked sees that the answer is not whole
			res.destroy();
		});
	});
	await new Promise<void>((resolve) => {
		server.once('error', () => resolve());
		server.listen(path, () => {
			if (isFile) chmodSync(path, 0o600);
			resolve();
		});
	});
	return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}
