import { positionAt, type SurfaceAddress, type Vector } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { type Orbit, type Ray, rayThrough } from './camera.ts';
import { makePicker } from './pick.ts';
import { body, numbersFrom } from './testing.ts';
import { cross, dot, minus, plus, times } from './vectors.ts';

const { surface } = body;
const picker = makePicker(surface);

function someRays(count: number): readonly Ray[] {
	const next = numbersFrom(5);
	return Array.from({ length: count }, () => {
		const orbit: Orbit = {
			target: [0, 0.3 + next(), 0],
			yaw: (next() - 0.5) * 6.2,
			pitch: (next() - 0.5) * 3,
			distance: 1 + 3 * next()
		};
		return rayThrough(orbit, (next() - 0.5) * 0.4, (next() - 0.5) * 0.8);
	});
}

/** Looks at every triangle; knows no tree. */
function pickedPlainly({ from, direction }: Ray): Vector | undefined {
	let nearest = Number.POSITIVE_INFINITY;
	for (let quad = 0; quad < surface.quads.length / 4; quad++)
		for (const [b, c] of [
			[1, 2],
			[2, 3]
		] as const) {
			const at = (corner: number) => {
				const i = (surface.quads[quad * 4 + corner] ?? 0) * 3;
				return [...surface.positions.subarray(i, i + 3)] as unknown as Vector;
			};
			const [p, q, r] = [at(0), at(b), at(c)];
			const normal = cross(minus(q, p), minus(r, p));
			const facing = dot(direction, normal);
			if (facing >= 0) continue;
			const way = dot(minus(p, from), normal) / facing;
			if (way < 0 || way >= nearest) continue;
			const point = plus(from, times(direction, way));
			const inside = [
				[p, q],
				[q, r],
				[r, p]
			].every(
				([a, z]) =>
					dot(cross(minus(z as Vector, a as Vector), minus(point, a as Vector)), normal) >= 0
			);
			if (inside) nearest = way;
		}
	return nearest < Number.POSITIVE_INFINITY ? plus(from, times(direction, nearest)) : undefined;
}

test('a line of sight meets the skin where looking at every triangle says it does', () => {
	const rays = someRays(150);
	const hits = rays.map((ray) => [picker.pick(ray), pickedPlainly(ray)] as const);
	expect(hits.filter(([picked]) => picked).length).toBeGreaterThan(40);
	for (const [picked, plainly] of hits) {
		expect(picked === undefined).toBe(plainly === undefined);
		if (!picked || !plainly) continue;
		expect(Math.hypot(...minus(positionAt(surface, picked), plainly))).toBeLessThan(1e-5);
	}
}, 60_000);

test('what is picked can stand in a drawing', () => {
	const isShare = (n: number) => n >= 0 && n <= 1;
	const picked = someRays(300)
		.map((ray) => picker.pick(ray))
		.filter((it): it is SurfaceAddress => it !== undefined);
	for (const { quad, u, v } of picked) {
		expect(Number.isInteger(quad)).toBe(true);
		expect(isShare(u) && isShare(v)).toBe(true);
	}
});

test('the nearer arm hides the trunk', () => {
	const picked = picker.pick({ from: [3, 1.1, 0], direction: [-1, 0, 0] });
	expect(picked && positionAt(surface, picked)[0]).toBeGreaterThan(0.2);
});
