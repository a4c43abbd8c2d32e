import { rmSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { type House, makeStaffLink, servicesFor, systemAgent } from '@palpate/services';

/**
 * A local socket that only the owner of the data folder can open: commands on this machine ask the
 * running program, because the embedded database belongs to one process at a time.
 */
const socketPath = (dataFolder: string) =>
	process.platform === 'win32'
		? `\\\\.\\pipe\\palpate-${Buffer.from(dataFolder).toString('hex').slice(-40)}`
		: join(dataFolder, 'control.sock');

/** Where the socket cannot be made (a very long path), the program runs without it. */
export async function openControl(house: House): Promise<{ close(): Promise<void> }> {
	const path = socketPath(house.folder.path);
	if (process.platform !== 'win32') rmSync(path, { force: true });
	const server = createServer(async (req, res) => {
		const url = new URL(req.url ?? '/', 'http://control');
		if (req.method !== 'POST' || url.pathname !== '/staff-link') {
			res.writeHead(404).end();
			return;
		}
		res.end(await staffLink(house, url.searchParams.get('clinic'), url.searchParams.get('email')));
	});
	await new Promise<void>((resolve) => {
		server.once('error', () => resolve());
		server.listen(path, resolve);
	});
	return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A fresh one-time link for the owner of a clinic: the default one where none is named. */
export async function staffLink(
	house: House,
	slug: string | null,
	email: string | null
): Promise<string> {
	const { clinics } = house.content;
	const clinic = slug ? clinics.find((c) => c.slug === slug) : clinics.find((c) => c.isDefault);
	if (!clinic)
		return `There is no clinic ${slug}. There are: ${clinics.map((c) => c.slug).join(', ')}`;
	return makeStaffLink(servicesFor(house, clinic, systemAgent()), email ?? undefined);
}

/** @returns the running program's answer; undefined when none is running on this folder */
export function askRunning(dataFolder: string, path: string): Promise<string | undefined> {
	return new Promise((resolve, reject) => {
		const asked = request({ socketPath: socketPath(dataFolder), method: 'POST', path }, (res) => {
			let text = '';
			res.setEncoding('utf8');
			res.on('data', (chunk: string) => {
				text += chunk;
			});
			res.on('end', () => resolve(text));
		});
		asked.on('error', (error: NodeJS.ErrnoException) =>
			error.code === 'ENOENT' || error.code === 'ECONNREFUSED' ? resolve(undefined) : reject(error)
		);
		asked.end();
	});
}
