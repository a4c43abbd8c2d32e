import { expect, test } from '@playwright/test';

test('without JavaScript a muscle’s page has its pictures and words, and no button that does nothing', async ({
	page
}) => {
	await page.goto('/muscles/infraspinatus');
	await expect(page.getByRole('img', { name: /is said to be felt here/ }).first()).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Where it is said to be felt' })).toBeVisible();
	await expect(page.getByRole('button', { name: /Turn it/ })).toHaveCount(0);
});
