import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

const place = (key: string, x: number, y: number) => ({ key, at: [x, y] as const });
const middle = place('middle', 0, 0);

test('an arrow goes to the nearest place that way, and rather straight on than aside', () => {
	const places = [middle, place('far', 0, 30), place('near', 0, 10), place('aside', 7, 6)];
	expect(neighbour(places, middle, 'down')?.key).toBe('near');
	expect(neighbour(places, middle, 'right')?.key).toBe('aside');
});

test('at the edge an arrow stays where it is', () => {
	expect(neighbour([middle, place('below', 0, 5)], middle, 'up')).toBeUndefined();
});

test('from anywhere, every place of a grid can be reached', () => {
	const grid = Array.from({ length: 25 }, (_, n) => place(`${n}`, n % 5, Math.floor(n / 5)));
	const reached = new Set(['12']);
	const open = [...grid].filter(({ key }) => key === '12');
	for (let at = open.pop(); at; at = open.pop())
		for (const way of ['up', 'down', 'left', 'right'] as const) {
			const next = neighbour(grid, at, way);
			if (next && !reached.has(next.key)) {
				reached.add(next.key);
				open.push(grid[Number(next.key)] ?? middle);
			}
		}
	expect(reached.size).toBe(25);
});
