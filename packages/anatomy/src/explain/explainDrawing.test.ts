import * as v from 'valibot';
import { expect, test } from 'vitest';
import type { Atlas } from '../atlas.ts';
import { prevalence } from '../prevalence.ts';
import { makeAtlas, makeFlag, makeMuscle, makePoint, makeRegion } from '../testing.ts';
import { explainDrawing, explainMarks } from './explainDrawing.ts';
import { hintsFor, hintsOf } from './hints.ts';
import { modelOf, priorOf } from './model.ts';
import { settings } from './settings.ts';

const regionIds = ['shin', 'heel', 'calf', 'thigh', 'elbow', 'wrist'];
const refersTo = (zones: Readonly<Record<string, number>>, side?: 'opposite') =>
	Object.entries(zones).map(([region, weight]) => ({
		region,
		extent: weight >= 0.5 ? ('essential' as const) : ('spillover' as const),
		weight,
		...(side ? { side } : {})
	}));
const muscle = (id: string, ...points: Readonly<Record<string, number>>[]) =>
	makeMuscle({
		id,
		triggerPoints: points.map((zones, n) =>
			makePoint({ id: `trp${n + 1}`, refersTo: refersTo(zones) })
		)
	});

const soleus = muscle('soleus', { heel: 0.9, calf: 0.6 });
const atlasOf = (muscles: Atlas['muscles'], given: Partial<Atlas> = {}): Atlas =>
	makeAtlas({
		regions: regionIds.map((id) => makeRegion({ id, name: id })),
		redFlags: [makeFlag({ id: 'clot', regions: regionIds })],
		muscles,
		...given
	});
const left = (...regions: readonly string[]) =>
	regions.map((region) => ({ region, side: 'left' as const, intensity: 6 }));
const weightOf = (atlas: Atlas, id: string, marks: ReturnType<typeof left>) =>
	explainMarks(atlas, marks).findings.find((one) => one.muscle === id && one.side === 'left')
		?.weight ?? 0;

test('a muscle that explains all leaves less for one that explains a part of it', () => {
	const whole = muscle('gastrocnemius', { heel: 0.9, calf: 0.9, thigh: 0.9 });
	const part = muscle('plantaris', { calf: 0.8 });
	const marks = left('heel', 'calf', 'thigh');
	const alone = weightOf(atlasOf([part]), 'plantaris', marks);
	const beside = weightOf(atlasOf([part, whole]), 'plantaris', marks);
	expect(beside).toBeLessThan(alone / 2);
	expect(explainMarks(atlasOf([part, whole]), marks).certainty).toBe('decided');
});

test('pains that no one muscle explains are explained by two together', () => {
	const arm = muscle('supinator', { elbow: 0.9, wrist: 0.7 });
	const answer = explainMarks(atlasOf([soleus, arm]), left('heel', 'calf', 'elbow', 'wrist'));
	expect(answer.together.map(({ muscles }) => muscles)).toEqual([
		[
			{ muscle: 'soleus', side: 'left' },
			{ muscle: 'supinator', side: 'left' }
		]
	]);
	expect(answer.unexplained).toEqual([]);
});

test('what no muscle reaches stays unexplained and is named', () => {
	const answer = explainMarks(atlasOf([soleus]), left('heel', 'calf', 'elbow'));
	expect(answer.unexplained).toEqual([{ place: 'elbow', side: 'left' }]);
	expect(explainMarks(atlasOf([soleus]), left('elbow'))).toMatchObject({
		findings: [],
		together: [],
		certainty: 'nothing'
	});
});

test('of several points the one that fits is named first', () => {
	const two = muscle('gastrocnemius', { heel: 0.9 }, { thigh: 0.9 });
	const [first] = explainMarks(atlasOf([two]), left('thigh')).findings;
	expect(first?.points[0]?.id).toBe('trp2');
	expect(first?.expected).toEqual([]);
});

test('a muscle on the midline has one entry, without a side, and is felt on both', () => {
	const middle = makeMuscle({ ...muscle('diaphragm', { shin: 0.9 }), side: 'midline' });
	const atlas = atlasOf([middle]);
	const { findings } = explainMarks(atlas, [
		...left('shin'),
		{ region: 'shin', side: 'right', intensity: 6 }
	]);
	expect(findings.map((one) => ['side' in one, one.muscle, one.covers.places.length])).toEqual([
		[false, 'diaphragm', 2]
	]);
});

test('a drawing counts by what it covers, and a dot in a large place is a mark', () => {
	const atlas = atlasOf([soleus]);
	const { skin } = modelOf(atlas);
	const drawn = (squareCentimetres: number) =>
		explainDrawing(atlas, [
			{
				place: skin.places[skin.numbers.get('heel')?.[0] ?? -1] as (typeof skin.places)[number],
				areaSquareMillimetres: squareCentimetres * 100,
				share: squareCentimetres / 40,
				intensity: null,
				qualities: []
			}
		]).findings[0]?.evidence ?? 0;
	expect(drawn(12)).toBe(drawn(40));
	expect(drawn(3)).toBeLessThan(drawn(12));
	expect(drawn(3)).toBeGreaterThan(0);
});

const told = (share: number, muscleId: string, points = 'active') =>
	v.parse(prevalence, {
		id: `x-${muscleId}-${points}`,
		ref: 'book',
		seen: 'abstract',
		quote: 'So many had them.',
		condition: 'pain',
		pain: ['shin'],
		of: 'people',
		muscle: muscleId,
		points,
		share
	});

test('published shares raise the prior of a muscle or its group, latent points and nobody do not', () => {
	const atlas = atlasOf([soleus], {
		prevalence: [told(0.5, 'soleus'), told(0.9, 'soleus', 'latent'), told(1, 'hamstrings')],
		groups: { 'biceps-femoris': 'hamstrings' }
	});
	const odds = (id: string) => priorOf(atlas, id) / (1 - priorOf(atlas, id));
	expect(priorOf(atlas, 'plantaris')).toBe(settings.prior);
	expect(odds('soleus')).toBeCloseTo(2 * odds('plantaris'), 10);
	expect(odds('biceps-femoris')).toBeCloseTo(3 * odds('plantaris'), 10);
});

test('what several records say in the same words is one question, and the likeliest are asked first', () => {
	const says = (words: string) => [
		{ says: words, sources: { evidence: 'expert-observation' as const, cites: [], disputedBy: [] } }
	];
	const one = { ...soleus, loads: says('walking uphill'), notices: says('a sore heel') };
	const two = { ...muscle('plantaris', { calf: 0.6 }), loads: says('Walking uphill') };
	const atlas = atlasOf([one, two]);
	const uphill = hintsOf(atlas).find(({ id }) => id === 'load-walking-uphill');
	expect(uphill).toMatchObject({ kind: 'load', muscles: ['soleus', 'plantaris'] });
	const likely = [
		{ muscle: 'plantaris', weight: 0.3 },
		{ muscle: 'soleus', weight: 0.4 },
		{ muscle: 'plantaris', weight: 0.1 }
	];
	// the load speaks for both; of what is noticed, the likelier muscle's is asked first
	expect(hintsFor(atlas, likely).map(({ id }) => id)).toEqual([
		'load-walking-uphill',
		'notice-a-sore-heel',
		'notice-an-ache'
	]);
	expect(hintsFor(atlas, likely, 1)).toHaveLength(1);
	expect(hintsFor(atlas, [])).toEqual([]);
	const sure = explainMarks(atlas, left('heel'), { answers: { 'notice-a-sore-heel': 'yes' } });
	expect(sure.findings[0]?.weight).toBeGreaterThan(weightOf(atlas, 'soleus', left('heel')));
});
