// The inference written as its formulas stand in docs/validation/inference.md, without any thought
// of speed: for tests and for the bench, which hold `infer` against it.
import type { Inference, Together } from './infer.ts';
import type { Model } from './model.ts';
import type { Observed } from './observed.ts';
import { rounds } from './sets.ts';
import { settings } from './settings.ts';

/** A source in one of its ways. */
interface Choice {
	readonly source: number;
	readonly pattern: number;
	readonly odds: number;
}

const tie = 1e-9;
const same = (a: number, b: number): boolean => Math.abs(a - b) < tie;

export function inferPlainly(model: Model, observed: Observed, shifts?: Float64Array): Inference {
	const { seen, silence } = observed;
	const { skin, sources, patterns } = model;
	const prior = (n: number) => (sources[n]?.prior ?? 0) + (shifts?.[n] ?? 0);
	const whole = [...skin.counts].reduce((sum, one) => sum + one, 0);
	const extent = seen.reduce((sum, one) => sum + one.marked * one.counts, 0) / whole;
	const raised = Math.max(settings.leak, settings.leakOfExtent * extent ** 2);

	/** how likely a pattern makes somebody mark a place */
	const reach = (pattern: number, place: number): number => {
		const { at, reach: reaches } = patterns[pattern] ?? { at: [], reach: [] };
		const index = [...at].indexOf(place);
		return index < 0 ? 0 : (reaches[index] ?? 0);
	};
	/** how likely one of the places is marked, by these patterns or the leak */
	const markedBy = (chosen: readonly number[], places: readonly number[], leak: number) =>
		1 -
		places.reduce(
			(miss, place) =>
				miss * (1 - leak) * chosen.reduce((left, one) => left * (1 - reach(one, place)), 1),
			1
		);
	/** log likelihood of what was left unmarked, against no muscle */
	const silenceOf = (pattern: number): number =>
		[...(patterns[pattern]?.at ?? [])].reduce((sum, place) => {
			const marked = seen
				.filter(({ places }) => places.includes(place))
				.reduce((most, one) => most + one.marked, 0);
			const log = (skin.counts[place] ?? 0) * Math.log(1 - reach(pattern, place));
			return sum + silence * (1 - marked) * log;
		}, 0);
	const log = (chosen: readonly number[], leak: number): number =>
		chosen.reduce((sum, one) => sum + silenceOf(one), 0) +
		seen.reduce(
			(sum, { places, counts, marked }) =>
				sum +
				counts * marked * Math.log(markedBy(chosen, places, leak) / markedBy([], places, leak)),
			0
		);

	/** a source on top of others, in all its ways */
	const mixture = (n: number, others: readonly number[], leak: number) => {
		const { first = 0, ways = 0 } = sources[n] ?? {};
		const before = others.reduce((sum, one) => sum + silenceOf(one), 0);
		const without = log(others, leak) - before;
		const each = Array.from({ length: ways }, (_, way) => {
			const pattern = first + way;
			const gain = log([...others, pattern], leak) - before - without;
			return { pattern, gain, log: Math.log(patterns[pattern]?.share ?? 1) + gain };
		});
		const gain = Math.log(each.reduce((sum, one) => sum + Math.exp(one.log), 0));
		const best = each.reduce((a, b) => (b.log > a.log + tie ? b : a));
		return { gain, best, each };
	};

	const alone = sources.map((_, n) => mixture(n, [], settings.leak));
	const ways = new Float64Array(patterns.length);
	for (const { gain, each } of alone)
		for (const one of each) ways[one.pattern] = Math.exp(one.log - gain);

	// the pool
	const pool: Choice[] = [];
	let leading: number[] = [];
	for (const size of rounds) {
		const ranked = sources
			.map((_, n) => ({ n, ...mixture(n, leading, raised) }))
			.filter(({ n, gain }) => gain > 0 && !pool.some(({ source }) => source === n))
			.filter(({ n }) => touches(n))
			.map((one) => ({ ...one, odds: one.gain + (sources[one.n]?.prior ?? 0) }))
			.sort((a, b) => (same(a.odds, b.odds) ? a.n - b.n : b.odds - a.odds));
		const [best] = ranked;
		if (!best) break;
		const taken = ranked.slice(0, Math.max(0, Math.min(size, settings.poolSize - pool.length)));
		const last = taken.at(-1);
		const next = ranked[taken.length];
		if (last && next && same(last.odds, next.odds)) {
			const twin = ranked.find(
				({ n, odds }) => n === sources[last.n]?.twin && same(odds, last.odds)
			);
			if (twin && !taken.includes(twin)) taken.push(twin);
		}
		for (const one of taken)
			pool.push({
				source: one.n,
				pattern: one.best.pattern,
				odds: prior(one.n) + one.gain - one.best.gain
			});
		if (best.odds > 0)
			leading = [
				...leading,
				...taken
					.filter(
						({ n, odds }) => same(odds, best.odds) && (n === best.n || n === sources[best.n]?.twin)
					)
					.map((one) => one.best.pattern)
			];
	}
	pool.sort((a, b) => a.source - b.source);

	// every set of them
	const sets = subsets(pool, settings.mostTogether)
		.map((members) => ({
			members,
			log:
				members.reduce((sum, { odds }) => sum + odds, 0) +
				log(
					members.map(({ pattern }) => pattern),
					raised
				)
		}))
		.sort((a, b) => (same(a.log, b.log) ? a.members.length - b.members.length : b.log - a.log));
	const total = sets.reduce((sum, one) => sum + Math.exp(one.log), 0);
	const shown = ({ members, log: weight }: (typeof sets)[number]): Together => ({
		members: members.map(({ source }) => source),
		probability: Math.exp(weight) / total
	});
	const tiedWith = (one: (typeof sets)[number]) => sets.filter((other) => same(other.log, one.log));

	// the smallest set that explains most of it
	const explains = (chosen: readonly Choice[]) =>
		seen.reduce((sum, { places, counts, marked }) => {
			const by = markedBy(
				chosen.map(({ pattern }) => pattern),
				places,
				raised
			);
			return by >= 2 * markedBy([], places, raised) ? sum + counts * marked : sum;
		}, 0);
	const all = explains(pool);
	const enough = sets.filter(
		({ members }) => members.length > 0 && explains(members) >= 0.8 * all - tie
	);
	const size = Math.min(...enough.map(({ members }) => members.length));
	const smallest = enough.find(({ members }) => members.length === size);
	const largest = sets.filter(({ members }) => members.length > 0);
	const together =
		all === 0
			? []
			: smallest
				? enough.filter((one) => one.members.length === size && same(one.log, smallest.log))
				: largest.filter((one) => largest[0] && same(one.log, largest[0].log));

	// weights
	const given = sets[0] ? tiedWith(sets[0]).slice(0, 4) : [];
	const weights = Float64Array.from(sources, (_, n) => {
		if (pool.some(({ source }) => source === n))
			return sets
				.filter(({ members }) => members.some(({ source }) => source === n))
				.reduce((sum, one) => sum + Math.exp(one.log) / total, 0);
		const each = given.map(({ members }) => {
			const odds =
				prior(n) +
				mixture(
					n,
					members.map(({ pattern }) => pattern),
					raised
				).gain;
			return 1 / (1 + Math.exp(-odds));
		});
		return each.reduce((sum, one) => sum + one, 0) / each.length;
	});

	const filled = sets.filter(({ members }) => members.length > 0);
	const fifth = filled[Math.min(5, filled.length) - 1];
	return {
		evidence: Float64Array.from(alone, ({ gain }) => gain),
		ways,
		weights,
		none: 1 / total,
		sets: filled.filter((one, n) => n < 5 || (fifth && same(one.log, fifth.log))).map(shown),
		together: together.map(shown),
		explained: Float64Array.from(seen, ({ places }) =>
			Math.max(
				0,
				...together.map(({ members }) => {
					const chosen = members.map(({ pattern }) => pattern);
					return 1 - markedBy([], places, raised) / markedBy(chosen, places, raised);
				})
			)
		)
	};

	function touches(n: number): boolean {
		const { first: from = 0, ways: count = 0 } = sources[n] ?? {};
		return patterns
			.slice(from, from + count)
			.some(({ at }) => seen.some(({ places }) => places.some((place) => at.includes(place))));
	}
}

function subsets<T>(list: readonly T[], most: number): (readonly T[])[] {
	const [first, ...rest] = list;
	if (first === undefined) return [[]];
	const without = subsets(rest, most);
	return [...without, ...without.filter((set) => set.length < most).map((set) => [first, ...set])];
}
