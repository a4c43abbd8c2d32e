import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { logs, origins } from './support/origins.ts';

const database = process.env.E2E_DATABASE_URL;

test('a fault shows a kind page with a reference that finds it in the log', async ({
	page,
	context
}) => {
	test.skip(database === undefined, 'this platform has no PostgreSQL to break');
	const client = new pg.Client(database);
	await client.connect();
	await client.query('alter table draft rename to draft_away');
	try {
		await context.addCookies([{ name: 'palpate_draft', value: 'x', url: origins.postgres }]);
		const answer = await page.goto(`${origins.postgres}/book`);
		expect(answer?.status()).toBe(500);
	} finally {
		await client.query('alter table draft_away rename to draft');
		await client.end();
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Something went wrong on our side'
	);
	await expect(page.getByRole('main').getByRole('link', { name: /\(04\)/ })).toBeVisible();
	const reference = (await page.locator('.reference').textContent()) ?? '';
	expect(reference).toMatch(/^[0-9a-f-]{36}$/);
	const fault = readFileSync(logs.postgres, 'utf8')
		.split('\n')
		.find((line) => line.includes(reference) && line.includes('"msg":"fault"'));
	expect(JSON.parse(fault ?? '{}')).toMatchObject({ route: '/book', code: '42P01' });
	expect((await page.goto(`${origins.postgres}/book`))?.status()).toBe(200);
});

test('while its migrations are not known to be current, the server says that it is not ready', async ({
	request
}) => {
	test.skip(database === undefined, 'this platform has no PostgreSQL to break');
	const client = new pg.Client(database);
	await client.connect();
	await client.query('alter table schema_migration rename to schema_migration_away');
	try {
		expect((await request.get(`${origins.postgres}/readyz`)).status()).toBe(503);
		expect((await request.get(`${origins.postgres}/healthz`)).status()).toBe(200);
	} finally {
		await client.query('alter table schema_migration_away rename to schema_migration');
		await client.end();
	}
	expect((await request.get(`${origins.postgres}/readyz`)).status()).toBe(200);
});
