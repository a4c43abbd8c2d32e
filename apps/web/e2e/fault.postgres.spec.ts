import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { logs } from './support/origins.ts';

test('a fault shows a kind page with a reference that finds it in the log', async ({ page }) => {
	// a NUL in an address is valid to ask for and impossible for PostgreSQL to compare
	const answer = await page.goto('/visit/%00');
	expect(answer?.status()).toBe(500);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Something went wrong on our side'
	);
	const reference = (await page.locator('.reference').textContent()) ?? '';
	expect(reference).toMatch(/^[0-9a-f-]{36}$/);
	await expect(page.getByRole('main').getByRole('link', { name: /\(04\)/ })).toBeVisible();
	const fault = readFileSync(logs.postgres, 'utf8')
		.split('\n')
		.find((line) => line.includes(reference) && line.includes('"fault"'));
	expect(JSON.parse(fault ?? '{}')).toMatchObject({ route: '/visit/[token]' });
});
