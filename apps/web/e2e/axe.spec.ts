import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { origins } from './support/origins.ts';
import { detailsAddress, freeSlots } from './support/slots.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

/** The page is the one that is meant, and axe finds nothing, in light and in dark. */
async function clean(page: Page, h1: string | RegExp): Promise<void> {
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(h1);
	for (const colorScheme of ['light', 'dark'] as const) {
		// without motion, or colours would be read while they change
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
		expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
	}
	const width = page.viewportSize()?.width ?? 0;
	const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(scroll, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(width);
}

const plain: readonly [string, string | RegExp][] = [
	['/', 'Where does it hurt?'],
	['/practitioners', /.+/],
	['/services', /.+/],
	['/contact', /.+/],
	['/privacy', /.+/],
	['/no-such-page', 'This page is not here'],
	['/where-it-hurts', 'Where does it hurt?'],
	['/where-it-hurts?place=calf&place=lower-back', 'Where does it hurt?'],
	['/muscles/infraspinatus', /Infraspinatus/],
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
		await clean(page, h1);
	});

test('every state of where it hurts is clean: nothing marked, half marked, questions, open questions, stops, results', async ({
	page
}) => {
	test.slow();
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await hurts.goOn();
	await clean(page, 'Where does it hurt?');

	await hurts.open('lower-back');
	await page.waitForLoadState('networkidle');
	await hurts.box('Lower back', 'left').check();
	await hurts.goOn();
	await clean(page, 'Where does it hurt?');
	await hurts.rate('Lower back', 7);
	await hurts.goOn();
	await clean(page, 'First, a few safety questions');
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.problems).toBeVisible();
	await clean(page, 'First, a few safety questions');

	const count = await hurts.questions.count();
	const seen = new Set<string>();
	for (let n = 0; n < count; n += 1) {
		await hurts.answerNoToAll();
		await hurts.questions.nth(n).getByRole('radio', { name: 'Yes', exact: true }).check();
		await hurts.seeWhatItMayBe.click();
		const title = (await hurts.heading.textContent()) ?? '';
		if (!seen.has(title)) await clean(page, title);
		seen.add(title);
		if (page.url().endsWith('/stop')) await hurts.byMistake.click();
		else await page.goto('/where-it-hurts/questions');
	}
	expect([...seen].some((title) => title.includes('111'))).toBe(true);
	expect([...seen].some((title) => title.includes('seen today'))).toBe(true);
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await clean(page, 'Muscles said to refer pain here');
	await clean(await followed(page), 'Book a visit');
});

test('a place without ranking says so kindly', async ({ page }) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open('genitals');
	await page.waitForLoadState('networkidle');
	await page
		.getByRole('checkbox', { name: /genitals/i })
		.first()
		.check();
	await page.getByRole('radio', { name: '3', exact: true }).first().check();
	await hurts.goOn();
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.muscles).toHaveCount(0);
	await clean(page, 'What we can say about this place');
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
	await clean(page, 'Your details');
	await booking.book();
	await expect(page.getByRole('alert')).toBeVisible();
	await clean(page, 'Your details');
	await booking.fill({ name: 'Axe Test', phone: '021 555 0140' });
	await booking.agree();
	await booking.book();
	await clean(page, 'Demonstration: no visit has been booked.');
	await page.getByRole('link', { name: 'See or cancel this visit' }).click();
	await clean(page, 'Your visit');

	await page.goto(detailsAddress('osteopathy', slot));
	await booking.fill({ name: 'Axe Test', phone: '021 555 0140' });
	await booking.agree();
	await booking.book();
	await expect(page.getByRole('alert')).toContainText('Someone has just taken');
	await clean(page, 'Your details');
});

async function followed(page: Page): Promise<Page> {
	await new WhereItHurtsPage(page).book.click();
	return page;
}
