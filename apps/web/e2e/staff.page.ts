import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { origins, printed } from './support/origins.ts';

export const password = 'kereru on the wire at dawn';

/** The fictional clinic, on the same server under another name. */
export const rimu = origins.embedded.replace('127.0.0.1', 'rimu.localhost');

/** The one-time link that the server printed for a clinic's first owner. */
export function firstOwnerLink(origin: string): string {
	const links = readFileSync(printed.embedded, 'utf8').match(/http:\S+\/staff\/link\/\S+/g) ?? [];
	const link = links.find((address) => address.startsWith(origin));
	if (!link) throw new Error(`the server printed no link for ${origin}`);
	return link;
}

/** The practice as a member of staff sees it. */
export class StaffPage {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	readonly heading = () => this.page.getByRole('heading', { level: 1 });

	/** Uses a one-time link: the first owner says who they are, the others are known. */
	async useLink(link: string, owner?: { name: string; email: string }): Promise<void> {
		await this.page.goto(link);
		if (owner) {
			await this.page.getByLabel('Your name').fill(owner.name);
			await this.page.getByLabel('E-mail').fill(owner.email);
		}
		await this.page.getByLabel('New password').fill(password);
		await this.page.getByLabel('The same again').fill(password);
		await this.page.getByRole('button', { name: /Keep this password|Become the owner/ }).click();
	}

	async signIn(email: string, secret = password): Promise<void> {
		await this.page.goto(`${rimu}/staff/sign-in`);
		await this.page.getByLabel('E-mail').fill(email);
		await this.page.getByLabel('Password').fill(secret);
		await this.page.getByRole('button', { name: 'Sign in' }).click();
	}

	async signOut(): Promise<void> {
		await this.page.getByRole('button', { name: 'Sign out' }).click();
		await expect(this.heading()).toHaveText('Sign in');
	}

	/** The owner invites somebody. @returns the link, shown once */
	async invite(somebody: {
		name: string;
		email: string;
		role: string;
		treatsAs?: string;
	}): Promise<string> {
		await this.page.goto(`${rimu}/staff/people`);
		await this.page.getByLabel('Name').fill(somebody.name);
		await this.page.getByLabel('E-mail').fill(somebody.email);
		await this.page.getByLabel('Role').selectOption(somebody.role);
		if (somebody.treatsAs) await this.page.getByLabel('Treats as').selectOption(somebody.treatsAs);
		await this.page.getByRole('button', { name: 'Make an invitation link' }).click();
		const shown = await this.page.getByRole('main').innerHTML();
		const link = /http:\/\/[^\s"<]+\/staff\/link\/[\w-]+/.exec(shown)?.[0];
		if (!link) throw new Error('no invitation link was shown');
		return link;
	}
}
