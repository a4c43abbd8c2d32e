import { expect, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

test('without JavaScript: touch the picture, pick from the list, answer, read and book', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await hurts.goOn();
	await expect(hurts.problems).toContainText('Nothing marked yet');

	await hurts.touchFigure('shoulder-blade-left', 'back');
	await hurts.pickFromList('Head and neck', 'Side of the neck', 'left');
	await hurts.rate('Side of the neck', 4);
	await hurts.goOn();
	await expect(hurts.problems).toBeVisible();
	await expect(hurts.box('Side of the neck', 'left')).toBeChecked();
	await hurts.rate('Shoulder blade', 3);
	await hurts.goOn();

	await expect(page).toHaveURL(/\/questions$/);
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.problems).toContainText('questions are still open');
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.heading).toHaveText('Muscles said to refer pain here');
	await hurts.book.click();

	const booking = new BookingPage(page);
	await booking.chooseService('Acupuncture');
	await booking.chooseWho('Rhys Dwyer');
	await booking.chooseLastTime();
	await page.getByText('Somebody else', { exact: true }).click();
	await page.getByLabel('Your own name').fill('Hēmi Test');
	await booking.fill({ name: 'Anahera Test', phone: '(04) 555 0131' });
	await page.getByLabel(/Send what I marked/).check();
	await booking.agree();
	await booking.book();
	await expect(booking.heading('Demonstration: no visit has been booked.')).toBeVisible();
	await expect(page.getByRole('main')).toContainText('Left side of the neck, 4 of 10');
	await page.getByRole('link', { name: 'See or cancel this visit' }).click();
	await expect(page.getByRole('main')).toContainText('Anahera Test');
});
