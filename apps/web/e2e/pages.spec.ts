import { expect, test } from '@playwright/test';
import { expectClean } from './support/clean.ts';
import { origins } from './support/origins.ts';

/** Each template of the clinic's site, h1 first: the one that the page must have. */
const shared: readonly [string | RegExp, string][] = [
	['Osteopathy', '/services/osteopathy'],
	['Acupuncture', '/services/acupuncture'],
	['Manual Therapies', '/services/manual-therapies'],
	['Zero Balancing', '/services/zero-balancing'],
	['Read and try', '/resources'],
	['Your privacy', '/privacy'],
	['What we do', '/services'],
	['Who can help', '/practitioners'],
	['Call us, or come in', '/contact'],
	['Where does it hurt?', '/']
];

const clinics = [
	{
		name: 'Ngaio Health',
		origin: origins.embedded,
		look: 'ngaio',
		own: [
			['About us and our policies', '/about'],
			['What a visit costs', '/pricing'],
			['ACC and us', '/acc'],
			['Join us', '/join-us'],
			['Not happy? Tell us', '/complaints'],
			['Can you use it?', '/accessibility'],
			['Claire Rees', '/practitioners/claire-rees']
		]
	},
	{
		name: 'Rimu Street Clinic',
		origin: origins.embedded.replace('127.0.0.1', 'rimu.localhost'),
		look: 'rimu',
		own: [
			['About this clinic', '/about'],
			['Prices here', '/pricing'],
			['Accidents and ACC', '/acc'],
			['Work at a made-up clinic', '/join-us'],
			['Complaints', '/complaints'],
			['Accessibility', '/accessibility'],
			['Hana Mānuka', '/practitioners/hana-manuka']
		]
	}
] as const;

for (const { name, origin, look, own } of clinics) {
	for (const [h1, path] of [...own, ...shared])
		test(`${name}: ${path} is "${h1}", and clean`, async ({ page }) => {
			const response = await page.goto(`${origin}${path}`);
			expect(response?.status()).toBe(200);
			await expectClean(page, h1);
			await expect(page.locator('meta[name=look]')).toHaveAttribute('content', look);
			await expect(page.getByRole('banner')).toContainText(name);
			expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
		});
}

test('the two clinics do not look alike', async ({ page }) => {
	const looks = [];
	for (const { origin } of clinics) {
		await page.goto(`${origin}/about`);
		looks.push({
			foot: await page
				.getByRole('contentinfo')
				.evaluate((e) => getComputedStyle(e).backgroundColor),
			mark: await page.getByRole('banner').locator('.brand svg').innerHTML()
		});
	}
	expect(looks[0]?.foot).not.toBe(looks[1]?.foot);
	expect(looks[0]?.mark).not.toBe(looks[1]?.mark);
});

test('a person reads what a service is, checks a source, and books it', async ({ page }) => {
	await page.goto('/services');
	await page.getByRole('link', { name: 'Acupuncture', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Acupuncture');
	await page.getByRole('link', { name: 'Note 1' }).first().click();
	const note = page.locator(':target');
	await expect(note).toContainText('Vickers');
	await expect(note).toContainText('We have read its summary');
	await note
		.getByRole('link', { name: /Back to the text/ })
		.first()
		.click();
	await expect(page.locator(':target')).toHaveText('1');
	await page.getByRole('link', { name: 'Book Acupuncture' }).click();
	await expect(page).toHaveURL(/\/book\/who\?service=acupuncture/);
});

test('no price is shown as a fact while none is confirmed, and ACC’s rates say when they are from', async ({
	page
}) => {
	await page.goto('/pricing');
	const prices = page.getByRole('table').first();
	await expect(prices).toContainText('price to be confirmed');
	await expect(prices).not.toContainText('$');
	await expect(page.getByRole('main')).toContainText('in force since 1 June 2024');
	await expect(page.getByRole('main')).toContainText('there may be a newer rate');
});

test('nobody’s page says more of them than is known', async ({ page }) => {
	await page.goto('/practitioners');
	for (const href of await page
		.getByRole('main')
		.locator('a[href^="/practitioners/"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
		await page.goto(href);
		const main = page.getByRole('main');
		await expect(main).toContainText('to be confirmed');
		await expect(main).not.toContainText(
			/osteopath\b|acupuncturist|years of experience|qualified/i
		);
	}
});

test('what a clinic does not have is not found', async ({ page }) => {
	for (const path of ['/services/reiki', '/practitioners/nobody', '/practitioners/hana-manuka']) {
		const response = await page.goto(path);
		expect(response?.status(), path).toBe(404);
	}
});
