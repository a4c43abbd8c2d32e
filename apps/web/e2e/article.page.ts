import type { Locator, Page } from '@playwright/test';

/** The hub's first article, as a reader finds things in it. */
export class ArticlePage {
	readonly page: Page;
	readonly heading: Locator;
	readonly contents: Locator;
	readonly notes: Locator;
	readonly drawings: Locator;

	constructor(page: Page) {
		this.page = page;
		this.heading = page.getByRole('heading', { level: 1 });
		this.contents = page.getByRole('navigation', { name: 'On this page' });
		this.notes = page.getByRole('region', { name: 'Notes' });
		this.drawings = page.locator('main figure').getByRole('img');
	}

	async open(): Promise<void> {
		await this.page.goto('/resources/about-trigger-points');
	}

	note(n: number): Locator {
		return this.page.getByRole('link', { name: `Note ${n}`, exact: true }).first();
	}
}
