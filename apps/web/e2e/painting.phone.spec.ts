// A finger on the flat figure: it moves the page, or it paints, and which of the two is never a surprise.
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { painted } from './support/drawing.ts';
import { origins } from './support/origins.ts';
import { detailsAddress, freeSlots } from './support/slots.ts';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

interface At {
	readonly x: number;
	readonly y: number;
}

/** One finger goes up the screen by so many pixels. */
async function swipeUp(finger: CDPSession, { x, y }: At, pixels: number): Promise<void> {
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: At[]) =>
		finger.send('Input.dispatchTouchEvent', { type, touchPoints });
	await send('touchStart', [{ x, y }]);
	for (let gone = 10; gone <= pixels; gone += 10) await send('touchMove', [{ x, y: y - gone }]);
	await send('touchEnd', []);
}

const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

test('one finger moves the page while one points, and paints when one paints', async ({ page }) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await page.waitForLoadState('networkidle');
	const finger = await page.context().newCDPSession(page);

	const start = await hurts.placeAt('middle-of-the-breastbone', 'front');
	const before = await scrolled(page);
	await swipeUp(finger, start, 120);
	await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 60);
	await expect(hurts.spots).toHaveCount(0);

	await page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
	await page.locator('[data-brush="there"]').waitFor();
	const chest = await hurts.placeAt('middle-of-the-breastbone', 'front');
	const still = await scrolled(page);
	await swipeUp(finger, chest, 40);
	await expect(hurts.spots).toHaveCount(1);
	expect(await scrolled(page)).toBe(still);
	await expect(page.getByText('Two fingers move the page and zoom.')).toBeVisible();
});

test('a closer view is fetched when it is opened, and what is marked there is one of its places', async ({
	page
}) => {
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await page.waitForLoadState('networkidle');
	const opened = page.waitForResponse(/outlines-left-sole/);
	await page.getByRole('radio', { name: 'Feet', exact: true }).check({ force: true });
	expect((await opened).status()).toBe(200);
	await expect(page.getByText('Left sole', { exact: true })).toBeVisible();
	await expect(page.locator('.pane').filter({ has: page.locator('[data-place]') })).toHaveCount(8);
	const heel = await hurts.placeAt('under-the-heel:left', 'left-sole');
	await page.touchscreen.tap(heel.x, heel.y);
	await expect(hurts.spots).toHaveCount(1);
});

test('booking forgets the drawing on this device, and so does the way in for staff', async ({
	page
}) => {
	const keep = (drawing: string) =>
		page.evaluate(
			(text) => localStorage.setItem('palpate.drawing', `{"at":${Date.now()},"drawing":${text}}`),
			drawing
		);
	const kept = () => page.evaluate(() => localStorage.getItem('palpate.drawing'));
	const [slot] = await freeSlots(origins.embedded, 'osteopathy', 'rhys-dwyer', 28);
	if (!slot) throw new Error('no free time');
	await page.goto(detailsAddress('osteopathy', slot));
	await keep(painted);
	const booking = new BookingPage(page);
	await booking.fill({ name: 'Forget Test', phone: '021 555 0177' });
	await booking.agree();
	await booking.book();
	await expect(booking.heading('Demonstration: no visit has been booked.')).toBeVisible();
	await expect.poll(kept).toBeNull();

	await keep(painted);
	await page.goto('/staff/sign-in');
	await expect.poll(kept).toBeNull();
});
