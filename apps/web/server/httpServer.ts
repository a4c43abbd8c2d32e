import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartRefusal } from '@palpate/storage';

export type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/** A server that can be closed while requests are running: they finish, and no new ones begin. */
export interface RunningServer {
	readonly port: number;
	close(): Promise<void>;
}

/** @throws StartRefusal when the port is taken or may not be used */
export async function serve(
	handler: Handler,
	{ port, host }: { readonly port: number; readonly host: string }
): Promise<RunningServer> {
	const server = createServer(handler);
	await listen(server, port, host);
	return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			const sentence = portSentence(error.code, port, host);
			reject(sentence ? new StartRefusal(sentence, { cause: error }) : error);
		});
		server.listen(port, host, resolve);
	});
}

function portSentence(code: string | undefined, port: number, host: string): string | undefined {
	if (code === 'EADDRINUSE')
		return `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`;
	if (code === 'EACCES')
		return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
		return `HOST ${host} is not an address of this machine.`;
	return undefined;
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeIdleConnections();
	});
}

/**
 * SvelteKit needs to know by which protocol and from which address a request came, and takes both
 * from headers: what a client wrote there is replaced unless a proxy in front is trusted.
 */
export function stateOrigin(req: IncomingMessage, trustProxy: boolean): void {
	const from = req.socket.remoteAddress ?? '';
	if (!trustProxy || !req.headers['x-forwarded-for']) req.headers['x-forwarded-for'] = from;
	if (!trustProxy || !req.headers['x-forwarded-proto']) req.headers['x-forwarded-proto'] = 'http';
}
