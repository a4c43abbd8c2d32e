import { expect, test } from 'vitest';
import { makeRateLimiter } from './rateLimit.ts';

const limit = { name: 'door', most: 2, seconds: 60 };

test('an address is let through as often as the limit says, then told how long to wait', () => {
	const limiter = makeRateLimiter();
	expect(limiter.take(limit, 'a', 0)).toBe(0);
	expect(limiter.take(limit, 'a', 1_000)).toBe(0);
	expect(limiter.take(limit, 'a', 2_000)).toBe(58);
});

test('another address, and another kind of thing, are counted apart', () => {
	const limiter = makeRateLimiter();
	limiter.take(limit, 'a', 0);
	limiter.take(limit, 'a', 0);
	expect(limiter.take(limit, 'b', 0)).toBe(0);
	expect(limiter.take({ ...limit, name: 'window' }, 'a', 0)).toBe(0);
});

test('a new window begins when the old one has ended', () => {
	const limiter = makeRateLimiter();
	limiter.take(limit, 'a', 0);
	limiter.take(limit, 'a', 0);
	expect(limiter.take(limit, 'a', 59_999)).toBe(1);
	expect(limiter.take(limit, 'a', 60_000)).toBe(0);
});
