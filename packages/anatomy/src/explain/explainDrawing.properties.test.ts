import type { Covered, Side } from '@palpate/drawing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Atlas } from '../atlas.ts';
import { readAtlas } from '../testing.ts';
import { type Explanation, explainDrawing, explainMarks } from './explainDrawing.ts';
import type { PlaceOnSide } from './findings.ts';
import { hintsOf } from './hints.ts';
import { type Inference, infer } from './infer.ts';
import { inferPlainly } from './inferPlainly.ts';
import { modelOf } from './model.ts';
import { observedDrawing, observedMarks } from './observed.ts';
import { ageBands } from './settings.ts';

const atlas = readAtlas();
const model = modelOf(atlas);
const { skin } = model;

const covered = fc
	.record({
		at: fc.constantFrom(...skin.places.keys()),
		share: fc.double({ min: 0.001, max: 1, noNaN: true }),
		intensity: fc.option(fc.nat(10), { nil: null })
	})
	.map(({ at, share, intensity }) => coveredAt(at, share, intensity));
const drawing = fc.uniqueArray(covered, { maxLength: 14, selector: ({ place }) => keyOf(place) });
const mark = fc
	.record({
		region: fc.constantFrom(...atlas.regions),
		side: fc.constantFrom<Side>('left', 'right'),
		intensity: fc.nat(10)
	})
	.map(({ region, side, intensity }) => ({
		region: region.id,
		...(region.midline ? {} : { side }),
		intensity
	}));
const marks = fc.uniqueArray(mark, {
	maxLength: 8,
	selector: ({ region, side }) => `${region} ${side}`
});

function coveredAt(at: number, share: number, intensity: number | null): Covered {
	const place = skin.places[at];
	if (!place) throw new Error(`there is no place ${at}`);
	const areaSquareMillimetres = share * (skin.squareCentimetres[at] ?? 0) * 100;
	return { place, share, areaSquareMillimetres, intensity, qualities: [] };
}

const keyOf = ({ id, side }: { id: string; side?: Side }) => `${id} ${side}`;
const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');
const flipped = <T extends { readonly side?: Side }>(one: T): T =>
	one.side ? { ...one, side: other(one.side) } : one;

/** What is said, without what depends on the order of equals. */
function inAnyOrder({ findings, together, others, unexplained, ...rest }: Explanation) {
	const sorted = <T>(list: readonly T[]) =>
		list.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
	const placed = (list: readonly PlaceOnSide[]) => sorted(list);
	const ofSets = (list: Explanation['together']) =>
		sorted(list.map(({ muscles, probability }) => ({ muscles: sorted(muscles), probability })));
	return {
		...rest,
		findings: sorted(
			findings.map(({ reasons: _words, covers, expected, ...one }) => ({
				...one,
				expected: placed(expected),
				covers: { share: covers.share, places: placed(covers.places) }
			}))
		),
		together: ofSets(together),
		others: ofSets(others),
		unexplained: placed(unexplained)
	};
}

function mirrored(explanation: Explanation): Explanation {
	const sets = (list: Explanation['together']) =>
		list.map((set) => ({ ...set, muscles: set.muscles.map(flipped) }));
	return {
		...explanation,
		findings: explanation.findings.map((one) => ({
			...flipped(one),
			expected: one.expected.map(flipped),
			covers: { ...one.covers, places: one.covers.places.map(flipped) }
		})),
		together: sets(explanation.together),
		others: sets(explanation.others),
		unexplained: explanation.unexplained.map(flipped)
	};
}

test('a mirrored drawing has the mirrored answer', () => {
	fc.assert(
		fc.property(drawing, (drawn) => {
			const mirror = drawn.map((one) => ({ ...one, place: flipped(one.place) }));
			expect(inAnyOrder(explainDrawing(atlas, mirror))).toEqual(
				inAnyOrder(mirrored(explainDrawing(atlas, drawn)))
			);
		})
	);
});

test('a drawing that is its own mirror has an answer that is', () => {
	fc.assert(
		fc.property(drawing, (drawn) => {
			const left = drawn.filter(({ place }) => place.side !== 'right');
			const both = [
				...left,
				...left
					.filter(({ place }) => place.side)
					.map((one) => ({ ...one, place: flipped(one.place) }))
			];
			const answer = explainDrawing(atlas, both);
			expect(inAnyOrder(mirrored(answer))).toEqual(inAnyOrder(answer));
		})
	);
});

test('area added wholly inside an essential zone of a muscle never lowers its evidence', () => {
	const added = fc.constantFrom(...model.sources.keys()).chain((source) => {
		const zones = [...(model.sources[source]?.zones ?? [])];
		const essential = zones.filter(([, zone]) => zone.essential).map(([at]) => at);
		return fc.record({
			source: fc.constant(source),
			at: fc.constantFrom(...essential),
			share: fc.double({ min: 0.001, max: 1, noNaN: true })
		});
	});
	fc.assert(
		fc.property(drawing, added, (drawn, { source, at, share }) => {
			const evidence = (list: readonly Covered[]) =>
				infer(model, observedDrawing(skin, list)).evidence[source] ?? Number.NaN;
			const there = drawn.find(({ place }) => place === skin.places[at]);
			const rest = drawn.filter((one) => one !== there);
			const more = coveredAt(at, Math.max(share, there?.share ?? 0), there?.intensity ?? null);
			expect(evidence([...rest, more])).toBeGreaterThanOrEqual(evidence(drawn) - 1e-9);
		})
	);
});

test('a further mark from the list never lowers the evidence of any muscle', () => {
	fc.assert(
		fc.property(marks, mark, (drawn, more) => {
			const before = infer(model, observedMarks(skin, drawn)).evidence;
			const after = infer(model, observedMarks(skin, [...drawn, more])).evidence;
			for (const [n, one] of after.entries())
				expect(one).toBeGreaterThanOrEqual((before[n] ?? 0) - 1e-9);
		})
	);
});

test('the order of what was marked changes nothing, nor does asking twice', () => {
	fc.assert(
		fc.property(drawing, (drawn) => {
			const copy = structuredClone(drawn);
			const answer = explainDrawing(atlas, drawn);
			expect(explainDrawing(atlas, drawn.toReversed())).toEqual(answer);
			expect(drawn).toEqual(copy);
		})
	);
});

test('whatever is drawn, the answer is whole: shares and weights lie between 0 and 1, the best first', () => {
	const everything = [...skin.places.keys()].map((at) => coveredAt(at, 1, 5));
	const ofBack = everything.filter(({ place }) => /back|shoulder|buttock/.test(place.region));
	const hard = fc.constantFrom([], everything, ofBack, everything.slice(0, 1));
	fc.assert(
		fc.property(fc.oneof(drawing, hard), (drawn) => {
			const { findings, together, others, none } = explainDrawing(atlas, drawn);
			const weights = findings.map(({ weight }) => weight);
			expect(weights).toEqual(weights.toSorted((a, b) => b - a));
			for (const one of findings) {
				expect(one.weight).toBeGreaterThanOrEqual(0);
				expect(one.weight).toBeLessThanOrEqual(1);
				expect(one.covers.share).toBeGreaterThanOrEqual(0);
				expect(one.covers.share).toBeLessThanOrEqual(1);
				expect(one.covers.places.length).toBeGreaterThan(0);
				expect(one.reasons.length).toBeGreaterThan(1);
				expect(JSON.stringify(one)).not.toMatch(/null|NaN/);
			}
			for (const set of [...together, ...others]) {
				expect(set.muscles.length).toBeGreaterThan(0);
				expect(set.muscles.length).toBeLessThanOrEqual(4);
			}
			expect(none).toBeLessThanOrEqual(1);
			if (findings.length === 0) expect(together).toEqual([]);
		})
	);
});

test('a place from the list counts instead of its region, and nowhere without its side', () => {
	const place = fc.constantFrom(...skin.places);
	fc.assert(
		fc.property(place, ({ id, region, side, regionOnMidline }) => {
			const named = { place: id, intensity: 6, ...(side ? { side } : {}) };
			const whole = { region, intensity: 9, ...(regionOnMidline ? {} : { side: side ?? 'left' }) };
			const alone = explainMarks(atlas, [named]);
			expect(explainMarks(atlas, [whole, named] as const)).toEqual(alone);
			if (side) expect(explainMarks(atlas, [{ place: id, intensity: 6 }]).findings).toEqual([]);
		})
	);
});

test('what was not asked or not answered has no effect', () => {
	fc.assert(
		fc.property(marks, (drawn) => {
			const answer = explainMarks(atlas, drawn);
			expect(explainMarks(atlas, drawn, {})).toEqual(answer);
			expect(explainMarks(atlas, drawn, { answers: { unknown: 'yes' } })).toEqual(answer);
			expect(explainMarks(atlas, drawn, { answers: undefined, age: undefined })).toEqual(answer);
		})
	);
});

test('a yes raises the muscles that it speaks of against a no, and leaves the evidence alone', () => {
	const hint = fc.constantFrom(...hintsOf(atlas));
	fc.assert(
		fc.property(marks, hint, fc.constantFrom(...ageBands), (drawn, { id, muscles }, age) => {
			const [yes, no] = (['yes', 'no'] as const).map((answer) =>
				explainMarks(atlas, drawn, { answers: { [id]: answer }, age })
			);
			for (const one of yes?.findings ?? []) {
				const before = no?.findings.find((it) => it.muscle === one.muscle && it.side === one.side);
				expect(one.evidence).toBe(before?.evidence);
			}
			const [only, ...more] = muscles;
			if (more.length > 0) return;
			// of its two sides one may explain the other away
			const most = (answer: Explanation | undefined) =>
				Math.max(
					0,
					...(answer?.findings ?? [])
						.filter(({ muscle }) => muscle === only)
						.map(({ weight }) => weight)
				);
			expect(most(yes)).toBeGreaterThanOrEqual(most(no) - 1e-3);
		})
	);
});

test('the fast way and the plain way agree', () => {
	const few: Atlas = { ...atlas, muscles: atlas.muscles.filter((_, n) => n % 6 === 0) };
	const small = modelOf(few);
	const numbers = ({ evidence, weights, ways, explained, none, sets, together }: Inference) => ({
		lists: [evidence, weights, ways, explained].map((list) =>
			[...list].map((one) => Math.round(one * 1e6))
		),
		none: Math.round(none * 1e6),
		// those that tie stand in any order
		sets: [...sets, ...together]
			.map(({ members, probability }) => [...members, Math.round(probability * 1e6)].join())
			.sort()
	});
	fc.assert(
		fc.property(fc.oneof(drawing, marks), (drawn) => {
			const observed = drawn.some((one) => 'place' in one)
				? observedDrawing(small.skin, drawn as readonly Covered[])
				: observedMarks(
						small.skin,
						drawn.filter((one) => 'region' in one)
					);
			expect(numbers(infer(small, observed))).toEqual(numbers(inferPlainly(small, observed)));
		}),
		{ numRuns: 40 }
	);
}, 60_000);
