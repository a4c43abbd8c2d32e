import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begun, did, type History, historySteps, redone, undone } from './history.ts';

type Step = { kind: 'do'; value: number } | { kind: 'undo' } | { kind: 'redo' };

const step: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ kind: fc.constant('do' as const), value: fc.integer({ min: 1 }) }),
	fc.constant({ kind: 'undo' } as const),
	fc.constant({ kind: 'redo' } as const)
);
const steps = fc.array(step, { maxLength: 60 });
/** More deeds than a history keeps. */
const longSteps = fc.array(step, { minLength: historySteps, maxLength: 2 * historySteps });

function take(history: History<number>, { kind, ...rest }: Step): History<number> {
	if (kind === 'do') return did(history, 'value' in rest ? rest.value : 0);
	return kind === 'undo' ? undone(history) : redone(history);
}

const after = (all: readonly Step[]) => all.reduce(take, begun(0));

function undoneAll(history: History<number>): History<number> {
	return history.past.length > 0 ? undoneAll(undone(history)) : history;
}

test('any sequence, then undoing all, leads back to the beginning', () => {
	fc.assert(
		fc.property(fc.oneof(steps, longSteps), (all) => {
			expect(undoneAll(after(all)).present).toBe(0);
		})
	);
});

test('undoing and then redoing changes nothing', () => {
	fc.assert(
		fc.property(steps, (all) => {
			const history = after(all);
			fc.pre(history.past.length > 0);
			expect(redone(undone(history))).toEqual(history);
		})
	);
});

test('redoing and then undoing changes nothing', () => {
	fc.assert(
		fc.property(steps, (all) => {
			const history = undone(after(all));
			fc.pre(history.future.length > 0);
			expect(undone(redone(history))).toEqual(history);
		})
	);
});

test('a new deed drops the future that was undone', () => {
	fc.assert(
		fc.property(steps, (all) => {
			const history = did(undone(after(all)), -1);
			expect(history.future).toEqual([]);
			expect(redone(history)).toEqual(history);
			expect(history.present).toBe(-1);
		})
	);
});

test('a history never keeps more steps than it may', () => {
	fc.assert(
		fc.property(longSteps, (all) => {
			expect(after(all).past.length).toBeLessThanOrEqual(historySteps);
		})
	);
});
