// The atlas for reading: every word of it stands without a script.
import { expect, test } from '@playwright/test';

test('the page of a place opens with when to call, and names muscles from A to Z without a rank', async ({
	page
}) => {
	await page.goto('/regions/between-shoulder-blades');
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText(
		'When to call or be seen'
	);
	await expect(main.getByRole('link', { name: /111/ }).first()).toBeVisible();
	await expect(main.getByRole('img').first()).toBeVisible();
	const list = page.locator('.az a');
	const names = await list.allTextContents();
	expect(names.length).toBeGreaterThan(5);
	expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
	await expect(main).not.toContainText(/%|score|fits well/i);

	await page.getByRole('link', { name: 'Start with this place marked' }).click();
	await expect(page).toHaveURL('/where-it-hurts?place=between-shoulder-blades');
});

test('where no ranking may be given, no muscle is named', async ({ page }) => {
	await page.goto('/regions/genitals');
	await expect(page.locator('.az')).toHaveCount(0);
	await expect(page.getByRole('link', { name: /111/ }).first()).toBeVisible();
});

test('a muscle is found by everyday words, and says how far its record is', async ({ page }) => {
	await page.goto('/muscles');
	const search = page.getByRole('searchbox', { name: 'A name, or what you notice' });
	await search.fill('snapping when the shoulder blade moves');
	await search.press('Enter');
	await page
		.getByRole('region', { name: /^Found for/ })
		.getByRole('link', { name: 'Rhomboid major and minor' })
		.click();
	await expect(page.getByRole('main')).toContainText('A complete record');
	await expect(page.getByRole('heading', { name: /Motor points/ })).toBeVisible();
	await page.getByRole('link', { name: 'Note 1', exact: true }).first().click();
	await expect(page.locator(':target')).toContainText('not checked against the book');
});

test('muscles stand by part of the body, or from A to Z', async ({ page }) => {
	await page.goto('/muscles');
	const all = await page.locator('.groups li a').allTextContents();
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Head and neck');
	await page.getByRole('link', { name: 'From A to Z' }).click();
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('A');
	const byName = await page.locator('.groups li a').allTextContents();
	expect(byName).toEqual(all.toSorted((a, b) => a.localeCompare(b, 'en')));
});

test('two muscles are compared from the page of one, and a wrong name is told kindly', async ({
	page
}) => {
	await page.goto('/muscles/soleus');
	const alike = page.getByRole('region', { name: 'Compare with' });
	const other = (await alike.getByRole('link').first().textContent()) ?? '';
	await alike.getByRole('link').first().click();
	const beside = page.getByRole('region', { name: 'Two muscles beside each other' });
	await expect(beside.getByRole('heading', { level: 3 })).toHaveText(['Soleus', other]);
	await expect(beside.getByRole('img')).not.toHaveCount(0);
	await expect(beside).toContainText('Felt only with this one');

	await page.getByLabel('Beside it').selectOption('Soleus');
	await page.getByRole('button', { name: 'Compare them' }).click();
	await expect(page.getByRole('main')).toContainText('These are the same muscle.');
	await expect(beside).toHaveCount(0);
	await page.goto('/muscles/compare?one=soleus&other=');
	await expect(page.getByRole('main')).toContainText('Choose two muscles.');
	await page.goto('/muscles/compare?one=soleus&other=third-elbow');
	await expect(page.getByRole('main')).toContainText('There is no muscle of that name here.');
	await expect(page.getByLabel('One muscle')).toHaveValue('soleus');
});

test('how sure we are tells the numbers, and its words lead to their meaning', async ({ page }) => {
	await page.goto('/how-sure');
	await expect(page.getByRole('table')).toContainText('0.45');
	await page.getByRole('link', { name: 'kappa' }).click();
	await expect(page.locator(':target')).toContainText('two examiners');
});
