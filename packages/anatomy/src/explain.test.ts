import type { PainMark } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { explainMarks } from './explain/explainDrawing.ts';
import { explain, placesWithoutMuscles } from './explain.ts';
import { makeAtlas, makeFlag, makeMuscle, makePoint, makeRegion } from './testing.ts';

const left = (region: string, intensity = 10): PainMark => ({ region, side: 'left', intensity });

/** One muscle: shin (own) and heel essential, calf spillover, the other thigh spillover. */
const soleus = makeMuscle({
	id: 'soleus',
	triggerPoints: [
		makePoint({
			over: 'shin',
			refersTo: [
				{ region: 'heel', extent: 'essential', weight: 0.9 },
				{ region: 'shin', extent: 'essential', weight: 0.9 },
				{ region: 'calf', extent: 'spillover', weight: 0.5 },
				{ region: 'thigh', extent: 'spillover', weight: 0.5, side: 'opposite' },
				{ region: 'spine', extent: 'spillover', weight: 0.5 }
			]
		})
	]
});

const atlas = makeAtlas({
	regions: [
		makeRegion({ id: 'shin', name: 'Shin' }),
		makeRegion({ id: 'heel', name: 'Heel' }),
		makeRegion({ id: 'calf', name: 'Calf' }),
		makeRegion({ id: 'thigh', name: 'Thigh' }),
		makeRegion({ id: 'spine', name: 'Base of the spine', midline: true }),
		makeRegion({ id: 'belly', name: 'Belly', midline: true }),
		makeRegion({ id: 'elbow', name: 'Elbow' })
	],
	redFlags: [
		makeFlag({ id: 'clot', regions: ['shin', 'heel', 'calf', 'thigh', 'spine', 'elbow'] }),
		makeFlag({ id: 'stroke' })
	],
	muscles: [soleus]
});

const best = (marks: readonly PainMark[]) => {
	const [first] = explain(atlas, marks);
	if (!first) throw new Error('no candidate');
	return first;
};

test('a whole essential pattern fits well and has its reasons in words', () => {
	expect(best([left('heel'), left('shin')])).toMatchObject({
		muscle: 'soleus',
		side: 'left',
		fit: 'fits-well',
		reasons: [
			'Covers all of what you marked.',
			'Its trigger points are said to refer to what you marked: the heel.',
			'They are said to be felt over the muscle itself, which you marked: the shin.'
		],
		covers: [left('heel'), left('shin')],
		alsoExpected: []
	});
});

test('an essential place that was not marked speaks against the muscle and is named', () => {
	const candidate = best([left('heel')]);
	expect(candidate.score).toBeLessThan(best([left('heel'), left('shin')]).score);
	expect(candidate.alsoExpected).toEqual(['shin']);
	expect(candidate.reasons).toContain('Would also be expected, and is not marked: the shin.');
});

test('spillover alone says less than an essential place', () => {
	expect(best([left('calf')]).score).toBeLessThan(best([left('heel')]).score);
	expect(best([left('calf')]).reasons[1]).toBe(
		'Some people are said to feel it where you marked: the calf.'
	);
});

test('a marked place that the muscle does not reach lowers the share that it covers', () => {
	expect(best([left('heel'), left('shin'), left('elbow')]).reasons[0]).toBe(
		'Covers 67 % of what you marked.'
	);
});

test('a mark elsewhere does not count against a muscle', () => {
	const elsewhere = { region: 'elbow', side: 'right', intensity: 10 } as const;
	const evidence = (marks: readonly PainMark[]) => explainMarks(atlas, marks).findings[0]?.evidence;
	expect(evidence([left('heel'), elsewhere])).toBe(evidence([left('heel')]));
});

test('stronger pain weighs more, and none weighs nothing', () => {
	expect(best([left('heel', 8)]).score).toBeGreaterThan(best([left('heel', 2)]).score);
	expect(explain(atlas, [left('heel', 0)])).toEqual([]);
});

test('pain on both sides gives both muscles the same score', () => {
	const both = explain(atlas, [left('heel'), { ...left('heel'), side: 'right' }]);
	expect(both.map(({ side, score }) => [side, score])).toEqual([
		['left', both[0]?.score],
		['right', both[0]?.score]
	]);
});

test('a zone of the other side is said so', () => {
	const candidates = explain(atlas, [{ region: 'thigh', side: 'right', intensity: 5 }]);
	expect(candidates.map((c) => c.side)).toEqual(['left']);
	expect(candidates[0]?.reasons[1]).toBe(
		'Some people are said to feel it where you marked: the thigh on the other side.'
	);
});

test('a place on the midline speaks for both sides', () => {
	const candidates = explain(atlas, [{ region: 'spine', intensity: 5 }]);
	expect(candidates.map((c) => c.side)).toEqual(['left', 'right']);
});

test('marks of no strength, unknown places and places without questions explain nothing', () => {
	const marks = [left('heel', 0), left('moon'), { region: 'belly', intensity: 9 }];
	expect(explain(atlas, marks)).toEqual([]);
	expect(explain(atlas, [])).toEqual([]);
});

test('a place without questions neither helps nor harms the others', () => {
	const withBelly = [left('heel'), { region: 'belly', intensity: 9 }];
	expect(explain(atlas, withBelly)).toEqual(explain(atlas, [left('heel')]));
});

test('a place marked twice counts once, at its strongest', () => {
	const twice = explain(atlas, [left('heel', 2), left('heel', 8)]);
	expect(twice.map(({ score }) => score)).toEqual(
		explain(atlas, [left('heel', 8)]).map(({ score }) => score)
	);
});

test('a paired place without its side speaks for nobody', () => {
	expect(explain(atlas, [{ region: 'heel', intensity: 8 }])).toEqual([]);
});

test('equal scores are listed by name', () => {
	const twins = ['soleus', 'plantaris'].map((id) => ({ ...soleus, id }));
	const found = explain({ ...atlas, muscles: twins }, [left('heel')]);
	expect(found.map((c) => c.muscle)).toEqual(['plantaris', 'soleus']);
});

test('places that no muscle refers to are listed, save those that have no ranking anyway', () => {
	expect(placesWithoutMuscles(atlas)).toEqual(['elbow']);
});
