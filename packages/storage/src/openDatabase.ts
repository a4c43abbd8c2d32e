import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openEmbeddedCopy } from './copyEmbedded.ts';
import { openServerCopy } from './copyServer.ts';
import type { CopySession } from './copySession.ts';
import type { Database } from './schema.ts';

/** One database, embedded or served, behind one interface: the same SQL runs on both. */
export interface OpenDatabase {
	readonly kind: 'embedded' | 'server';
	readonly db: Kysely<Database>;
	/** Runs work on one connection that takes several statements at once: for migrations. */
	onOneConnection<T>(work: (run: RunScript) => Promise<T>): Promise<T>;
	/** Begins a transaction that can copy whole tables: for backups. Whoever opens it ends it. */
	openCopy(): Promise<CopySession>;
	close(): Promise<void>;
}

/** Runs SQL text without parameters and returns the rows of its last statement. */
export type RunScript = (script: string) => Promise<readonly Record<string, unknown>[]>;

const int8 = 20;
const date = 1082;
const asText = (value: string) => value;

/** @param folder where it lives; a blob loads a copy of a dumped database into memory instead */
export async function openEmbedded(folder: string | Blob): Promise<OpenDatabase> {
	const lite = await PGlite.create({
		...(typeof folder === 'string' ? { dataDir: folder } : { loadDataDir: folder }),
		extensions: { btree_gist },
		parsers: { [int8]: Number, [date]: asText }
	});
	const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite: lite }) });
	return {
		kind: 'embedded',
		db,
		onOneConnection: (work) => work(async (script) => (await lite.exec(script)).at(-1)?.rows ?? []),
		openCopy: () => openEmbeddedCopy(lite),
		async close() {
			await db.destroy();
			if (!lite.closed) await lite.close();
		}
	};
}

/** @param url a PostgreSQL address, version 15 or newer */
export function openServer(url: string, connections = 10): OpenDatabase {
	const pool = new pg.Pool({
		connectionString: url,
		max: connections,
		types: { getTypeParser }
	});
	// an idle connection that breaks is replaced by the pool; the next query tells if it matters
	pool.on('error', () => undefined);
	const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
	return {
		kind: 'server',
		db,
		async onOneConnection(work) {
			const client = await pool.connect();
			try {
				return await work(async (script) => {
					const results = await client.query(script);
					const last = Array.isArray(results) ? results.at(-1) : results;
					return last?.rows ?? [];
				});
			} finally {
				client.release();
			}
		},
		openCopy: () => openServerCopy(pool),
		async close() {
			await db.destroy();
			if (!pool.ended) await pool.end(); // Kysely leaves alone a pool it has not used yet
		}
	};
}

const getTypeParser: typeof pg.types.getTypeParser = (type: number, format?: 'text' | 'binary') => {
	if (type === int8) return Number;
	if (type === date) return asText;
	return format === 'binary'
		? pg.types.getTypeParser(type, 'binary')
		: pg.types.getTypeParser(type);
};
