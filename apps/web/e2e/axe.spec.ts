import { expect, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { expectClean } from './support/clean.ts';
import { origins } from './support/origins.ts';
import { detailsAddress, freeSlots } from './support/slots.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

const plain: readonly [string, string | RegExp][] = [
	['/', 'Where does it hurt?'],
	['/practitioners', /.+/],
	['/services', /.+/],
	['/contact', /.+/],
	['/privacy', /.+/],
	['/no-such-page', 'This page is not here'],
	['/where-it-hurts', 'Where does it hurt?'],
	['/where-it-hurts?place=calf&place=lower-back', 'Where does it hurt?'],
	['/muscles', 'Muscles'],
	['/muscles?q=shoulder+blade', 'Muscles'],
	['/muscles/infraspinatus', /Infraspinatus/],
	['/muscles/compare?one=soleus&other=gastrocnemius', 'Compare two muscles'],
	['/muscles/compare?one=soleus&other=soleus', 'Compare two muscles'],
	['/regions', 'Places that hurt'],
	['/regions/between-shoulder-blades', /Pain/],
	['/how-sure', 'How sure are we?'],
	['/glossary', 'What the words mean'],
	['/book', 'Book a visit'],
	['/book/who?service=osteopathy', 'Who would you like to see?'],
	['/book/who?service=osteopathy&asked=1', 'Who would you like to see?'],
	['/book/time?service=osteopathy&visit=first&practitioner=first-available', 'Choose a time'],
	[
		'/book/time?service=osteopathy&visit=first&practitioner=first-available&day=2026-12-25',
		'Choose a time'
	],
	['/staff/sign-in', /.+/],
	['/staff/forgot', /.+/],
	['/staff/link/no-such-link', /.+/]
];

for (const [address, h1] of plain)
	test(`${address} is clean`, async ({ page }) => {
		await page.goto(address);
		await expectClean(page, h1);
	});

test('a place without ranking says so kindly', async ({ page }) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open('genitals');
	await page.waitForLoadState('networkidle');
	await hurts.rateLatest(3);
	await hurts.goOn();
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.muscles).toHaveCount(0);
	await expectClean(page, 'What we can say about this place');
});

test('the booking form, its errors, a taken time, the confirmation and the visit are clean', async ({
	page
}, info) => {
	test.slow();
	const booking = new BookingPage(page);
	const who = info.project.name === 'phone' ? 'joe-liguori' : 'gavin-crisp';
	const [slot] = await freeSlots(origins.embedded, 'osteopathy', who, 35);
	if (!slot) throw new Error('no free time');
	await page.goto(detailsAddress('osteopathy', slot));
	await expectClean(page, 'Your details');
	await booking.book();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectClean(page, 'Your details');
	await booking.fill({ name: 'Axe Test', phone: '021 555 0140' });
	await booking.agree();
	await booking.book();
	await expectClean(page, 'Demonstration: no visit has been booked.');
	await page.getByRole('link', { name: 'See or cancel this visit' }).click();
	await expectClean(page, 'Your visit');

	await page.goto(detailsAddress('osteopathy', slot));
	await booking.fill({ name: 'Axe Test', phone: '021 555 0140' });
	await booking.agree();
	await booking.book();
	await expect(page.getByRole('alert')).toContainText('Someone has just taken');
	await expectClean(page, 'Your details');
});
