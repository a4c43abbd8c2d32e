// A drawing goes from one device to another in a link, and past the server.
import { expect, type Page, test } from '@playwright/test';
import { expectClean } from './support/clean.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

/** All that the page sends: addresses and bodies. */
function listen(page: Page): () => string {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.url(), request.postData() ?? ''));
	return () => sent.join('\n');
}

async function ready(page: Page, path = ''): Promise<WhereItHurtsPage> {
	await page.goto(`/where-it-hurts${path}`);
	await page.waitForLoadState('networkidle');
	return new WhereItHurtsPage(page);
}

async function answerAllWithNo(hurts: WhereItHurtsPage): Promise<void> {
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
}

test('a link holds the drawing and no answers, and whoever opens it is asked anew', async ({
	page,
	browser
}, info) => {
	test.slow(); // axe reads five hundred places
	const hurts = await ready(page);
	await hurts.touchPlace('lower-spine', 'back');
	await hurts.rateLatest(6);
	const sent = listen(page);
	await page.getByRole('button', { name: 'Share by a link' }).click();
	const sharing = page.getByRole('region', { name: 'Share by a link' });
	await expect(sharing).toContainText('not sent to us');
	await expect(sharing).toContainText('none of your answers');
	const field = sharing.getByRole('textbox', { name: 'The link' });
	await expect(field).toHaveValue(/\/where-it-hurts#drawing=[\w-]+$/);
	await expectClean(page, 'Where does it hurt?');
	const link = await field.inputValue();
	const packed = link.split('#drawing=')[1] ?? '';
	await sharing.getByRole('button', { name: 'Copy the link' }).click();
	await expect(sharing.getByRole('status')).not.toBeEmpty();
	expect(sent()).not.toContain(packed);

	const other = await browser.newPage(info.project.use);
	const otherSent = listen(other);
	const theirs = await ready(other, `#drawing=${packed}`);
	await expect(theirs.spots).toHaveCount(1);
	await expect(other.getByText('This drawing came with the link.')).toBeVisible();
	expect(new URL(other.url()).hash).toBe('');
	await theirs.goOn();
	await answerAllWithNo(theirs);
	await expect(theirs.muscles.first()).toBeVisible();

	// the answers were to that drawing; opened again, it may be somebody else's
	const again = await ready(other, `#drawing=${packed}`);
	await expect(other.getByText('This drawing came with the link.')).toBeVisible();
	await other.reload();
	await other.waitForLoadState('networkidle');
	await expect(again.spots).toHaveCount(1);
	await again.goOn();
	await expect(again.heading).toHaveText('First, a few safety questions');
	await expect(other.getByRole('radio', { checked: true })).toHaveCount(0);
	expect(otherSent()).not.toContain(packed);
	await other.close();
});

test('a link that holds no drawing, or too much, is refused in a sentence and the drawing stays', async ({
	page
}) => {
	const hurts = await ready(page);
	await hurts.touchPlace('lower-spine', 'back');
	for (const [fragment, words] of [
		['#drawing=oops', 'This link does not hold a drawing.'],
		[`#drawing=${'A'.repeat(20_000)}`, 'This link holds more than a drawing can be.'],
		['#drawing=q1ZKVLJSSqxUqgUA', 'That is not a drawing made here.']
	] as const) {
		await page.evaluate((hash) => {
			location.hash = hash;
		}, fragment);
		await expect(hurts.problems).toContainText(`${words}`);
		await expect(hurts.problems).toContainText('Your drawing is as it was.');
		await expect(hurts.spots).toHaveCount(1);
		expect(new URL(page.url()).hash).toBe('');
	}
});
