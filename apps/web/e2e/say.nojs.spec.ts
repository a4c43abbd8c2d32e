import { expect, test } from '@playwright/test';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

test('without JavaScript: said in own words on the home page, it is found and marked', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await page.goto('/');
	await page.getByLabel('Or say it in your own words').fill('behind my shoulder blade');
	await page.getByRole('button', { name: 'Look' }).click();

	await expect(page).toHaveURL(/\/where-it-hurts\?place=between-shoulder-blades#marked$/);
	await expect(hurts.marked).toContainText('Inner edge of the shoulder blade');
});

test('without JavaScript: where several places may be meant they are offered, and nothing is lost', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open('heel');
	await hurts.rate('Heel', 4);
	await hurts.search.fill('shoulder');
	await hurts.search.press('Enter');

	await expect(hurts.problems).toContainText('Which of these do you mean?');
	expect(page.url()).not.toContain('shoulder');
	await page.getByRole('button', { name: 'Back of the shoulder' }).click();
	await expect(hurts.marked).toContainText('Back of the shoulder');
	await expect(
		hurts.marked.getByRole('radio', { name: '4', exact: true, checked: true })
	).toHaveCount(1);
});

test('without JavaScript: words for no place lead on kindly', async ({ page }) => {
	await page.goto('/');
	await page.getByLabel('Or say it in your own words').fill('xylophone');
	await page.getByRole('button', { name: 'Look' }).click();
	await expect(page.getByRole('alert')).toContainText('We know no place by those words');
	expect(page.url()).not.toContain('xylophone');
});
