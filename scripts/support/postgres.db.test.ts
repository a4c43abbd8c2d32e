import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { createDatabase } from './postgres.ts';

const url = inject('postgresUrl');

test.runIf(url !== undefined)('the tests meet the oldest PostgreSQL that we promise', async () => {
	const client = new pg.Client({ connectionString: await createDatabase(url ?? '', 'of_its_own') });
	await client.connect();
	const { rows } = await client.query(
		"select current_setting('server_version_num')::int / 10000 as major, current_database() as name"
	);
	await client.end();
	expect(rows).toEqual([{ major: 15, name: 'of_its_own' }]);
});
