import { expect, test } from '@playwright/test';
import { BookingPage } from './booking.page.ts';
import { origins } from './support/origins.ts';
import { detailsAddress, freeSlots } from './support/slots.ts';

const whole = { name: 'Mārama Test', phone: '021 555 0123', email: 'marama@example.test' };

test('each field says what is wrong with it, keeps what was typed, and nothing is booked', async ({
	page
}) => {
	const booking = new BookingPage(page);
	const [slot] = await freeSlots(origins.embedded, 'osteopathy', 'claire-rees', 28);
	if (!slot) throw new Error('no free time');
	await page.goto(detailsAddress('osteopathy', slot));

	await booking.book();
	await expect(page).toHaveTitle(/^Error: Your details/);
	for (const message of [
		/your name|give the name|a name/i,
		/telephone|phone|number/i,
		/tick this/i
	])
		await expect(page.getByRole('alert').getByText(message).first()).toBeVisible();

	await booking.fill({ name: whole.name, phone: '021 55', email: 'marama@' });
	await page.getByText('Somebody else', { exact: true }).click();
	await booking.agree();
	await booking.book();
	await expect(page.getByLabel('Name of the person who comes')).toHaveValue(whole.name);
	await expect(page.getByLabel('Telephone')).toHaveValue('021 55');
	await expect(page.getByLabel('E-mail')).toHaveValue('marama@');
	await expect(page.getByRole('radio', { name: 'Somebody else' })).toBeChecked();
	for (const field of ['phone', 'email', 'bookedByName']) {
		const box = page.locator(`#${field}`);
		await expect(box).toHaveAttribute('aria-invalid', 'true');
		await expect(page.locator(`#${field}-error`)).toBeVisible();
	}
	const still = await freeSlots(origins.embedded, 'osteopathy', 'claire-rees', 28);
	expect(still.map(({ start }) => start)).toContain(slot.start);
});

test('a time that was taken meanwhile: the nearest times are offered and what was typed is kept', async ({
	page
}) => {
	const booking = new BookingPage(page);
	const [, , slot] = await freeSlots(origins.embedded, 'osteopathy', 'claire-rees', 28);
	if (!slot) throw new Error('no free time');
	await page.goto(detailsAddress('osteopathy', slot));
	await booking.fill(whole);
	await booking.agree();
	const other = await fetch(`${origins.embedded}/api/v1/appointments`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'idempotency-key': crypto.randomUUID(),
			'x-forwarded-for': '203.0.113.200'
		},
		body: JSON.stringify({
			service: 'osteopathy',
			practitioner: slot.practitioner,
			start: slot.start,
			firstVisit: true,
			client: whole,
			consent: true
		})
	});
	expect(other.status).toBe(201);

	await booking.book();
	await expect(page.getByRole('alert').getByText(/Someone has just taken/)).toBeVisible();
	await expect(page.getByLabel('Telephone')).toHaveValue(whole.phone);
	await page.locator('#refusal').getByRole('link').first().click();
	await expect(page.getByLabel('Name of the person who comes')).toHaveValue(whole.name);
	await booking.agree();
	await booking.book();
	await expect(booking.heading('Demonstration: no visit has been booked.')).toBeVisible();
});

test('a form whose cookie has gone is not lost: what was typed comes back', async ({
	page,
	context
}) => {
	const booking = new BookingPage(page);
	const slots = await freeSlots(origins.embedded, 'osteopathy', 'claire-rees', 28);
	const slot = slots.at(-1);
	if (!slot) throw new Error('no free time');
	await page.goto(detailsAddress('osteopathy', slot));
	await booking.fill({ ...whole, phone: '12' });
	await context.clearCookies();
	await booking.book();
	await expect(page.getByLabel('Name of the person who comes')).toHaveValue(whole.name);
	await expect(page.getByLabel('Telephone')).toHaveValue('12');
});

test('pressing Book twice books once', async ({ page }) => {
	const slots = await freeSlots(origins.embedded, 'osteopathy', 'claire-rees', 28);
	const slot = slots.at(-2);
	if (!slot) throw new Error('no free time');
	await page.goto(detailsAddress('osteopathy', slot));
	const attempt = await page.locator('input[name=attempt]').inputValue();
	const press = () =>
		fetch(`${origins.embedded}${detailsAddress('osteopathy', slot)}`, {
			method: 'POST',
			redirect: 'manual',
			headers: {
				origin: origins.embedded,
				accept: 'text/html',
				'x-forwarded-for': '203.0.113.201'
			},
			body: new URLSearchParams({ ...whole, forWhom: 'self', consent: 'yes', attempt })
		});
	const answers = await Promise.all([press(), press()]);
	expect(answers.map(({ status }) => status)).toEqual([303, 303]);
});

test('an address with nonsense in it leads back to the step that is missing', async ({ page }) => {
	await page.goto('/book/details?service=no-such');
	await expect(page).toHaveURL(/\/book$/);
	await page.goto('/book/time?service=osteopathy&practitioner=nobody&visit=first');
	await expect(page).toHaveURL(/\/book\/who\?/);
	await page.goto(
		'/book/details?service=osteopathy&practitioner=first-available&visit=first&start=yesterday'
	);
	await expect(page).toHaveURL(/\/book\/time\?/);
});
