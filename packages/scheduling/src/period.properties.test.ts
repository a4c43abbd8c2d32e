import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	contains,
	intersectPeriods,
	mergePeriods,
	overlaps,
	type Period,
	subtractPeriods
} from './period.ts';

const horizon = 40;
const period = fc.tuple(fc.nat(horizon), fc.nat(horizon)).map(([start, end]) => ({ start, end }));
const periods = fc.array(period, { maxLength: 8 });

const covers = (some: readonly Period[], t: number) => some.some((p) => p.start <= t && t < p.end);
const instants = Array.from({ length: horizon + 2 }, (_, t) => t);
const covered = (some: readonly Period[]) => instants.filter((t) => covers(some, t));

function areTidy(some: readonly Period[]): boolean {
	const apart = some.every((p, i) => i === 0 || (some[i - 1] as Period).end < p.start);
	return apart && some.every((p) => p.start < p.end);
}

test('merging keeps exactly the same instants, in sorted periods that stand apart', () => {
	fc.assert(
		fc.property(periods, (some) => {
			const merged = mergePeriods(some);
			expect(covered(merged)).toEqual(covered(some));
			expect(areTidy(merged)).toBe(true);
		})
	);
});

test('an instant is left exactly when it was there and nothing took it', () => {
	fc.assert(
		fc.property(periods, periods, (some, taken) => {
			const left = subtractPeriods(some, taken);
			expect(covered(left)).toEqual(covered(some).filter((t) => !covers(taken, t)));
			expect(areTidy(left)).toBe(true);
		})
	);
});

test('an instant is in the meeting of two lists exactly when it is in both', () => {
	fc.assert(
		fc.property(periods, periods, (some, others) => {
			const both = intersectPeriods(some, others);
			expect(covered(both)).toEqual(covered(some).filter((t) => covers(others, t)));
			expect(areTidy(both)).toBe(true);
		})
	);
});

test('two periods overlap exactly when they share an instant', () => {
	fc.assert(
		fc.property(period, period, (a, b) => {
			const shared = instants.some((t) => covers([a], t) && covers([b], t));
			expect(overlaps(a, b)).toBe(shared);
			expect(overlaps(b, a)).toBe(shared);
		})
	);
});

test('a period contains another exactly when it has all of its instants', () => {
	const real = period.filter((p) => p.start < p.end);
	fc.assert(
		fc.property(real, real, (outer, inner) => {
			expect(contains(outer, inner)).toBe(covered([inner]).every((t) => covers([outer], t)));
		})
	);
});
