import { expect, test } from '@playwright/test';
import { origins } from './support/origins.ts';

const post = (address: string, from: string, headers: Record<string, string> = {}) =>
	fetch(`${origins.embedded}${address}`, {
		method: 'POST',
		redirect: 'manual',
		headers: {
			origin: origins.embedded,
			accept: 'text/html',
			'x-forwarded-for': from,
			...headers
		},
		body: new URLSearchParams()
	});

test('one address that presses Book again and again is asked to wait, and another is not', async () => {
	const address =
		'/book/details?service=osteopathy&visit=first&practitioner=first-available&start=2027-02-01T10:30:00%2B13:00';
	const answers = [];
	for (let n = 0; n < 21; n += 1) answers.push(await post(address, '198.51.100.7'));
	expect(answers.slice(0, 20).map(({ status }) => status)).toEqual(Array(20).fill(400));
	const last = answers[20];
	expect(last?.status).toBe(429);
	expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await last?.text()).toContain('Please wait a little');
	expect((await post(address, '198.51.100.8')).status).toBe(400);
});

test('the API says the same as a problem', async () => {
	let last = new Response();
	for (let n = 0; n < 21; n += 1)
		last = await post('/api/v1/appointments', '198.51.100.9', {
			'content-type': 'application/json'
		});
	expect(last.status).toBe(429);
	expect(last.headers.get('content-type')).toContain('application/problem+json');
	expect(await last.json()).toMatchObject({ status: 429, title: 'Too many requests' });
});
