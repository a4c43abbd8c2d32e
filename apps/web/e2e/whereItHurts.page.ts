import type { Locator, Page } from '@playwright/test';

export type MarkedSide = 'left' | 'right' | 'here';

/** The way from the first mark to the muscles, found as a visitor finds things. Works without a script too. */
export class WhereItHurtsPage {
	readonly heading: Locator;
	readonly next: Locator;
	readonly clear: Locator;
	readonly search: Locator;
	readonly marked: Locator;
	readonly problems: Locator;
	readonly announced: Locator;
	readonly seeWhatItMayBe: Locator;
	readonly questions: Locator;
	readonly byMistake: Locator;
	readonly callEmergency: Locator;
	readonly muscles: Locator;
	readonly book: Locator;
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.heading = page.getByRole('heading', { level: 1 });
		this.next = page.getByRole('button', { name: 'Next: safety questions' });
		this.clear = page.getByRole('button', { name: 'Clear what I marked' });
		this.search = page.getByRole('searchbox', { name: 'Say it in your own words' });
		this.marked = page.getByRole('region', { name: 'Marked so far' });
		this.problems = page.getByRole('alert');
		this.announced = page.getByRole('status');
		this.seeWhatItMayBe = page.getByRole('button', { name: 'See what it may be' });
		this.questions = page
			.getByRole('main')
			.getByRole('group')
			.filter({ has: page.getByRole('radio', { name: 'Yes', exact: true }) });
		this.byMistake = page.getByRole('button', { name: 'I pressed “yes” by mistake' });
		this.callEmergency = page
			.getByRole('main')
			.getByRole('link', { name: 'Call 111', exact: true });
		this.muscles = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
		this.book = page
			.getByRole('main')
			.getByRole('link', { name: 'Book with these marks', exact: true })
			.first();
	}

	async open(...places: readonly string[]): Promise<void> {
		const query = places.map((place) => `place=${place}`).join('&');
		await this.page.goto(`/where-it-hurts${query ? `?${query}` : ''}`);
	}

	/** A checkbox of a place, in the list or on its card: `Side of the neck`, `left`. */
	box(place: string, side: MarkedSide): Locator {
		const name = side === 'here' ? `${place}, here` : `${capital(side)} ${lowerFirst(place)}`;
		return this.page.getByRole('checkbox', { name, exact: true });
	}

	/** The fields of one place, in the list or on its card. */
	place(name: string): Locator {
		return this.page.getByRole('group', { name: new RegExp(`^${name}\\b`) });
	}

	/** Opens an area of the list: `Head and neck`. */
	async openArea(area: string): Promise<void> {
		await this.page.getByRole('heading', { level: 3, name: area }).click();
	}

	/** Ticks a place in the list. */
	async pickFromList(area: string, place: string, side: MarkedSide): Promise<void> {
		await this.openArea(area);
		await this.box(place, side).check();
	}

	/** How strong it is at a place that has been ticked. */
	async rate(place: string, strength: number): Promise<void> {
		await this.place(place)
			.getByRole('radio', { name: String(strength), exact: true })
			.check();
	}

	/**
	 * Touches the figure, as a finger does.
	 *
	 * @param box the checkbox that the place on the picture is a label of: `temple-left`
	 */
	async touchFigure(box: string, view: 'front' | 'back' | 'face' = 'front'): Promise<void> {
		const tab = this.page.getByRole('radio', { name: capital(view), exact: true });
		if (await tab.isVisible()) await tab.check();
		const spot = await this.middleOf(box, view);
		await this.page.mouse.click(spot.x, spot.y);
	}

	/** Where a place lies in the window, brought into view first. */
	private async middleOf(box: string, view: string): Promise<{ x: number; y: number }> {
		const shape = this.page.locator(`.pane-${view} [data-box="${box}"]`);
		await shape.evaluate((path) => path.scrollIntoView({ block: 'center' }));
		const bounds = await shape.boundingBox();
		if (!bounds) throw new Error(`${box} is not to be seen from the ${view}`);
		return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
	}

	/** Sends the marks. The button stands twice, for a phone and for a desk: the one to be seen is pressed. */
	async goOn(): Promise<void> {
		await this.next.locator('visible=true').first().click();
	}

	question(words: string | RegExp): Locator {
		return this.page.getByRole('group', { name: words });
	}

	async answer(words: string | RegExp, answer: 'Yes' | 'No'): Promise<void> {
		await this.question(words).getByRole('radio', { name: answer, exact: true }).check();
	}

	async answerNoToAll(): Promise<void> {
		for (const question of await this.questions.all())
			await question.getByRole('radio', { name: 'No', exact: true }).check();
	}

	/** The row of one muscle: `Infraspinatus, right`. */
	muscle(name: string): Locator {
		return this.page
			.getByRole('listitem')
			.filter({ has: this.page.getByRole('heading', { level: 2, name, exact: true }) });
	}
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
