export type Spot = readonly [x: number, y: number];

/**
 * Points evenly along the way from one spot to the next, the end included and the start not.
 *
 * @param apart the most that two of them lie apart, > 0, in the units of the spots
 */
export function along(from: Spot, to: Spot, apart: number): readonly Spot[] {
	const steps = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / apart));
	return Array.from({ length: steps }, (_, step): Spot => {
		const share = (step + 1) / steps;
		return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
	});
}

/** Lists of at most so many. */
export function inChunks<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
	return Array.from({ length: Math.ceil(list.length / most) }, (_, n) =>
		list.slice(n * most, (n + 1) * most)
	);
}
