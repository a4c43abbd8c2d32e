import { expect, test } from 'vitest';
import { err, ok, type Result } from './result.ts';

type Outcome = Result<number, { code: 'slot-taken' | 'too-late'; until?: number }>;

const worded = (outcome: Outcome) =>
	outcome.ok ? `took ${outcome.value}` : `refused: ${outcome.error.code}`;

test('an accepted deed hands out its value', () => {
	expect(worded(ok(40))).toBe('took 40');
	expect(ok(undefined)).toEqual({ ok: true, value: undefined });
});

test('a refusal carries its code and whatever else helps to word it', () => {
	const refusal = err({ code: 'too-late', until: 5 });
	expect(worded(refusal)).toBe('refused: too-late');
	expect(refusal.error.until).toBe(5);
});
