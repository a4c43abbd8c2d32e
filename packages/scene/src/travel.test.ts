import { expect, test } from 'vitest';
import type { Orbit } from './camera.ts';
import { handFrames } from './testing.ts';
import { travel } from './travel.ts';

const from: Orbit = { target: [0, 0.9, 0], yaw: 0, pitch: 0, distance: 4 };
const to: Orbit = { target: [0, 1.5, 0], yaw: 1, pitch: 0.2, distance: 1 };

function go(isStill: boolean) {
	const frames = handFrames();
	const seen: Orbit[] = [];
	let time = 1000;
	const stop = travel(from, to, {
		isStill,
		at: (orbit) => seen.push(orbit),
		now: () => time,
		requestFrame: frames.requestFrame
	});
	const frame = (milliseconds: number) => {
		time += milliseconds;
		frames.next();
	};
	return { seen, frame, stop, frames };
}

test('the eye comes ever nearer, arrives, and stops', () => {
	const { seen, frame, frames } = go(false);
	for (let n = 0; n < 40; n++) frame(16);
	const distances = seen.map(({ distance }) => distance);
	expect(distances).toEqual(distances.toSorted((a, b) => b - a));
	expect(seen.at(-1)).toEqual(to);
	expect(seen.length).toBeGreaterThan(20);
	expect(frames.isWaiting()).toBe(false);
});

test('whoever asked for less motion is there at once', () => {
	const { seen, frames } = go(true);
	expect(seen).toEqual([to]);
	expect(frames.isWaiting()).toBe(false);
});

test('reaching into the picture stops the eye where it is', () => {
	const { seen, frame, stop } = go(false);
	frame(100);
	stop();
	const there = seen.length;
	frame(100);
	expect(seen).toHaveLength(there);
});
