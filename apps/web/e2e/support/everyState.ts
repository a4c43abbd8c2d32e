import { expect, type Page } from '@playwright/test';
import { WhereItHurtsPage } from '../whereItHurts.page.ts';
import { expectClean } from './clean.ts';

/**
 * Walks through every state of where it hurts, each held against axe: nothing marked, half marked,
 * questions, open questions, stops, results, two compared, and the way to a booking.
 */
export async function expectEveryStateClean(page: Page): Promise<void> {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await hurts.goOn();
	await expectClean(page, 'Where does it hurt?');

	await hurts.open('lower-back');
	await page.waitForLoadState('networkidle');
	await hurts.listed('Left lower back, all of it').click();
	await hurts.goOn();
	await expectClean(page, 'Where does it hurt?');
	await hurts.rateLatest(7);
	await hurts.goOn();
	await expectClean(page, 'First, a few safety questions');
	await hurts.seeWhatItMayBe.click();
	await expect(hurts.problems).toBeVisible();
	await expectClean(page, 'First, a few safety questions');

	const count = await hurts.questions.count();
	const seen = new Set<string>();
	for (let n = 0; n < count; n += 1) {
		await hurts.answerNoToAll();
		await hurts.questions.nth(n).getByRole('radio', { name: 'Yes', exact: true }).check();
		await hurts.seeWhatItMayBe.click();
		const title = (await hurts.heading.textContent()) ?? '';
		if (!seen.has(title)) await expectClean(page, title);
		seen.add(title);
		if (page.url().endsWith('/stop')) await hurts.byMistake.click();
		else await page.goto('/where-it-hurts/questions');
	}
	expect([...seen].some((title) => title.includes('111'))).toBe(true);
	expect([...seen].some((title) => title.includes('seen today'))).toBe(true);
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	await hurts.openMore();
	await expectClean(page, 'Muscles said to refer pain here');
	await page
		.getByRole('link', { name: /^Compare with/ })
		.first()
		.click();
	await expect(page.getByRole('region', { name: 'Two muscles beside each other' })).toBeVisible();
	await expectClean(page, 'Muscles said to refer pain here');
	await hurts.book.click();
	await expectClean(page, 'Book a visit');
}
