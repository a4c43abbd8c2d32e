import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressInTriangle, positionAt } from './surface.ts';
import { body, minus, plus, times, triangleOf } from './testing.ts';

test('the address of a point in a triangle leads back to that point', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	const quad = fc.nat(body.surface.quads.length / 4 - 1);
	fc.assert(
		fc.property(quad, fc.constantFrom(0 as const, 1 as const), share, share, (q, half, s, t) => {
			const [second, third] = s + t > 1 ? [1 - s, 1 - t] : [s, t];
			const [a, b, c] = triangleOf(body.surface, q, half);
			const point = plus(a, plus(times(minus(b, a), second), times(minus(c, a), third)));
			const address = addressInTriangle(q, half, second, third);
			const apart = Math.hypot(...minus(positionAt(body.surface, address), point));
			expect(apart).toBeLessThan(1e-9);
		}),
		{ numRuns: 500 }
	);
});
