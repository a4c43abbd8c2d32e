import { expect, type Page } from '@playwright/test';

/** The booking pages as a visitor sees them, one step after the other. */
export class BookingPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	readonly heading = (name: string | RegExp) => this.page.getByRole('heading', { level: 1, name });

	async open(): Promise<void> {
		await this.page.goto('/book');
		await expect(this.heading('Book a visit')).toBeVisible();
	}

	async chooseService(name: string): Promise<void> {
		await this.page
			.getByRole('main')
			.getByRole('link', { name: new RegExp(`^${name}`) })
			.click();
		await expect(this.heading('Who would you like to see?')).toBeVisible();
	}

	/** A first visit, with one person or with whoever is free first. */
	async chooseWho(name: string): Promise<void> {
		await this.page.getByRole('radio', { name: 'No, this is my first visit' }).check();
		await this.page.getByRole('radio', { name: new RegExp(`^${name}`) }).check();
		await this.page.getByRole('button', { name: 'See times' }).click();
		await expect(this.heading('Choose a time')).toBeVisible();
	}

	/** Takes the last free time of the day that is shown, far from what other tests take. */
	async chooseLastTime(): Promise<string> {
		const slot = this.page.locator('a.slot').last();
		const time = (await slot.locator('b').textContent()) ?? '';
		await slot.click();
		await expect(this.heading('Your details')).toBeVisible();
		return time;
	}

	async fill(person: { name: string; phone: string; email?: string }): Promise<void> {
		await this.page.getByLabel('Name of the person who comes').fill(person.name);
		await this.page.getByLabel('Telephone').fill(person.phone);
		if (person.email) await this.page.getByLabel('E-mail').fill(person.email);
	}

	async agree(): Promise<void> {
		await this.page.getByLabel(/I agree that .* keeps these details/).check();
	}

	async book(): Promise<void> {
		await this.page.getByRole('button', { name: /^(Try booking|Book) / }).click();
	}
}
