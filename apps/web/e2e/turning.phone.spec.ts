// The figure that turns, under one finger and two, and what it costs to fetch.
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { expectClean } from './support/clean.ts';
import { TurningPage } from './turning.page.ts';

interface At {
	readonly x: number;
	readonly y: number;
}

/** Fingers of a synthetic hand: each step tells where they are. */
async function touch(hand: CDPSession, steps: readonly (readonly At[])[]): Promise<void> {
	let down = 0;
	for (const step of steps) {
		const type = step.length > down ? 'touchStart' : step.length < down ? 'touchEnd' : 'touchMove';
		down = step.length;
		await hand.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: step.map(({ x, y }, id) => ({ x, y, id }))
		});
	}
}

/** Bytes of all that is fetched meanwhile, as they come over the wire. */
async function fetched(page: Page, deed: () => Promise<void>): Promise<number> {
	const wire = await page.context().newCDPSession(page);
	await wire.send('Network.enable');
	let bytes = 0;
	wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	await deed();
	await wire.detach();
	return bytes;
}

test('one finger turns the figure, two come nearer, and in paint mode one paints', async ({
	page
}) => {
	const turning = new TurningPage(page);
	await turning.openTurning();
	const hand = await page.context().newCDPSession(page);
	const at = await turning.spot(0.5, 0.3);
	const moved = (x: number, y: number) => ({ x: at.x + x, y: at.y + y });
	await touch(hand, [[at], [moved(20, 0)], [moved(90, 0)], []]);
	await expect.poll(async () => (await turning.eye())[0]).toBeLessThan(-10);
	const [, , before = 0] = await turning.eye();
	await touch(hand, [
		[moved(-30, 0)],
		[moved(-30, 0), moved(30, 0)],
		[moved(-80, 0), moved(80, 0)],
		[moved(-80, 0)],
		[]
	]);
	await expect.poll(async () => (await turning.eye())[2]).toBeLessThan(before * 0.7);
	await expect(turning.spots).toHaveCount(0);

	await page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
	const chest = await turning.spot(0.5, 0.3);
	await touch(hand, [[chest], [{ x: chest.x + 6, y: chest.y + 10 }], []]);
	await expect(turning.spots).toHaveCount(1);
});

test('all that the turning figure needs is at most 350 KB, and clean', async ({ page }) => {
	const turning = new TurningPage(page);
	await turning.open();
	await page.waitForLoadState('networkidle');
	const bytes = await fetched(page, async () => {
		await turning.turn.click();
		await turning.shown();
		await page.waitForLoadState('networkidle');
	});
	expect(bytes).toBeGreaterThan(100 * 1024); // it was counted at all
	expect(bytes).toBeLessThanOrEqual(350 * 1024);
	await expectClean(page, 'Where does it hurt?');
});
