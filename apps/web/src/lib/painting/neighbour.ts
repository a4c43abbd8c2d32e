export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Target {
	readonly key: string;
	/** its middle on the picture: x to the right, y down */
	readonly at: readonly [number, number];
}

const ways: Readonly<Record<Direction, readonly [number, number]>> = {
	up: [0, -1],
	down: [0, 1],
	left: [-1, 0],
	right: [1, 0]
};

/** What lies aside counts so much more than what lies ahead. */
const aside = 3;

/**
 * Where an arrow key goes: the nearest place in that direction, seen from the middle of the one that
 * has the focus. What lies straight ahead is preferred to what lies nearer but aside.
 *
 * @returns undefined when nothing lies that way
 */
export function neighbour(
	targets: readonly Target[],
	from: Target,
	direction: Direction
): Target | undefined {
	const [dx, dy] = ways[direction];
	let best: Target | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const target of targets) {
		const x = target.at[0] - from.at[0];
		const y = target.at[1] - from.at[1];
		const ahead = x * dx + y * dy;
		const off = Math.abs(x * dy - y * dx);
		if (target.key === from.key || ahead <= 0 || off > ahead * 2) continue;
		const cost = ahead + off * aside;
		if (cost < least) {
			least = cost;
			best = target;
		}
	}
	return best;
}
