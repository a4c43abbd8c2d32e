import type { Model, Source } from './model.ts';
import { gainOf, logsOf, missedWith, mixed, type SeenBy, tie } from './seenBy.ts';
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
	for (const size of rounds) {
		const ranked = model.sources
			.map((source, n) => ({ n, source }))
			.filter(({ n, source }) => !chosen.has(n) && reaches(by, source))
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
/** A set of pooled sources, by their places in the pool, and its log weight against no muscle. */
export interface Tried {
	readonly members: readonly number[];
	readonly log: number;
}

/** Every set of pooled sources up to the most that are tried together, the empty one first. */
export function trySets(by: SeenBy, pool: readonly Pooled[]): readonly Tried[] {
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

export const missedBy = (
	by: SeenBy,
	pool: readonly Pooled[],
	members: readonly number[]
): Float64Array =>
	pool
		.filter((_, n) => members.includes(n))
		.reduce((missed, { pattern }) => missedWith(by, missed, pattern), by.quiet);
