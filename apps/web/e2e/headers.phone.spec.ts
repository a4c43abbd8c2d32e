import { expect, test } from '@playwright/test';

const pages = [
	'/',
	'/practitioners',
	'/services',
	'/contact',
	'/privacy',
	'/where-it-hurts',
	'/muscles/infraspinatus',
	'/book',
	'/staff/sign-in',
	'/no-such-page'
];

/** Pages that say the same to whoever asks: these may be kept, if it is asked each time whether they still hold. */
const forEverybody = /^\/((practitioners|services|contact|privacy|muscles)\b.*)?$/;

for (const address of pages)
	test(`${address} asks nobody else for anything, breaks no policy, and is told to search engines as a demonstration`, async ({
		page,
		baseURL
	}) => {
		const elsewhere: string[] = [];
		const complaints: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
				elsewhere.push(request.url());
		});
		page.on('console', (message) => {
			if (message.type() === 'error' && !message.text().includes('404'))
				complaints.push(message.text());
		});
		const answer = await page.goto(address);
		await page.waitForLoadState('networkidle');
		expect(elsewhere).toEqual([]);
		expect(complaints).toEqual([]);

		const headers = answer?.headers() ?? {};
		expect(headers['content-security-policy']).toContain("default-src 'none'");
		expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
		expect(headers).toMatchObject({
			'referrer-policy': 'no-referrer',
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'x-robots-tag': 'noindex',
			'cache-control': forEverybody.test(address)
				? 'public, max-age=0, must-revalidate'
				: 'no-store'
		});
		await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
		await expect(page.getByText('Demonstration.', { exact: false }).first()).toBeVisible();
	});

const scripts = 'script:not([type="application/ld+json"])';

test('pages that only say something, and the booking, ship no script', async ({ page }) => {
	for (const address of [
		'/',
		'/practitioners',
		'/services',
		'/contact',
		'/privacy',
		'/book',
		'/muscles'
	]) {
		await page.goto(address);
		expect(await page.locator(scripts).count(), address).toBe(0);
	}
	// the small file behind the button that fetches the turning figure
	await page.goto('/muscles/infraspinatus');
	await expect(page.locator(scripts)).toHaveCount(1);
	await expect(page.locator(scripts)).toHaveAttribute('src', '/turn.js');
});

test('a form that another site sends is refused and changes nothing', async ({
	request,
	baseURL
}) => {
	const answer = await request.post(`${baseURL}/where-it-hurts/questions`, {
		headers: {
			origin: 'https://elsewhere.example',
			'sec-fetch-site': 'cross-site',
			accept: 'text/html'
		},
		form: { x: '1' }
	});
	expect(answer.status()).toBe(403);
	expect(await answer.text()).toContain('was not sent from our own page');
});

test('the source of what runs can be had, without what is private', async ({
	request,
	baseURL
}) => {
	const answer = await request.get(`${baseURL}/source`);
	expect(answer.headers()['content-type']).toBe('application/gzip');
	expect((await answer.body()).length).toBeGreaterThan(100_000);
});
