import { expect, type Locator, type Page } from '@playwright/test';
import { WhereItHurtsPage } from './whereItHurts.page.ts';

/** The figure that turns, on the page where one marks what hurts. */
export class TurningPage extends WhereItHurtsPage {
	readonly turn: Locator;
	readonly flat: Locator;
	readonly canvas: Locator;

	constructor(page: Page) {
		super(page);
		this.turn = page.getByRole('button', { name: 'Turn it', exact: true });
		this.flat = page.getByRole('button', { name: 'Lay it flat', exact: true });
		this.canvas = page.getByRole('application', { name: /^The body, to turn/ });
	}

	/** Opens the page and turns the figure. */
	async openTurning(): Promise<void> {
		await this.open();
		await this.page.waitForLoadState('networkidle');
		await this.turn.click();
		await this.shown();
	}

	async shown(): Promise<void> {
		await expect(this.page.locator('[data-figure="shown"]')).toBeVisible({ timeout: 60_000 });
	}

	/** Where the eye is, as the address has it once it rests: degrees round and up, then centimetres. */
	async eye(): Promise<readonly number[]> {
		const inAddress = () => new URL(this.page.url()).hash.match(/^#turn=(.+)$/)?.[1];
		await expect.poll(inAddress).toBeTruthy();
		return (inAddress() ?? '').split(',').map(Number);
	}

	/** Waits until the address has the eye at so many degrees round the body. */
	async facing(degrees: number): Promise<void> {
		await expect.poll(async () => Math.abs((await this.eye())[0] ?? 0)).toBe(degrees);
	}

	/** A spot of the picture in the window, by shares of its width and height; brought into view first. */
	async spot(across: number, down: number): Promise<{ x: number; y: number }> {
		await this.canvas.evaluate((canvas) => canvas.scrollIntoView({ block: 'start' }));
		const box = await this.canvas.boundingBox();
		if (!box) throw new Error('the picture is not there');
		return { x: box.x + across * box.width, y: box.y + down * box.height };
	}
}
