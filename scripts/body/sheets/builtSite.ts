import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { browserOptions, unpackBrowser } from '../../support/browser.ts';
import { freePort } from '../../support/freePort.ts';
import { runServer, untilReady } from '../../support/runServer.ts';

/** A page of the site, as somebody with such a screen opens it. */
export type Visit = (options: BrowserContextOptions) => Promise<Page>;

/** Starts the built site on fresh data, lets it be visited, and takes it away again. */
export async function onBuiltSite(look: (visit: Visit) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'palpate-sheet-'));
	const origin = `http://127.0.0.1:${await freePort()}`;
	const server = runServer({
		env: { PORT: new URL(origin).port, DATA_DIR: join(folder, 'data'), LOG: join(folder, 'log') }
	});
	try {
		await unpackBrowser();
		await untilReady(server, origin);
		const { channel, launchOptions } = browserOptions();
		const browser = await chromium.launch({ ...(channel && { channel }), ...launchOptions });
		await look((options) => browser.newPage({ ...options, baseURL: origin }));
		await browser.close();
	} finally {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** docs/pictures/<name>.webp */
export function keepSheet(name: string, sheet: Buffer): void {
	writeFileSync(resolve(import.meta.dirname, `../../../docs/pictures/${name}.webp`), sheet);
	console.log(`  ${name}.webp: ${sheet.length} bytes`);
}
