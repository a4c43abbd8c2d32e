import type { Model, Source } from './model.ts';
import type { Observed } from './observed.ts';
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
	/** by what was seen: how likely such a set, and not the leak, had it marked, 0..1 */
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
	const pool = poolOf(model, wide, prior);
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
		weights: weightsOf(model, wide, prior, pool, tried, whole, withTies(ranked, 1)),
		none: Math.exp(-whole),
		sets: withTies(
			ranked.filter(({ members }) => members.length > 0),
			shownSets
		).map(shown),
		together: together.map(shown),
		explained: explainedBy(wide, missedBy(wide, pool, together[0]?.members ?? []))
	};
}

/** What each pattern makes of what was seen. */
interface SeenBy {
	/** how many things were seen */
	readonly count: number;
	/** by thing: how much it counts */
	readonly counts: Float64Array;
	/** by thing: how likely nobody would mark it were there only the leak */
	readonly quiet: Float64Array;
	/** by pattern: what was left unmarked, as log likelihood against no muscle */
	readonly silence: Float64Array;
	/** by pattern: the first entry of what it reaches; -1 where it reaches nothing that was seen */
	readonly heads: Int32Array;
	/** by entry: the thing, how likely the pattern leaves it unmarked, and the pattern's next entry */
	readonly things: readonly number[];
	readonly misses: readonly number[];
	readonly nexts: readonly number[];
}

function seenBy(model: Model, { seen, silence }: Observed, leak: number): SeenBy {
	const heads = new Int32Array(model.patterns.length).fill(-1);
	const [things, misses, nexts]: [number[], number[], number[]] = [[], [], []];
	const unmarked = Float64Array.from(model.patterns, ({ wholeSilence }) => wholeSilence * silence);
	for (const [thing, { places, marked }] of seen.entries())
		for (const place of places)
			for (const { pattern, index } of model.reaching[place] ?? []) {
				const { reach, silence: of } = model.patterns[pattern] as Model['patterns'][number];
				const miss = 1 - (reach[index] as number);
				const head = heads[pattern] as number;
				if (head >= 0 && things[head] === thing) misses[head] = (misses[head] as number) * miss;
				else {
					heads[pattern] = things.push(thing) - 1;
					misses.push(miss);
					nexts.push(head);
				}
				unmarked[pattern] =
					(unmarked[pattern] as number) - silence * marked * (of[index] as number);
			}
	return {
		count: seen.length,
		counts: Float64Array.from(seen, ({ counts, marked }) => counts * marked),
		quiet: quietOf(seen, leak),
		silence: unmarked,
		heads,
		things,
		misses,
		nexts
	};
}

const quietOf = (seen: Observed['seen'], leak: number): Float64Array =>
	Float64Array.from(seen, ({ places }) => (1 - leak) ** places.length);

/** Who marks half the body has more than a few muscles, or none, to do with it. */
function leakFor({ skin }: Model, { seen }: Observed): number {
	const whole = skin.counts.reduce((sum, one) => sum + one, 0);
	const marked = seen.reduce((sum, one) => sum + one.marked * one.counts, 0);
	return Math.max(settings.leak, (settings.leakOfExtent * marked) / whole);
}

/**
 * Log of how much likelier a pattern makes what was seen.
 *
 * @param missed  by thing: how likely those already counted in leave it unmarked, leak and all
 */
function gainOf(by: SeenBy, pattern: number, missed: Float64Array): number {
	const { counts, heads, things, misses, nexts } = by;
	let sum = by.silence[pattern] as number;
	for (let entry = heads[pattern] as number; entry >= 0; entry = nexts[entry] as number) {
		const thing = things[entry] as number;
		const before = missed[thing] as number;
		const after = before * (misses[entry] as number);
		sum += (counts[thing] as number) * Math.log((1 - after) / (1 - before));
	}
	return sum;
}

/** The same for a source, whichever way it hurts. Writes how likely each way is. */
function aloneWith(model: Model, by: SeenBy, source: Source, ways: Float64Array): number {
	return mixed(model, by, source, by.quiet, ways).gain;
}

function mixed(
	model: Model,
	by: SeenBy,
	{ first, ways: count }: Source,
	missed: Float64Array,
	ways?: Float64Array
): { readonly gain: number; readonly best: number } {
	const gains = Array.from({ length: count }, (_, n) => gainOf(by, first + n, missed));
	const shares = gains.map((gain, n) => Math.log(model.patterns[first + n]?.share ?? 1) + gain);
	const gain = logSum(shares);
	let best = 0;
	for (let n = 1; n < count; n++)
		if ((shares[n] as number) > (shares[best] as number) + tie) best = n;
	if (ways) for (const [n, one] of shares.entries()) ways[first + n] = Math.exp(one - gain);
	return { gain, best: first + best };
}

/** A source that is tried in sets, in the way that fits it best. */
interface Pooled {
	readonly source: number;
	readonly pattern: number;
	/** prior log odds, and what its other ways add */
	readonly odds: number;
}

/** Rounds of choosing: the best alone, then the best for what those chosen before leave open. */
const rounds = [5, 3, 2, 2];

/**
 * The sources worth trying together. A source that is as good as its twin on the other side brings
 * it along, so that a drawing that is its own mirror has an answer that is.
 */
function poolOf(model: Model, by: SeenBy, prior: (n: number) => number): readonly Pooled[] {
	const pool: Pooled[] = [];
	const chosen = new Set<number>();
	let missed = by.quiet;
	for (const size of rounds) {
		const ranked = model.sources
			.map((source, n) => ({ n, source }))
			.filter(({ n, source }) => !chosen.has(n) && reaches(by, source))
			.map(({ n, source }) => ({ n, source, ...mixed(model, by, source, missed) }))
			.filter(({ gain }) => gain > 0)
			.map((one) => ({ ...one, odds: one.gain + prior(one.n) }))
			.sort((a, b) => (Math.abs(a.odds - b.odds) < tie ? a.n - b.n : b.odds - a.odds));
		const [best] = ranked;
		if (!best) break;
		const taken = withTwins(ranked, Math.min(size, settings.poolSize - pool.length));
		for (const { n, best: pattern, gain } of taken) {
			chosen.add(n);
			pool.push({ source: n, pattern, odds: prior(n) + gain - gainOf(by, pattern, missed) });
		}
		const leaders = taken.filter(
			({ n, odds }) => Math.abs(odds - best.odds) < tie && (n === best.n || n === best.source.twin)
		);
		if (best.odds <= 0) continue;
		for (const leader of leaders) missed = missedWith(by, missed, leader.best);
	}
	return pool.toSorted((a, b) => a.source - b.source);
}

const reaches = ({ heads }: SeenBy, { first, ways }: Source): boolean =>
	heads.subarray(first, first + ways).some((head) => head >= 0);

interface Ranked {
	readonly n: number;
	readonly source: Source;
	readonly odds: number;
}

function withTwins<T extends Ranked>(ranked: readonly T[], size: number): readonly T[] {
	const taken = ranked.slice(0, Math.max(0, size));
	const last = taken.at(-1);
	const next = ranked[taken.length];
	if (!last || !next || Math.abs(last.odds - next.odds) >= tie) return taken;
	const twin = ranked.find(
		({ n, odds }) => n === last.source.twin && Math.abs(odds - last.odds) < tie
	);
	return twin && !taken.includes(twin) ? [...taken, twin] : taken;
}

function missedWith(by: SeenBy, missed: Float64Array, pattern: number): Float64Array {
	const after = missed.slice();
	for (let entry = by.heads[pattern] as number; entry >= 0; entry = by.nexts[entry] as number) {
		const thing = by.things[entry] as number;
		after[thing] = (after[thing] as number) * (by.misses[entry] as number);
	}
	return after;
}

/** A set of pooled sources, by their places in the pool, and its log weight against no muscle. */
interface Tried {
	readonly members: readonly number[];
	readonly log: number;
}

/** Every set of pooled sources up to the most that are tried together, the empty one first. */
function trySets(by: SeenBy, pool: readonly Pooled[]): readonly Tried[] {
	const sets: Tried[] = [];
	const nothing = logsOf(by, by.quiet);
	const grow = (from: number, members: readonly number[], odds: number, missed: Float64Array) => {
		sets.push({
			members,
			log: members.length === 0 ? 0 : odds + logsOf(by, missed) - nothing
		});
		if (members.length === settings.mostTogether) return;
		for (let n = from; n < pool.length; n++) {
			const { pattern, odds: own } = pool[n] as Pooled;
			const silence = by.silence[pattern] as number;
			grow(n + 1, [...members, n], odds + own + silence, missedWith(by, missed, pattern));
		}
	};
	grow(0, [], 0, by.quiet);
	return sets;
}

/** The log likelihood of what was marked. */
function logsOf({ count, counts }: SeenBy, missed: Float64Array): number {
	let sum = 0;
	for (let n = 0; n < count; n++)
		sum += (counts[n] as number) * Math.log(1 - (missed[n] as number));
	return sum;
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
		const enough = (set: Tried) =>
			set.members.length === size &&
			explainedCount(by, missedBy(by, pool, set.members)) >= mostOfIt * all;
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
		const odds = given.map((missed) => prior(n) + mixed(model, by, source, missed).gain);
		weights[n] = odds.reduce((sum, one) => sum + 1 / (1 + Math.exp(-one)), 0) / given.length;
	}
	return weights;
}

/** Of sets that tie, so many are looked at for what lies beside them. */
const mostGiven = 4;

const missedBy = (by: SeenBy, pool: readonly Pooled[], members: readonly number[]): Float64Array =>
	pool
		.filter((_, n) => members.includes(n))
		.reduce((missed, { pattern }) => missedWith(by, missed, pattern), by.quiet);

/** By thing seen: how likely a muscle of the set, and not the leak, had it marked. */
const explainedBy = ({ quiet }: SeenBy, missed: Float64Array): Float64Array =>
	Float64Array.from(missed, (unmarked, n) => 1 - (1 - (quiet[n] as number)) / (1 - unmarked));

/** Closer than this is the same: what is added up in another order differs in the last digits. */
const tie = 1e-9;

function logSum(logs: readonly number[]): number {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
