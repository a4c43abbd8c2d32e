import { expect } from '@playwright/test';

export interface FreeSlot {
	readonly start: string;
	readonly end: string;
	readonly practitioner: string;
}

const dayMilliseconds = 86_400_000;

/** Free times of one practitioner some days ahead, as the API tells them. */
export async function freeSlots(
	origin: string,
	service: string,
	practitioner: string,
	daysAhead = 14
): Promise<readonly FreeSlot[]> {
	const date = (days: number) =>
		new Date(Date.now() + days * dayMilliseconds).toISOString().slice(0, 10);
	const query = new URLSearchParams({
		service,
		practitioner,
		from: date(daysAhead),
		to: date(daysAhead + 7)
	});
	const answer = await fetch(`${origin}/api/v1/availability?${query}`);
	expect(answer.status).toBe(200);
	const { items } = (await answer.json()) as { items: FreeSlot[] };
	expect(items.length).toBeGreaterThan(0);
	return items;
}

/** The address of the details page for a time. */
export function detailsAddress(service: string, slot: FreeSlot): string {
	const query = new URLSearchParams({
		service,
		visit: 'first',
		practitioner: slot.practitioner,
		start: slot.start
	});
	return `/book/details?${query}`;
}
