import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { firstOwnerLink, rimu, StaffPage } from './staff.page.ts';
import { expectClean } from './support/clean.ts';
import { painted, sendDrawing } from './support/drawing.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

const owner = { name: 'Ōwhiro Owner', email: 'owner@example.test' };
const hana = {
	name: 'Hana',
	email: 'hana@example.test',
	role: 'practitioner',
	treatsAs: 'hana-manuka'
};
const tom = {
	name: 'Tom',
	email: 'tom@example.test',
	role: 'practitioner',
	treatsAs: 'tom-totara'
};
const rae = { name: 'Rae', email: 'rae@example.test', role: 'reception' };
const client = { name: 'Whina Test', phone: '021 555 0150' };

/** The address of the visit as the day shows it, for whoever may look. */
async function visitIn(page: Page): Promise<string> {
	const href = await page.getByRole('link', { name: client.name }).first().getAttribute('href');
	if (!href) throw new Error('the visit is not in the day');
	return `${rimu}${href}`;
}

test('a client paints and books; the owner lets people in; the treating practitioner sees the drawing, and nobody else does', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const visitor = await (
		await browser.newContext({ viewport: { width: 390, height: 844 } })
	).newPage();
	const hurts = new WhereItHurtsPage(visitor);
	await visitor.goto(`${rimu}/where-it-hurts`);
	await sendDrawing(visitor, painted);
	await expect(
		visitor.getByRole('img', { name: /^Back\. Marked: .*aching, 7 of 10/ })
	).toBeVisible();
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(visitor.getByRole('img', { name: /aching, 7 of 10/ }).first()).toBeVisible();
	const [question] = await (await hurts.openMore()).all();
	const asked = (await question?.locator('.says').textContent()) ?? '';
	await question?.getByRole('radio', { name: 'No', exact: true }).check();
	await visitor.getByRole('button', { name: 'Update the list' }).click();
	const listed = await hurts.muscles.filter({ visible: true }).allTextContents();
	expect(listed.length).toBeGreaterThan(2);
	await hurts.book.click();
	const booking = new BookingPage(visitor);
	await booking.chooseService('Osteopathy');
	await booking.chooseWho('Hana');
	await booking.chooseLastTime();
	const day = /start=(\d{4}-\d\d-\d\d)/.exec(decodeURIComponent(visitor.url()))?.[1];
	await booking.fill(client);
	await expect(visitor.getByText(/^Listed for it: /)).toContainText(listed.join('; '));
	await visitor.getByLabel(/Send what I marked/).check();
	await booking.agree();
	await booking.book();
	await expect(booking.heading('Demonstration: no visit has been booked.')).toBeVisible();
	await expect(visitor.getByRole('img', { name: /burning, 4 of 10/ })).toBeVisible();

	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	const page = await context.newPage();
	const staff = new StaffPage(page);
	const link = firstOwnerLink(rimu);
	await page.goto(link);
	await expectClean(page);
	await staff.useLink(link, owner);
	await expect(page.getByRole('list', { name: 'Visits' })).toBeVisible(); // signed in by the link
	await page.goto(link);
	await expect(page.getByRole('button', { name: 'Become the owner' })).toHaveCount(0); // it worked once
	const links = {
		hana: await staff.invite(hana),
		tom: await staff.invite(tom),
		rae: await staff.invite(rae)
	};
	await expectClean(page);
	await page.locator('#main').getByRole('link', { name: hana.name, exact: true }).click();
	await expectClean(page, hana.name);
	await page.goto(`${rimu}/staff/account`);
	await expectClean(page);
	await page.goto(`${rimu}/staff/settings`);
	await expectClean(page);
	await page.goto(`${rimu}/staff?date=${day}`);
	await expect(page.getByRole('list', { name: 'Visits' })).toContainText(client.name);
	await expectClean(page);
	const visit = await visitIn(page);
	await page.goto(visit);
	await expect(page.getByRole('main')).not.toContainText('7 of 10');
	await staff.signOut();

	await staff.useLink(links.hana);
	await expect(staff.heading()).not.toHaveText('Sign in');
	await page.goto(visit);
	const picture = page.getByRole('img', {
		name: /^Back\. Marked: .*aching, 7 of 10.*burning, 4 of 10/
	});
	await expect(picture).toBeVisible();
	await expect(page.getByRole('list').filter({ hasText: 'aching, 7 of 10' })).toBeVisible();
	const said = page.locator('dl').filter({ hasText: asked });
	await expect(said).toContainText('No');
	await expect(page.getByRole('main').locator('ol').getByRole('link')).toHaveText(listed);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Save as a picture' }).click()
	]);
	const png = readFileSync(await download.path());
	expect(png.subarray(1, 4).toString()).toBe('PNG');
	expect(png.readUInt32BE(16) % 640).toBe(0); // as wide as its views
	await page.goto(`${rimu}/staff?date=${day}`);
	await expect(
		page
			.getByRole('listitem')
			.filter({ hasText: client.name })
			.getByRole('img', { name: /aching, 7 of 10/ })
	).toBeVisible();
	await expectClean(page);
	await page.goto(visit);
	await expect(page.getByRole('main')).toContainText('?'); // the answered questions, as they were worded
	await expectClean(page);
	await page.goto(`${visit}/cancel`);
	await expectClean(page, 'Cancel this visit?');
	await page.goto(`${rimu}/staff/people`);
	await expect(staff.heading()).not.toHaveText('People');
	await staff.signOut();

	for (const [person, own] of [
		[tom, links.tom],
		[rae, links.rae]
	] as const) {
		await staff.useLink(own);
		await page.goto(visit);
		await expect(page.getByRole('main'), person.name).toContainText(client.name);
		await expect(page.getByRole('main'), person.name).not.toContainText('7 of 10');
		const refused = await page.goto(`${visit}/drawing.png`);
		expect(refused?.status(), person.name).toBe(403);
		await page.goto(`${rimu}/staff`);
		await staff.signOut();
	}
	await page.goto(`${rimu}/staff`);
	await expect(page).toHaveURL(/\/staff\/sign-in/);
});

test('a wrong password is refused in one sentence that does not say whether the address is known', async ({
	page
}) => {
	const staff = new StaffPage(page);
	await staff.signIn('nobody@example.test', 'not the password at all');
	const unknown = await page.getByRole('main').innerText();
	await expect(staff.heading()).toHaveText('Sign in');
	await expect(page.getByLabel('E-mail')).toHaveValue('nobody@example.test');
	await staff.signIn('owner@example.test', 'not the password at all');
	expect((await page.getByRole('main').innerText()).replace('owner@', 'nobody@')).toBe(unknown);
	await expectClean(page);
});

test('reception books by telephone, is told what is missing with everything kept, and cancels', async ({
	page
}) => {
	const staff = new StaffPage(page);
	await staff.signIn(rae.email);
	await expect(page.getByRole('list', { name: 'Visits' })).toBeVisible();
	await page.goto(`${rimu}/staff/book`);
	await expectClean(page);
	await page.getByLabel('Name', { exact: true }).fill('Telephone Test');
	await page.getByRole('button', { name: 'Book this visit' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Telephone Test');
	await expectClean(page);
});
