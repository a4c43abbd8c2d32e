import { once } from 'node:events';
import { type Duplex, Readable } from 'node:stream';
import type pg from 'pg';
import type { CopySession } from './copySession.ts';

/** What COPY needs of pg's connection; the published types leave these methods out. */
interface CopyConnection {
	readonly stream: Duplex;
	query(text: string): void;
	sendCopyFromChunk(chunk: Buffer): void;
	endCopyFrom(): void;
	sendCopyFail(reason: string): void;
}

/** What pg calls on a query while its answer comes in. */
interface CopyQuery extends pg.Submittable {
	handleCopyData?(message: { readonly chunk: Buffer }): void;
	handleCopyInResponse?(connection: CopyConnection): void;
	handleCommandComplete(): void;
	handleReadyForQuery(): void;
	handleError(error: Error): void;
}

/** COPY over PostgreSQL's own protocol, row by row, so that no table must fit into memory. */
export async function openServerCopy(pool: pg.Pool): Promise<CopySession> {
	const client = await pool.connect();
	await client.query('begin');
	return {
		async run(script) {
			const results = await client.query(script);
			const last = Array.isArray(results) ? results.at(-1) : results;
			return last?.rows ?? [];
		},
		copyOut: (source) => copyOut(client, `copy ${source} to stdout`),
		copyIn: (target, rows) => copyIn(client, `copy ${target} from stdin`, rows),
		async end(outcome) {
			// half-way through a COPY nothing else can be asked: the connection is dropped
			if (outcome === 'rollback') return client.release(true);
			try {
				await client.query('commit');
				client.release();
			} catch (error) {
				client.release(true);
				throw error;
			}
		}
	};
}

const asCopy = (connection: pg.Connection) => connection as unknown as CopyConnection;

function copyOut(client: pg.PoolClient, statement: string): Readable {
	let socket: Duplex | undefined;
	const rows = new Readable({ read: () => socket?.resume() });
	client.query<CopyQuery>({
		submit(connection) {
			socket = connection.stream;
			asCopy(connection).query(statement);
		},
		handleCopyData({ chunk }) {
			// copied, because pg reads the next message into the same memory
			if (!rows.push(Buffer.from(chunk))) socket?.pause();
		},
		handleCommandComplete: () => undefined,
		handleReadyForQuery() {
			rows.push(null);
			socket?.resume(); // for whoever uses the connection next
		},
		handleError(error) {
			rows.destroy(error);
			socket?.resume();
		}
	});
	return rows;
}

function copyIn(
	client: pg.PoolClient,
	statement: string,
	rows: AsyncIterable<Uint8Array>
): Promise<void> {
	return new Promise((resolve, reject) => {
		let failure: Error | undefined;
		const fail = (error: Error) => {
			failure ??= error;
			reject(failure);
		};
		client.query<CopyQuery>({
			submit: (connection) => asCopy(connection).query(statement),
			handleCopyInResponse(connection) {
				send(connection, rows, () => failure !== undefined).catch((error: Error) => {
					fail(error);
					connection.sendCopyFail('the rows could not be read');
				});
			},
			handleCommandComplete: () => undefined,
			handleReadyForQuery: resolve,
			handleError: fail
		});
	});
}

async function send(
	connection: CopyConnection,
	rows: AsyncIterable<Uint8Array>,
	isRefused: () => boolean
): Promise<void> {
	for await (const chunk of rows) {
		if (isRefused()) return;
		connection.sendCopyFromChunk(Buffer.from(chunk));
		if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
	}
	connection.endCopyFrom();
}
