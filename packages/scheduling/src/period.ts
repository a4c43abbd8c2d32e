/** A stretch of time, `[start, end)`: the start belongs to it, the end does not. Epoch milliseconds. */
export interface Period {
	readonly start: number;
	readonly end: number;
}

/** 60 000 milliseconds */
export const minute = 60_000;
/** 24 hours in milliseconds; a calendar day is an hour shorter or longer twice a year */
export const day = 24 * 60 * minute;

/** Whether some instant lies in both. Periods that only touch do not overlap. */
export function overlaps(a: Period, b: Period): boolean {
	return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}

/** Whether the whole of `inner` lies in `outer`; equal ends are inside. */
export function contains(outer: Period, inner: Period): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * The same instants as sorted periods that neither overlap nor touch. Empty and backward periods
 * vanish.
 */
export function mergePeriods(periods: readonly Period[]): readonly Period[] {
	const sorted = periods.filter(isSome).sort((a, b) => a.start - b.start);
	const merged: Period[] = [];
	for (const period of sorted) {
		const last = merged.at(-1);
		if (last && period.start <= last.end) {
			merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, period.end) };
		} else {
			merged.push({ start: period.start, end: period.end });
		}
	}
	return merged;
}

/**
 * What is left of `periods` once `taken` is cut out of them: sorted, neither overlapping nor
 * touching. Either list may come in any order and overlap itself.
 */
export function subtractPeriods(
	periods: readonly Period[],
	taken: readonly Period[]
): readonly Period[] {
	const cuts = mergePeriods(taken);
	return mergePeriods(periods).flatMap((period) => pieces(period, cuts));
}

/** The instants in both lists: sorted, neither overlapping nor touching. */
export function intersectPeriods(
	some: readonly Period[],
	others: readonly Period[]
): readonly Period[] {
	return subtractPeriods(some, subtractPeriods(some, others));
}

/** @param cuts sorted and apart; the gaps between them, seen through the window of `period` */
function pieces(period: Period, cuts: readonly Period[]): readonly Period[] {
	const inside = cuts.filter((cut) => overlaps(period, cut));
	const starts = [period.start, ...inside.map((cut) => cut.end)];
	const ends = [...inside.map((cut) => cut.start), period.end];
	return starts.map((start, i) => ({ start, end: ends[i] as number })).filter(isSome);
}

const isSome = (period: Period) => period.start < period.end;
