// How well a ranking finds what is right: the same tie rule for every way of ranking.
import type { Random } from './random.ts';

/** Of each muscle, how strongly a way of ranking speaks for it; higher is earlier, none is last. */
export type Scores = ReadonlyMap<string, number>;

/**
 * How likely a muscle stands among the first `k` when those of equal score are shuffled.
 *
 * @param all  ids of all that can be ranked; those without a score share the last place
 */
export function chanceAmong(scores: Scores, all: readonly string[], id: string, k: number): number {
	const { above, tied } = placeOf(scores, all, id);
	return Math.min(1, Math.max(0, (k - above) / tied));
}

/** The mean of 1 / place over the places that a muscle may get when equals are shuffled. */
export function reciprocalRank(scores: Scores, all: readonly string[], id: string): number {
	const { above, tied } = placeOf(scores, all, id);
	let sum = 0;
	for (let n = 1; n <= tied; n++) sum += 1 / (above + n);
	return sum / tied;
}

export interface Standing {
	/** how many stand before it for sure */
	readonly above: number;
	/** how many share its score, itself counted */
	readonly tied: number;
}

export function placeOf(scores: Scores, all: readonly string[], id: string): Standing {
	const own = scores.get(id) ?? none;
	let above = 0;
	let tied = 0;
	for (const other of all) {
		const score = scores.get(other) ?? none;
		if (score > own) above += 1;
		else if (score === own) tied += 1;
	}
	return { above, tied: Math.max(1, tied) };
}

const none = Number.NEGATIVE_INFINITY;

/**
 * A 95 % interval of a mean by drawing whole groups again and again, because cases of one
 * publication are not independent.
 */
export function bootstrapInterval(
	groups: readonly (readonly number[])[],
	random: Random,
	times = 4000
): readonly [number, number] {
	const means = Array.from({ length: times }, () => {
		const drawn = groups.flatMap(() => random.pick(groups));
		return drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
	}).sort((a, b) => a - b);
	const at = (share: number) => means[Math.floor(share * (times - 1))] ?? Number.NaN;
	return [at(0.025), at(0.975)];
}
