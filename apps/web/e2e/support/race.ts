import { expect } from '@playwright/test';
import { detailsAddress, freeSlots } from './slots.ts';

/** Fifty people press Book for the same time at once, each from an address of their own. */
export async function raceForOneSlot(origin: string): Promise<void> {
	const slots = await freeSlots(origin, 'osteopathy', 'gavin-crisp', 21);
	const slot = slots[Math.floor(slots.length / 2)];
	if (!slot) throw new Error('there is no free time to race for');
	const address = `${origin}${detailsAddress('osteopathy', slot)}`;
	const answers = await Promise.all(
		Array.from({ length: 50 }, (_, n) => press(origin, address, n))
	);
	const booked = answers.filter(({ status }) => status === 303);
	const refused = answers.filter(({ status }) => status === 409);
	expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(49).fill(409)]);
	expect(booked[0]?.location).toBe('/book/confirmed');
	for (const { text } of refused) {
		expect(text).toContain('Someone has just taken');
		expect(text).toContain('These are the nearest free times');
	}
}

async function press(origin: string, address: string, n: number) {
	const answer = await fetch(address, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, accept: 'text/html', 'x-forwarded-for': `203.0.113.${n + 1}` },
		body: new URLSearchParams({
			forWhom: 'self',
			name: `Racer ${n}`,
			phone: `021 555 ${String(1000 + n)}`,
			consent: 'yes',
			attempt: crypto.randomUUID()
		})
	});
	return {
		status: answer.status,
		location: answer.headers.get('location'),
		text: await answer.text()
	};
}
