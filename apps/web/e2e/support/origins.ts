const port = Number(process.env.E2E_PORT ?? 4310);

/** Where the browser tests find the application; `E2E_PORT` moves both. */
export const origins = {
	/** on the embedded database */
	embedded: `http://127.0.0.1:${port}`,
	/** on PostgreSQL; runs when there is a `*.postgres.spec.ts` */
	postgres: `http://127.0.0.1:${port + 1}`
};

/** The structured log of each server, line by line as requests come in. */
export const logs = {
	embedded: 'test-results/server.log',
	postgres: 'test-results/server-postgres.log'
};

/** What each server said on the terminal: its addresses and the first staff link. */
export const printed = {
	embedded: 'test-results/server-printed.txt',
	postgres: 'test-results/server-postgres-printed.txt'
};
