import { expect, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { expectClean } from './support/clean.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

const person = { name: 'Mārama Test', phone: '021 555 0130', email: 'marama@example.test' };

test('on a phone: touch where it hurts, answer, read what it may be, book, and cancel by the link', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await page.goto('/');
	await page.getByRole('main').getByRole('link', { name: 'Show where it hurts' }).click();
	await expect(hurts.heading).toHaveText('Where does it hurt?');
	await page.waitForLoadState('networkidle');

	await hurts.touchPlace('shoulder-blade-lower:right', 'back');
	await expect(hurts.spots).toContainText(['shoulder blade']);
	await hurts.rateLatest(6);
	await hurts.goOn();
	await expect(hurts.heading).toHaveText(/safety questions/);
	await expect(page).toHaveURL(/\/where-it-hurts\/questions$/);

	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.heading).toHaveText('Muscles said to refer pain here');
	await expect(hurts.muscles.first()).toBeVisible();
	await expect(page.getByRole('main')).not.toContainText('caused by');
	await expect(page.getByRole('main')).toContainText('not checked against the book');
	await expect(
		page.getByRole('main').getByText('Quintner', { exact: false }).first()
	).toBeAttached();

	await hurts.book.click();
	const booking = new BookingPage(page);
	await expect(booking.heading('Book a visit')).toBeVisible();
	await booking.chooseService('Massage Therapy');
	await booking.chooseWho('Debbie Southworth');
	await booking.chooseLastTime();
	await booking.fill(person);
	await page.getByLabel(/Send what I marked/).check();
	await booking.agree();
	await booking.book();
	await expect(booking.heading('Demonstration: no visit has been booked.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText(/Right on the shoulder blade, lower.*6 of 10/);
	await expect(page).toHaveURL(/\/book\/confirmed$/);

	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Add to my calendar' }).click();
	expect((await download).suggestedFilename()).toBe('visit.ics');

	await page.getByRole('link', { name: 'See or cancel this visit' }).click();
	await expect(booking.heading('Your visit')).toBeVisible();
	await page.getByText('Cancel this visit', { exact: true }).click();
	await page.getByRole('button', { name: /^Cancel the visit on/ }).click();
	await expect(booking.heading('This visit is cancelled')).toBeVisible();
	await expectClean(page, 'This visit is cancelled');
});

test('an urgent answer ends the search: no muscles, no booking, and a way back for a slip', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open('chest');
	await page.waitForLoadState('networkidle');
	await hurts.listed('Left chest, all of it').click();
	await hurts.rateLatest(5);
	await hurts.goOn();
	await hurts.questions.first().getByRole('radio', { name: 'Yes', exact: true }).check();
	await hurts.seeWhatItMayBe.click();
	await expect(page).toHaveURL(/\/stop$/);
	await expect(hurts.heading).toContainText('call 111');
	await expect(page.locator('a[href^="/book"]')).toHaveCount(0);
	await expect(hurts.muscles).toHaveCount(0);

	await page.goto('/where-it-hurts/results');
	await expect(page).toHaveURL(/\/stop$/);
	await page.goto('/book');
	await expect(page.getByRole('alert')).toContainText('111');
	await expect(page.getByText('Your marks can come with you')).toHaveCount(0);

	await page.goto('/where-it-hurts/stop');
	await hurts.byMistake.click();
	await expect(page).toHaveURL(/\/questions$/);
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.heading).toHaveText('Muscles said to refer pain here');
});

test('no step can be skipped by its address', async ({ page }) => {
	for (const step of ['questions', 'results', 'stop']) {
		await page.goto(`/where-it-hurts/${step}`);
		await expect(page).toHaveURL(/\/where-it-hurts$/);
	}
});
