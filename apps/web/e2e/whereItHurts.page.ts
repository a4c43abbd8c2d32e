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

	/** A place or a whole region in the list of the page with a script: `Left chest, all of it`. */
	listed(name: string): Locator {
		return this.page
			.getByRole('region', { name: 'Pick from the list' })
			.getByRole('button', { name, exact: true });
	}

	/** Pains as the page with a script lists them, the latest first. */
	get spots(): Locator {
		return this.marked.locator('details.spot');
	}

	/** How strong the latest pain is, on the page with a script. */
	async rateLatest(strength: number): Promise<void> {
		await this.spots
			.first()
			.getByRole('radio', { name: String(strength), exact: true })
			.check({ force: true });
	}

	/** A checkbox of a place, in the list or on its card without a script: `Side of the neck`, `left`. */
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
	 * Touches the figure, as a finger does, without a script.
	 *
	 * @param box the checkbox that the place on the picture is a label of: `temple-left`
	 */
	async touchFigure(box: string, view: 'front' | 'back' | 'face' = 'front'): Promise<void> {
		await this.openView(view);
		const spot = await this.middleOf(this.page.locator(`.pane-${view}`), `[for="${box}"]`);
		await this.page.mouse.click(spot.x, spot.y);
	}

	/** Touches a place of the figure, with a script: `shoulder-blade-upper:right`. */
	async touchPlace(place: string, view: 'front' | 'back'): Promise<void> {
		await this.openView(view);
		const spot = await this.placeAt(place, view);
		await this.page.mouse.click(spot.x, spot.y);
	}

	/** Where a place is seen in the window, with a script; brought into view first. */
	placeAt(place: string, view: string): Promise<{ x: number; y: number }> {
		return this.middleOf(this.page.locator(`[data-view="${view}"]`), `[data-place="${place}"]`);
	}

	/** Paints from one place to another with the pointer. */
	async paint(view: 'front' | 'back', ...places: readonly string[]): Promise<void> {
		await this.page.getByRole('radio', { name: 'Paint', exact: true }).check({ force: true });
		await this.page.locator('[data-brush="there"]').waitFor();
		await this.drag(view, ...places);
	}

	/** Draws the pointer over the figure from one place to another. */
	async drag(view: 'front' | 'back', ...places: readonly string[]): Promise<void> {
		const [first, ...rest] = places;
		const from = await this.placeAt(first ?? '', view);
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		for (const place of rest) {
			const to = await this.placeAt(place, view);
			await this.page.mouse.move(to.x, to.y, { steps: 6 });
		}
		await this.page.mouse.up();
	}

	async openView(view: string): Promise<void> {
		const tab = this.page.getByRole('radio', { name: capital(view), exact: true });
		if (await tab.isVisible()) await tab.check({ force: true });
	}

	/** A spot at which a part of the figure would be hit, near the middle of those there are. */
	private async middleOf(pane: Locator, part: string): Promise<{ x: number; y: number }> {
		await pane.locator(part).first().waitFor({ state: 'attached' });
		const spot = await pane.evaluate((element, selector) => {
			const look = () => {
				const bounds = element.getBoundingClientRect();
				const spots: { x: number; y: number }[] = [];
				for (let y = Math.max(0, bounds.top); y < Math.min(innerHeight, bounds.bottom); y += 3)
					for (let x = Math.max(0, bounds.left); x < Math.min(innerWidth, bounds.right); x += 3)
						if (document.elementFromPoint(x, y)?.closest(selector)) spots.push({ x, y });
				return spots;
			};
			const steps = Math.ceil(element.getBoundingClientRect().height / 200);
			for (let n = 0; n < steps; n += 1) {
				const { top } = element.getBoundingClientRect();
				if (n > 0 || look().length < 4) scrollBy(0, top - 150 + n * 200);
				const spots = look();
				if (spots.length < 4) continue;
				const mean = (of: 'x' | 'y') => spots.reduce((sum, s) => sum + s[of], 0) / spots.length;
				const [x, y] = [mean('x'), mean('y')];
				const away = (s: { x: number; y: number }) => Math.hypot(s.x - x, s.y - y);
				return spots.reduce((best, s) => (away(s) < away(best) ? s : best));
			}
			return null;
		}, part);
		if (!spot) throw new Error(`${part} cannot be hit`);
		return spot;
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

	/** The questions that fit the drawing, beside the results. */
	async openMore(): Promise<Locator> {
		await this.page.getByText(/^(Make it clearer|See or change what I said)/).click();
		return this.page.getByRole('group', { name: /^(Is|Does) one of these|^Do you notice/ });
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
