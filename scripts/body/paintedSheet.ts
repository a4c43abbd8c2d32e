// `npm run body:painted`: starts the built site on fresh data, paints a back as a visitor does, and
// keeps the page on a phone and a desk, light and dark, as docs/pictures/body-painted.webp to look at.
// The way on from there to a time to come is docs/pictures/thread.webp, the picture of the README.
import type { BrowserContextOptions, Page } from '@playwright/test';
import { BookingPage } from '../../apps/web/e2e/booking.page.ts';
import { WhereItHurtsPage } from '../../apps/web/e2e/whereItHurts.page.ts';
import { keepSheet, onBuiltSite, type Visit } from './sheets/builtSite.ts';
import { inRows } from './sheets/rows.ts';

const schemes = ['light', 'dark'] as const;
const desk = { viewport: { width: 1280, height: 940 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
await onBuiltSite(async (visit) => {
	const desks: Buffer[] = [];
	const phones: Buffer[] = [];
	for (const colorScheme of schemes) {
		desks.push(...(await onDesk(visit, { ...desk, colorScheme })));
		phones.push(...(await onPhone(visit, { ...phone, colorScheme })));
	}
	keepSheet('body-painted', await inRows([desks, phones], '#cfc6b6'));
	keepSheet('thread', await inRows([await thread(visit)], '#ffffff'));
});

async function onDesk(visit: Visit, options: BrowserContextOptions): Promise<Buffer[]> {
	const { page, hurts } = await opened(visit, options);
	await paintBack(hurts);
	await page.evaluate(() => scrollTo(0, 0));
	await page.mouse.move(5, 5);
	const shot = await page.screenshot();
	await page.context().close();
	return [shot];
}

/** The figure with its tools, what is marked in words, and a closer view. */
async function onPhone(visit: Visit, options: BrowserContextOptions): Promise<Buffer[]> {
	const { page, hurts } = await opened(visit, options);
	await paintBack(hurts);
	const shots = [await at(page, '#picture')];
	await page.getByRole('radio', { name: 'Point', exact: true }).check({ force: true });
	shots.push(await at(page, '#marked'));
	await scrolledTo(page, '#picture');
	await page.getByRole('radio', { name: 'Hands', exact: true }).check({ force: true });
	await page.waitForLoadState('networkidle');
	await page.locator('[data-view="left-palm"] .hit').first().waitFor({ state: 'attached' });
	shots.push(await at(page, '#picture'));
	await page.context().close();
	return shots;
}

/** The way from a painted back to a time to come, in four screens of a phone. */
async function thread(visit: Visit): Promise<Buffer[]> {
	const { page, hurts } = await opened(visit, { ...phone, colorScheme: 'light' });
	const booking = new BookingPage(page);
	await paintBack(hurts);
	const shots = [await at(page, '#picture')];
	await hurts.goOn();
	shots.push(await at(page, 'main'));
	await hurts.answerNoToAll();
	await hurts.seeWhatItMayBe.click();
	shots.push(await at(page, '.drawn-views >> nth=0'));
	await hurts.book.click();
	await booking.chooseService('Osteopathy');
	await booking.chooseWho('First available');
	shots.push(await at(page, 'main'));
	await page.context().close();
	return shots;
}

async function opened(visit: Visit, options: BrowserContextOptions) {
	const page = await visit({ ...options, deviceScaleFactor: 1 });
	const hurts = new WhereItHurtsPage(page);
	await hurts.open();
	await page.waitForLoadState('networkidle');
	return { page, hurts };
}

/** A burning low back on the left, and an ache over the right shoulder blade. */
async function paintBack(hurts: WhereItHurtsPage): Promise<void> {
	const pains = [
		{
			size: 'Coin',
			places: ['lower-back-outer:left', 'lower-spine'],
			kind: 'Burning',
			strength: 4
		},
		{
			size: 'Palm',
			places: ['shoulder-blade-upper:right', 'shoulder-blade-lower:right'],
			kind: 'Aching',
			strength: 7
		}
	];
	for (const { size, places, kind, strength } of pains) {
		const { page } = hurts;
		await hurts.openView('back');
		await page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
		await page.getByRole('radio', { name: size, exact: true }).check({ force: true });
		await hurts.paint('back', ...places);
		await hurts.rateLatest(strength);
		await hurts.spots
			.first()
			.getByRole('radio', { name: kind, exact: true })
			.check({ force: true });
	}
}

function scrolledTo(page: Page, part: string): Promise<void> {
	return page
		.locator(part)
		.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 12));
}

async function at(page: Page, part: string): Promise<Buffer> {
	await scrolledTo(page, part);
	await page.mouse.move(2, 2);
	return page.screenshot();
}
