import { markKey, type PainMark, type Side } from '@palpate/drawing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, explain } from './explain.ts';
import { rankable } from './screening.ts';
import { readAtlas } from './testing.ts';

const atlas = readAtlas();
const side = fc.constantFrom<Side>('left', 'right');
const place = fc.constantFrom(...atlas.regions);
const mark: fc.Arbitrary<PainMark> = fc
	.tuple(place, side, fc.nat(10))
	.map(([at, on, intensity]) => ({
		region: at.id,
		...(at.midline ? {} : { side: on }),
		intensity
	}));
const marks = fc.uniqueArray(mark, { maxLength: 8, selector: markKey });

const mirror = (m: PainMark): PainMark =>
	m.side ? { ...m, side: m.side === 'left' ? 'right' : 'left' } : m;
/** A muscle in the middle names the sides of what it reaches. */
const mirrorWords = (reason: string): string =>
	reason.replace(
		/\bon the (left|right)\b/g,
		(_, side) => `on the ${side === 'left' ? 'right' : 'left'}`
	);
const byName = (a: Candidate, b: Candidate) =>
	`${a.muscle} ${a.side}`.localeCompare(`${b.muscle} ${b.side}`);

test('mirrored marks give the mirrored answer', () => {
	fc.assert(
		fc.property(marks, (drawn) => {
			const mirrored = explain(atlas, drawn).map((c) => ({
				...c,
				...(c.side && { side: c.side === 'left' ? 'right' : 'left' }),
				covers: c.covers.map(mirror),
				reasons: c.reasons.map(mirrorWords)
			}));
			const answer = explain(atlas, drawn.map(mirror));
			expect(answer.toSorted(byName)).toEqual((mirrored as Candidate[]).toSorted(byName));
		})
	);
});

test('scores lie between 0 and 1, best first, with dots, words and reasons that agree', () => {
	fc.assert(
		fc.property(marks, (drawn) => {
			const found = explain(atlas, drawn);
			const scores = found.map((c) => c.score);
			expect(scores).toEqual(scores.toSorted((a, b) => b - a));
			for (const c of found) {
				expect(c.score).toBeGreaterThanOrEqual(0);
				expect(c.score).toBeLessThanOrEqual(1);
				expect({ 'fits-well': [4, 5], 'fits-partly': [3], possible: [1, 2] }[c.fit]).toContain(
					c.dots
				);
				expect(c.reasons.length).toBeGreaterThan(0);
				expect(c.covers.length).toBeGreaterThan(0);
			}
		})
	);
});

test('only marks of places that may be ranked are covered', () => {
	fc.assert(
		fc.property(marks, (drawn) => {
			const covered = explain(atlas, drawn).flatMap((c) => c.covers);
			for (const m of covered) {
				expect(drawn).toContainEqual(m);
				expect(rankable(atlas, m.region)).toBe(true);
			}
		})
	);
});

test('the same marks give the same answer, and are left as they were', () => {
	fc.assert(
		fc.property(marks, (drawn) => {
			const copy = structuredClone(drawn);
			expect(explain(atlas, drawn)).toEqual(explain(atlas, copy));
			expect(drawn).toEqual(copy);
		})
	);
});
