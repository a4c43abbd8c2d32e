import { expect, type Page, test } from '@playwright/test';

/** Moves on with Tab until what has the focus answers to the name; a person would do the same. */
async function tabTo(page: Page, name: RegExp, most = 220): Promise<void> {
	for (let n = 0; n < most; n += 1) {
		await page.keyboard.press('Tab');
		const found = await page.evaluate(() => {
			const at = document.activeElement as HTMLElement | null;
			const label = at && 'labels' in at ? (at as HTMLInputElement).labels?.[0]?.textContent : '';
			const own = at?.getAttribute('aria-label') ?? '';
			return `${own} ${label ?? ''} ${at?.textContent ?? ''} ${(at as HTMLInputElement | null)?.value ?? ''}`
				.replace(/\s+/g, ' ')
				.trim();
		});
		if (name.test(found)) return;
	}
	throw new Error(`Tab never reached ${name}`);
}

const focusedName = (page: Page): Promise<string> =>
	page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

test('the whole way by keyboard alone', async ({ page }) => {
	const heading = page.getByRole('heading', { level: 1 });
	await page.goto('/where-it-hurts');
	await page.waitForLoadState('networkidle');

	// the figure is one stop: arrows go from place to place, Enter marks, Escape leads to the words
	await tabTo(page, /chest|breast|neck|face|throat/i);
	const first = await focusedName(page);
	await page.keyboard.press('ArrowDown');
	const marked = await focusedName(page);
	expect(marked).not.toBe(first);
	await page.keyboard.press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.locator('details.spot .name').first()).toHaveText(marked);
	await tabTo(page, /^0\b/); // the scale: one stop, arrows move on it
	for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowRight');
	await tabTo(page, /^Next: safety questions/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText(/safety questions/);

	const questions = await page.getByRole('radio', { name: 'No', exact: true }).count();
	expect(questions).toBeGreaterThan(3);
	for (let n = 0; n < questions; n += 1) {
		await tabTo(page, /^(Yes|No)\b/);
		// the first stop of a pair stands on Yes; the arrow goes to No and chooses it
		await page.keyboard.press('ArrowRight');
	}
	await tabTo(page, /^See what it may be/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Muscles said to refer pain here');

	await tabTo(page, /^Book with these marks/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Book a visit');
	await tabTo(page, /^Osteopathy first visit/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Who would you like to see?');
	await tabTo(page, /No, this is my first visit/);
	await page.keyboard.press('Space');
	await tabTo(page, /First available/);
	await page.keyboard.press('Space');
	await tabTo(page, /^See times/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Choose a time');
	await tabTo(page, /^\d{1,2}:\d\d [ap]m/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Your details');
	await tabTo(page, /Name of the person who comes/);
	await page.keyboard.type('Keyboard Test');
	await tabTo(page, /Telephone/);
	await page.keyboard.type('021 555 0132');
	await tabTo(page, /I agree that/);
	await page.keyboard.press('Space');
	await tabTo(page, /^Try booking/);
	await page.keyboard.press('Enter');
	await expect(heading).toHaveText('Demonstration: no visit has been booked.');
});
