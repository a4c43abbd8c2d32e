// `npm run body:turning`: starts the built site on fresh data, turns and paints the figure as a visitor
// does, opens muscles, and keeps what is seen as docs/pictures/body-turning.webp to look at.
import type { BrowserContextOptions, Page } from '@playwright/test';
import { TurningPage } from '../../apps/web/e2e/turning.page.ts';
import { keepSheet, onBuiltSite, type Visit } from './sheets/builtSite.ts';
import { inRows } from './sheets/rows.ts';

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const desk = { viewport: { width: 1280, height: 900 } };
const schemes = ['light', 'dark'] as const;
/** chest, head, hand, foot, and one of each depth */
const muscles = [
	['pectoralis-major-sternal', 'trapezius-upper', 'masseter-superficial', 'infraspinatus'],
	['opponens-pollicis', 'gastrocnemius', 'abductor-hallucis', 'levator-scapulae'],
	['psoas-major', 'gluteus-medius', 'rectus-abdominis', 'vastus-medialis']
] as const;

await onBuiltSite(async (visit) => {
	const phones: Buffer[] = [];
	const desks: Buffer[] = [];
	for (const colorScheme of schemes) {
		phones.push(...(await painted(visit, { ...phone, colorScheme }, true)));
		desks.push(...(await painted(visit, { ...desk, colorScheme }, false)));
	}
	const rows: Buffer[][] = [desks, phones];
	for (const [n, row] of muscles.entries()) {
		const colorScheme = n === 1 ? 'dark' : 'light';
		const shots: Buffer[] = [];
		for (const muscle of row) {
			const shot = await muscleShot(visit, muscle, colorScheme);
			if (shot) shots.push(shot);
		}
		rows.push(shots);
	}
	const sheet = await inRows(rows, '#cfc6b6');
	keepSheet('body-turning', sheet);
});

/** A back painted on the turning figure; on a phone a closer view as well. */
async function painted(
	visit: Visit,
	options: BrowserContextOptions,
	isNarrow: boolean
): Promise<Buffer[]> {
	const page = await visit(options);
	const turning = new TurningPage(page);
	await turning.openTurning();
	await page.getByRole('button', { name: 'Back', exact: true }).click();
	await turning.facing(180);
	await page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
	await page.getByRole('radio', { name: 'Palm', exact: true }).check({ force: true });
	for (const [kind, strength, from, to] of [
		['Aching', 7, [0.45, 0.19], [0.46, 0.24]],
		['Burning', 4, [0.53, 0.36], [0.57, 0.36]]
	] as const) {
		const start = await turning.spot(from[0], from[1]);
		const end = await turning.spot(to[0], to[1]);
		await page.mouse.move(start.x, start.y);
		await page.mouse.down();
		await page.mouse.move(end.x, end.y, { steps: 8 });
		await page.mouse.up();
		await turning.rateLatest(strength);
		const latest = turning.spots.first();
		await latest.getByRole('radio', { name: kind, exact: true }).check({ force: true });
	}
	await turning.spot(0, 0);
	await page.evaluate(() => scrollBy(0, -80));
	await page.mouse.move(2, 2);
	const shots = [await settledShot(page)];
	if (isNarrow) {
		await page.getByRole('button', { name: 'Turn left' }).click();
		await page.getByRole('button', { name: 'Nearer' }).click();
		await page.getByRole('button', { name: 'Nearer' }).click();
		shots.push(await settledShot(page));
	}
	await page.context().close();
	return shots;
}

/** The figure of a muscle's page, turned to it; nothing for one without a page. */
async function muscleShot(
	visit: Visit,
	muscle: string,
	colorScheme: (typeof schemes)[number]
): Promise<Buffer | undefined> {
	const page = await visit({ ...desk, colorScheme });
	const answer = await page.goto(`/muscles/${muscle}`);
	if (!answer?.ok()) return undefined;
	await page.getByRole('button', { name: 'Turn it, and see into it' }).click();
	await page.locator('[data-turn][data-state="live"]').waitFor({ timeout: 60_000 });
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(1500);
	const shot = await page.locator('.live .stage').screenshot({ timeout: 60_000 });
	await page.context().close();
	return shot;
}

/** Once the eye has come to rest. */
async function settledShot(page: Page): Promise<Buffer> {
	await page.waitForTimeout(1200);
	return page.screenshot();
}
