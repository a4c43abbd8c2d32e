import { expect, test } from '@playwright/test';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

const painOnTheShoulder = async (hurts: WhereItHurtsPage) => {
	await hurts.open('front-of-shoulder');
	await hurts.box('Front of the shoulder', 'right').check();
	await hurts.rate('Front of the shoulder', 6);
	await hurts.goOn();
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.heading).toHaveText('Muscles said to refer pain here');
};

test('without JavaScript: another muscle is shown on the figure, and two stand beside each other', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await painOnTheShoulder(hurts);
	const [first = '', second = '', third = ''] = await hurts.muscles.allTextContents();
	const picture = (muscle: string) =>
		page.getByRole('img', { name: new RegExp(`Marked: .*${muscle} is said to be felt here`) });
	await expect(page.getByRole('heading', { name: 'How clear the answer is' })).toBeVisible();
	await expect(picture(first).first()).toBeVisible();
	await expect(hurts.muscle(first)).toContainText('Shown on the figure');

	await hurts
		.muscle(second)
		.getByRole('link', { name: /^Show on the figure/ })
		.click();
	await expect(picture(second).first()).toBeVisible();
	await expect(picture(first)).toHaveCount(0);

	await hurts
		.muscle(first)
		.getByRole('link', { name: `Compare with ${second}` })
		.click();
	const both = page.getByRole('region', { name: 'Two muscles beside each other' });
	await expect(both.getByRole('heading', { level: 3 })).toHaveText([second, first]);
	await expect(both).toContainText('of what you marked');

	await page.getByLabel('Beside it').selectOption(third);
	await page.getByRole('button', { name: 'Compare them' }).click();
	await expect(both.getByRole('heading', { level: 3 })).toHaveText([second, third]);
	await both.getByRole('link', { name: 'Back to one muscle' }).click();
	await expect(both).toHaveCount(0);
	await expect(picture(second).first()).toBeVisible();
});

test('without JavaScript: questions that fit can be answered, move the list, and can be taken back', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await painOnTheShoulder(hurts);
	const before = await hurts.muscles.allTextContents();
	const questions = await hurts.openMore();
	const count = await questions.count();
	expect(count).toBeGreaterThan(3);
	const first = questions.first();
	const asked = (await first.locator('.says').textContent()) ?? '';
	await expect(first.getByRole('radio', { checked: true })).toHaveCount(0);
	await first.getByRole('radio', { name: 'Yes', exact: true }).check();
	await page.getByLabel('How old are you?').selectOption('40 to 64');
	const update = page.getByRole('button', { name: 'Update the list' });
	await update.click();

	await expect(page.getByText(/^(Your answers|With your answers)/)).toBeVisible();
	await expect(page.getByText(`It fits what you said: ${asked}`).first()).toBeVisible();
	const again = await hurts.openMore();
	await expect(again).toHaveCount(count);
	await expect(first.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
	await expect(page.getByLabel('How old are you?')).toHaveValue('40-64');

	await first.getByRole('radio', { name: 'Not sure' }).check();
	await page.getByLabel('How old are you?').selectOption('I would rather not say');
	await update.click();
	await expect(page.getByText(/^(Your answers|With your answers)/)).toHaveCount(0);
	await expect(hurts.muscles).toHaveText(before);
});

test('pointing at a muscle of the list, or stepping to it by keyboard, shows its zones', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await painOnTheShoulder(hurts);
	const [first = '', second = ''] = await hurts.muscles.allTextContents();
	const told = (muscle: string) =>
		page.getByText(`The red shows where ${muscle} is said to be felt.`, { exact: false });
	await expect(told(first).filter({ visible: true })).toHaveCount(1);
	await hurts.muscles.nth(1).focus();
	await expect(told(second).filter({ visible: true })).toHaveCount(1);
	await expect(told(first).filter({ visible: true })).toHaveCount(0);
	await expect(page.locator('g.layer-1').first()).toBeVisible();
	await expect(page.locator('g.layer-own').first()).toBeHidden();
});

test('the address of a muscle names none before the questions, and none that is not on the list', async ({
	page
}) => {
	const asked = '/where-it-hurts/results?muscle=infraspinatus:right&with=supraspinatus:right';
	await page.goto(asked);
	await expect(page).toHaveURL(/\/where-it-hurts$/);
	const hurts = new WhereItHurtsPage(page);
	await hurts.open('front-of-shoulder');
	await hurts.box('Front of the shoulder', 'right').check();
	await hurts.rate('Front of the shoulder', 6);
	await hurts.goOn();
	await page.goto(asked);
	await expect(page).toHaveURL(/\/questions$/);
	await expect(page.getByRole('main')).not.toContainText('Infraspinatus');

	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await page.goto('/where-it-hurts/results?muscle=soleus:left&with=moon');
	await expect(page.getByRole('main')).not.toContainText('Soleus');
	await expect(page.getByRole('region', { name: 'Two muscles' })).toHaveCount(0);
});
