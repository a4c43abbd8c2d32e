/** A row of numbers that a seed decides, so that what is made of them can be made again. */
export interface Random {
	/** 0 <= number < 1 */
	next(): number;
	/** of a normal distribution with mean 0 and standard deviation 1 */
	normal(): number;
	/** @throws RangeError when there is nothing to pick from */
	pick<T>(list: readonly T[]): T;
	/** how many of something rare, of a Poisson distribution */
	count(mean: number): number;
}

/** The generator "mulberry32". */
export function randomFrom(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		next,
		normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
		pick(list) {
			if (list.length === 0) throw new RangeError('there is nothing to pick from');
			return list[Math.floor(next() * list.length)] as (typeof list)[number];
		},
		count(mean) {
			const limit = Math.exp(-mean);
			let left = next();
			let count = 0;
			while (left > limit) {
				left *= next();
				count += 1;
			}
			return count;
		}
	};
}
