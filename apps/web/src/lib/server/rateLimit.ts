/** How often one address may do a kind of thing. */
export interface Limit {
	readonly name: string;
	readonly most: number;
	readonly seconds: number;
}

export const limits = {
	/** finding out what is free, saving a step of a form */
	form: { name: 'form', most: 240, seconds: 60 },
	/** making a booking, on the page or through the API */
	booking: { name: 'booking', most: 20, seconds: 600 },
	/** trying a password, a code or a one-time link */
	signIn: { name: 'sign-in', most: 20, seconds: 600 },
	/** reading the API */
	api: { name: 'api', most: 600, seconds: 60 }
} as const satisfies Record<string, Limit>;

export interface RateLimiter {
	/** @returns 0 when allowed, else the whole seconds to wait */
	take(limit: Limit, address: string, now: number): number;
}

/**
 * Counts within fixed windows, in memory: each server counts for itself, which is enough to slow a
 * robot. Addresses are forgotten when their window ends.
 */
export function makeRateLimiter(): RateLimiter {
	const windows = new Map<string, { count: number; ends: number }>();
	let nextSweep = 0;

	function sweep(now: number): void {
		if (now < nextSweep) return;
		for (const [key, window] of windows) if (window.ends <= now) windows.delete(key);
		nextSweep = now + 60_000;
	}

	return {
		take(limit, address, now) {
			sweep(now);
			const key = `${limit.name} ${address}`;
			const known = windows.get(key);
			const window =
				known && known.ends > now ? known : { count: 0, ends: now + limit.seconds * 1000 };
			windows.set(key, window);
			window.count += 1;
			return window.count <= limit.most ? 0 : Math.ceil((window.ends - now) / 1000);
		}
	};
}
