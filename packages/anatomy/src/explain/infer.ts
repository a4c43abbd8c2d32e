import type { Model, Source } from './model.ts';
import type { Observed } from './observed.ts';
import {
	aloneWith,
	leakFor,
	logSum,
	mixed,
	quietOf,
	reaches,
	type SeenBy,
	seenBy,
	tie
} from './seenBy.ts';
import { missedBy, type Pooled, poolOf, type Tried, trySets } from './sets.ts';
import { settings } from './settings.ts';

/** Some muscles that are active together, and how likely just these are, of all sets tried. */
export interface Together {
	/** numbers of the sources, rising */
	readonly members: readonly number[];
	readonly probability: number;
}

export interface Inference {
	/** by source: log of how much likelier it alone makes the drawing than no muscle does */
	readonly evidence: Float64Array;
	/** by source: how likely it is active, given the drawing and all others */
	readonly weights: Float64Array;
	/** by pattern: how likely the source hurts in this way, if it does; together 1 a source */
	readonly ways: Float64Array;
	/** how likely none of the muscles tried is active */
	readonly none: number;
	/** the likeliest sets first, five or so many more as tie with the last; none is empty */
	readonly sets: readonly Together[];
	/**
	 * the smallest sets that together explain most of what any of the muscles tried can: one, or
	 * several that tie; none where no muscle explains anything
	 */
	readonly together: readonly Together[];
	/** by what was seen: how likely such a set, and not the leak, had it marked, 0..1; of several the most */
	readonly explained: Float64Array;
}

/**
 * What is likely behind a drawing: each muscle alone, then the best in every combination of a few.
 *
 * The formulas, and where they stop being true, stand in docs/validation/inference.md.
 *
 * @param shifts  by source: what answers and age add to the log odds of its prior
 */
export function infer(model: Model, observed: Observed, shifts?: Float64Array): Inference {
	const seen = seenBy(model, observed, settings.leak);
	const raised = leakFor(model, observed);
	const wide = raised > settings.leak ? { ...seen, quiet: quietOf(observed.seen, raised) } : seen;
	const ways = new Float64Array(model.patterns.length);
	const evidence = Float64Array.from(model.sources, (source) =>
		aloneWith(model, seen, source, ways)
	);
	const prior = (n: number) => (model.sources[n] as Source).prior + (shifts?.[n] ?? 0);
	const pool = poolOf(model, wide).map((one) => ({
		...one,
		odds: one.odds + (shifts?.[one.source] ?? 0)
	}));
	const tried = trySets(wide, pool);
	const whole = logSum(tried.map(({ log }) => log));
	const shown = ({ members, log }: Tried): Together => ({
		members: members.map((n) => (pool[n] as Pooled).source),
		probability: Math.exp(log - whole)
	});
	const ranked = tried.toSorted(likeliestFirst);
	const together = smallest(wide, pool, ranked);
	return {
		evidence,
		ways,
		weights: weightsOf(model, wide, evidence, prior, pool, tried, whole, withTies(ranked, 1)),
		none: Math.exp(-whole),
		sets: withTies(
			ranked.filter(({ members }) => members.length > 0),
			shownSets
		).map(shown),
		together: together.map(shown),
		explained: explainedBy(wide, pool, together)
	};
}

const shownSets = 5;

const likeliestFirst = (a: Tried, b: Tried): number =>
	Math.abs(a.log - b.log) < tie ? a.members.length - b.members.length : b.log - a.log;

/** The first few, and those that tie with the last of them. */
function withTies(ranked: readonly Tried[], size: number): readonly Tried[] {
	const last = ranked[Math.min(size, ranked.length) - 1];
	return last ? ranked.filter(({ log }, n) => n < size || Math.abs(log - last.log) < tie) : [];
}

/** Of all that the pool can explain, a set explains it when it explains so much. */
const mostOfIt = 0.8;

/** Of the smallest sets that explain most of what the pool can, the likeliest. */
function smallest(by: SeenBy, pool: readonly Pooled[], ranked: readonly Tried[]): readonly Tried[] {
	const all = explainedCount(by, missedBy(by, pool, [...pool.keys()]));
	if (all === 0) return [];
	for (let size = 1; size <= settings.mostTogether; size++) {
		const enough = ({ members, explains }: Tried) =>
			members.length === size && explains >= mostOfIt * all - tie;
		const best = ranked.find(enough);
		if (best) return ranked.filter((set) => Math.abs(set.log - best.log) < tie && enough(set));
	}
	const largest = ranked.filter(({ members }) => members.length > 0);
	return withTies(largest, 1);
}

/** How much of what was seen is likelier to come from these muscles than from the leak. */
function explainedCount({ count, counts, quiet }: SeenBy, missed: Float64Array): number {
	let sum = 0;
	for (let n = 0; n < count; n++)
		if (1 - (missed[n] as number) >= 2 * (1 - (quiet[n] as number))) sum += counts[n] as number;
	return sum;
}

/** Those in the pool over all sets tried; the others given the likeliest set. */
function weightsOf(
	model: Model,
	by: SeenBy,
	evidence: Float64Array,
	prior: (n: number) => number,
	pool: readonly Pooled[],
	tried: readonly Tried[],
	whole: number,
	best: readonly Tried[]
): Float64Array {
	const weights = new Float64Array(model.sources.length);
	const pooled = new Set(pool.map(({ source }) => source));
	for (const { members, log } of tried)
		for (const n of members) {
			const { source } = pool[n] as Pooled;
			weights[source] = (weights[source] as number) + Math.exp(log - whole);
		}
	const given = best.slice(0, mostGiven).map(({ members }) => missedBy(by, pool, members));
	for (const [n, source] of model.sources.entries()) {
		if (pooled.has(n)) continue;
		// what reaches nothing that was seen is as unlikely beside others as it is alone
		const isApart = !reaches(by, source);
		const odds = given.map(
			(missed) =>
				prior(n) + (isApart ? (evidence[n] as number) : mixed(model, by, source, missed).gain)
		);
		weights[n] = odds.reduce((sum, one) => sum + 1 / (1 + Math.exp(-one)), 0) / given.length;
	}
	return weights;
}

/** Of sets that tie, so many are looked at for what lies beside them. */
const mostGiven = 4;
/** By thing seen: how likely a muscle, and not the leak, had it marked, in the set that says most. */
function explainedBy(by: SeenBy, pool: readonly Pooled[], sets: readonly Tried[]): Float64Array {
	const most = new Float64Array(by.count);
	for (const { members } of sets)
		for (const [n, unmarked] of missedBy(by, pool, members).entries()) {
			const explained = 1 - (1 - (by.quiet[n] as number)) / (1 - unmarked);
			most[n] = Math.max(most[n] as number, explained);
		}
	return most;
}
