import type { PainMark } from '@palpate/drawing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, questionsFor, screen } from './screening.ts';
import { readAtlas } from './testing.ts';

const atlas = readAtlas();
const flagIds = atlas.redFlags.map((flag) => flag.id);

const mark: fc.Arbitrary<PainMark> = fc
	.record({
		place: fc.constantFrom(...atlas.regions),
		side: fc.constantFrom('left' as const, 'right' as const),
		intensity: fc.nat(10)
	})
	.map(({ place, side, intensity }) =>
		place.midline ? { region: place.id, intensity } : { region: place.id, side, intensity }
	);
const marks = fc.array(mark, { maxLength: 6 });
const answer = fc.constantFrom('yes' as const, 'no' as const);
/** Mostly "no", as people answer, so that the way through is walked too. */
const mostlyNo = fc.nat(11).map((n): 'yes' | 'no' => (n === 0 ? 'yes' : 'no'));
const answers: fc.Arbitrary<Answers> = fc.oneof(
	fc.dictionary(fc.constantFrom(...flagIds), answer),
	fc.record(Object.fromEntries(flagIds.map((id) => [id, mostlyNo]))),
	fc.constant(Object.fromEntries(flagIds.map((id) => [id, 'no' as const])))
);

const urgentYes = (given: Answers) =>
	atlas.redFlags.some((f) => (f.tier === 'A' || f.tier === 'B') && given[f.id] === 'yes');

test('nobody is clear with a yes to A or B, or with a question left open', () => {
	fc.assert(
		fc.property(marks, answers, (drawn, given) => {
			const open = questionsFor(
				atlas,
				drawn.map((m) => m.region)
			).some((flag) => given[flag.id] === undefined);
			const { kind } = screen(atlas, drawn, given);
			expect(kind).toBe(urgentYes(given) ? 'stop' : open ? 'questions' : 'clear');
		}),
		{ numRuns: 500 }
	);
});

test('more answers never bring a stopped person back on the path', () => {
	fc.assert(
		fc.property(marks, answers, answers, (drawn, first, second) => {
			fc.pre(urgentYes(first));
			expect(screen(atlas, drawn, { ...second, ...first }).kind).toBe('stop');
		})
	);
});

test('changing the marks never undoes a stop', () => {
	fc.assert(
		fc.property(marks, answers, (drawn, given) => {
			fc.pre(urgentYes(given));
			expect(screen(atlas, drawn, given).kind).toBe('stop');
		})
	);
});

test('a further mark never takes a question away', () => {
	fc.assert(
		fc.property(marks, mark, (drawn, more) => {
			const places = drawn.map((m) => m.region);
			const before = questionsFor(atlas, places);
			expect(questionsFor(atlas, [...places, more.region])).toEqual(
				expect.arrayContaining([...before])
			);
		})
	);
});

test.each(atlas.regions.map((r) => r.id))(
	'%s alone: every single yes leads where its tier says',
	(region) => {
		const side = atlas.regions.find((r) => r.id === region)?.midline
			? {}
			: { side: 'left' as const };
		const drawn = [{ region, ...side, intensity: 5 }];
		const allNo: Answers = Object.fromEntries(flagIds.map((id) => [id, 'no']));
		for (const flag of questionsFor(atlas, [region])) {
			const result = screen(atlas, drawn, { ...allNo, [flag.id]: 'yes' });
			if (flag.tier === 'A' || flag.tier === 'B') {
				expect(result).toMatchObject({ kind: 'stop', tier: flag.tier, flags: [{ id: flag.id }] });
			} else {
				const seeDoctorFirst = flag.tier === 'C' ? [{ id: flag.id }] : [];
				const noSelfCare = flag.tier === 'D' ? [{ id: flag.id }] : [];
				expect(result).toMatchObject({ kind: 'clear', seeDoctorFirst, noSelfCare });
			}
			const { [flag.id]: _left, ...rest } = allNo;
			expect(screen(atlas, drawn, rest)).toMatchObject({
				kind: 'questions',
				unanswered: [flag.id]
			});
		}
		expect(screen(atlas, drawn, allNo).kind).toBe('clear');
	}
);
