import type { Model, Pattern, Source } from './model.ts';
import type { Observed } from './observed.ts';
import { settings } from './settings.ts';

/** What each pattern makes of what was seen. */
export interface SeenBy {
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
	/** room to add up the ways of a source */
	readonly mixing: Float64Array;
}

export function seenBy(model: Model, { seen, silence }: Observed, leak: number): SeenBy {
	const heads = new Int32Array(model.patterns.length).fill(-1);
	const [things, misses, nexts]: [number[], number[], number[]] = [[], [], []];
	const unmarked = Float64Array.from(model.patterns, ({ wholeSilence }) => wholeSilence * silence);
	for (const [thing, { places, marked }] of seen.entries())
		for (const place of places)
			for (const { pattern, index } of model.reaching[place] ?? []) {
				const { reach, silence: of } = model.patterns[pattern] as Pattern;
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
		nexts,
		mixing: new Float64Array(Math.max(1, ...model.sources.map(({ ways }) => ways)))
	};
}

export const quietOf = (seen: Observed['seen'], leak: number): Float64Array =>
	Float64Array.from(seen, ({ places }) => (1 - leak) ** places.length);

/** Who marks half the body has more than a few muscles, or none, to do with it. */
export function leakFor({ skin }: Model, { seen }: Observed): number {
	const whole = skin.counts.reduce((sum, one) => sum + one, 0);
	const marked = seen.reduce((sum, one) => sum + one.marked * one.counts, 0);
	return Math.max(settings.leak, settings.leakOfExtent * (marked / whole) ** 2);
}

/**
 * Log of how much likelier a pattern makes what was seen.
 *
 * @param missed  by thing: how likely those already counted in leave it unmarked, leak and all
 */
export function gainOf(by: SeenBy, pattern: number, missed: Float64Array): number {
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
export function aloneWith(model: Model, by: SeenBy, source: Source, ways: Float64Array): number {
	return mixed(model, by, source, by.quiet, ways).gain;
}

export function mixed(
	{ patterns }: Model,
	by: SeenBy,
	{ first, ways: count }: Source,
	missed: Float64Array,
	ways?: Float64Array
): { readonly gain: number; readonly best: number } {
	const { mixing } = by;
	let best = 0;
	for (let n = 0; n < count; n++) {
		const one = (patterns[first + n] as Pattern).logShare + gainOf(by, first + n, missed);
		mixing[n] = one;
		if (one > (mixing[best] as number) + tie) best = n;
	}
	const most = mixing[best] as number;
	let sum = 0;
	for (let n = 0; n < count; n++) sum += Math.exp((mixing[n] as number) - most);
	const gain = most + Math.log(sum);
	if (ways)
		for (let n = 0; n < count; n++) ways[first + n] = Math.exp((mixing[n] as number) - gain);
	return { gain, best: first + best };
}

/** Whether a source, in any of its ways, reaches something that was seen. */
export function reaches({ heads }: SeenBy, { first, ways }: Source): boolean {
	for (let n = first; n < first + ways; n++) if ((heads[n] as number) >= 0) return true;
	return false;
}

export function missedWith(by: SeenBy, missed: Float64Array, pattern: number): Float64Array {
	const after = missed.slice();
	for (let entry = by.heads[pattern] as number; entry >= 0; entry = by.nexts[entry] as number) {
		const thing = by.things[entry] as number;
		after[thing] = (after[thing] as number) * (by.misses[entry] as number);
	}
	return after;
}

/** Closer than this is the same: what is added up in another order differs in the last digits. */
export const tie = 1e-9;

export function logSum(logs: readonly number[]): number {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
