import type { Model, Source } from './model.ts';
import { gainOf, missedWith, mixed, reaches, type SeenBy, tie } from './seenBy.ts';
import { settings } from './settings.ts';

/** A source that is tried in sets, in the way that fits it best. */
export interface Pooled {
	readonly source: number;
	readonly pattern: number;
	/** prior log odds, and what its other ways add */
	readonly odds: number;
}

/** Rounds of choosing: the best alone, then the best for what those chosen before leave open. */
export const rounds = [5, 3, 2, 2];

/**
 * The sources worth trying together. A source that is as good as its twin on the other side brings
 * it along, so that a drawing that is its own mirror has an answer that is. Answers do not choose: so
 * a yes can only raise a muscle.
 */
export function poolOf(model: Model, by: SeenBy): readonly Pooled[] {
	const pool: Pooled[] = [];
	const chosen = new Set<number>();
	let missed = by.quiet;
	const reaching = model.sources
		.map((source, n) => ({ n, source }))
		.filter(({ source }) => reaches(by, source));
	for (const size of rounds) {
		const ranked = reaching
			.filter(({ n }) => !chosen.has(n))
			.map(({ n, source }) => ({ n, source, ...mixed(model, by, source, missed) }))
			.filter(({ gain }) => gain > 0)
			.map((one) => ({ ...one, odds: one.gain + one.source.prior }))
			.sort((a, b) => (Math.abs(a.odds - b.odds) < tie ? a.n - b.n : b.odds - a.odds));
		const [best] = ranked;
		if (!best) break;
		const taken = withTwins(ranked, Math.min(size, settings.poolSize - pool.length));
		for (const { n, source, best: pattern, gain } of taken) {
			chosen.add(n);
			pool.push({ source: n, pattern, odds: source.prior + gain - gainOf(by, pattern, missed) });
		}
		const leaders = taken.filter(
			({ n, odds }) => Math.abs(odds - best.odds) < tie && (n === best.n || n === best.source.twin)
		);
		if (best.odds <= 0) continue;
		for (const leader of leaders) missed = missedWith(by, missed, leader.best);
	}
	return pool.toSorted((a, b) => a.source - b.source);
}

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

/** A set of pooled sources, by their places in the pool. */
export interface Tried {
	readonly members: readonly number[];
	/** log of its prior odds times how much likelier than no muscle it makes the drawing */
	readonly log: number;
	/** how much of what was seen is likelier to come from these muscles than from the leak */
	readonly explains: number;
}

/**
 * Every set of pooled sources up to the most that are tried together, the empty one first. From one
 * set to the next only what the new member reaches is worked out again.
 */
export function trySets(by: SeenBy, pool: readonly Pooled[]): readonly Tried[] {
	const { count, quiet, counts, heads, things, misses, nexts } = by;
	const sets: Tried[] = [];
	/** by size of the set: how likely each thing is left unmarked, and log of how likely not */
	const missed = Array.from({ length: settings.mostTogether + 1 }, () => quiet.slice());
	const logs = missed.map((row) => row.map((unmarked) => Math.log(1 - unmarked)));

	const grow = (from: number, members: readonly number[], log: number, explains: number) => {
		sets.push({ members, log, explains });
		const size = members.length;
		if (size === settings.mostTogether) return;
		const [before, logBefore] = [missed[size] as Float64Array, logs[size] as Float64Array];
		const [after, logAfter] = [missed[size + 1] as Float64Array, logs[size + 1] as Float64Array];
		for (let n = from; n < pool.length; n++) {
			const { pattern, odds } = pool[n] as Pooled;
			let gain = odds + (by.silence[pattern] as number);
			let more = 0;
			for (let thing = 0; thing < count; thing++) {
				after[thing] = before[thing] as number;
				logAfter[thing] = logBefore[thing] as number;
			}
			for (let entry = heads[pattern] as number; entry >= 0; entry = nexts[entry] as number) {
				const thing = things[entry] as number;
				const unmarked = (before[thing] as number) * (misses[entry] as number);
				const enough = 2 * (1 - (quiet[thing] as number));
				const logMarked = Math.log(1 - unmarked);
				if (1 - unmarked >= enough && 1 - (before[thing] as number) < enough)
					more += counts[thing] as number;
				gain += (counts[thing] as number) * (logMarked - (logBefore[thing] as number));
				after[thing] = unmarked;
				logAfter[thing] = logMarked;
			}
			grow(n + 1, [...members, n], log + gain, explains + more);
		}
	};
	grow(0, [], 0, 0);
	return sets;
}

export const missedBy = (
	by: SeenBy,
	pool: readonly Pooled[],
	members: readonly number[]
): Float64Array =>
	pool
		.filter((_, n) => members.includes(n))
		.reduce((missed, { pattern }) => missedWith(by, missed, pattern), by.quiet);
