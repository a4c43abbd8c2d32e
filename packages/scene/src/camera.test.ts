import { expect, test } from 'vitest';
import { axesOf, type Orbit, onTheWay, turned, turnToNearest } from './camera.ts';

const front: Orbit = { target: [0, 0.9, 0], yaw: 0, pitch: 0, distance: 4 };

test('from the front, the person’s left is on the right', () => {
	expect(axesOf(front).right).toEqual([1, 0, -0]);
});

test('dragging to the right brings the person’s right side into view', () => {
	const { toward } = axesOf(turned(front, 0.25, 0));
	expect(toward[0]).toBeLessThan(0);
});

test('dragging down shows the body from above', () => {
	expect(turned(front, 0, 0.2).pitch).toBeGreaterThan(0);
});

test('a way leads the short way round the back', () => {
	const from = { ...front, yaw: 3 };
	const half = onTheWay(from, { ...front, yaw: -3 }, 0.5);
	expect(Math.abs(half.yaw)).toBeGreaterThan(3);
});

test('a way begins and ends slowly', () => {
	const to = { ...front, distance: 1 };
	const first = front.distance - onTheWay(front, to, 0.1).distance;
	const middle = onTheWay(front, to, 0.45).distance - onTheWay(front, to, 0.55).distance;
	expect(first).toBeLessThan(middle);
});

test('an angle is brought to its nearest once and for all, also at half a turn', () => {
	for (const angle of [-Math.PI, Math.PI, 3 * Math.PI, -7.5, 1e-17, -Math.PI + 1e-16, 40]) {
		const near = turnToNearest(angle);
		expect(near).toBeGreaterThan(-Math.PI);
		expect(near).toBeLessThanOrEqual(Math.PI);
		expect(turnToNearest(near)).toBe(near);
		expect(Math.cos(near)).toBeCloseTo(Math.cos(angle), 9);
	}
});
