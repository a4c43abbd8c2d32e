import { filled, muscleFile, placeMapFile } from '@palpate/anatomy';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { committedBody } from '../body/committedBody.ts';
import { muscleFiles, readJson, readKnown, skinFinder } from './committedAtlas.ts';
import { placeMap } from './placeMap.ts';
import { randomFrom } from './random.ts';
import { bootstrapInterval, chanceAmong, reciprocalRank } from './ranking.ts';
import { fieldTallies, mappedTallies, tooOftenEmpty } from './tally.ts';

const skin = skinFinder();
const muscles = muscleFiles().map((file) => v.parse(muscleFile, readJson(file)));

test('the committed sizes and borders are those of the skin: else run npm run atlas:map', () => {
	expect(v.parse(placeMapFile, readJson('atlas/meshes/place-map.json'))).toEqual(
		placeMap(committedBody())
	);
});

test('each trigger point lies in the region that its record names, or right beside it', () => {
	const { places, placeMap: map } = readKnown();
	const regionOf = new Map(places.map(({ id, region }) => [id, region]));
	const astray = muscles.flatMap(({ id, triggerPoints }) =>
		triggerPoints.flatMap((point) => {
			const at = filled(point.at);
			if (!at) return [];
			const place = skin.placeAt(skin.find(at).address);
			const near = Object.keys({ ...map[place.id]?.beside, ...map[place.id]?.across });
			const regions = [place.region, ...near.map((one) => regionOf.get(one))];
			return regions.includes(point.over)
				? []
				: [`${id} ${point.id}: ${place.id}, not ${point.over}`];
		})
	);
	expect(astray).toEqual([]);
});

test('muscles of equal score are taken in every order alike', () => {
	const scores = new Map([
		['a', 3],
		['b', 2],
		['c', 2],
		['d', 2]
	]);
	const all = ['a', 'b', 'c', 'd', 'e'];
	expect(chanceAmong(scores, all, 'a', 1)).toBe(1);
	expect(chanceAmong(scores, all, 'b', 1)).toBe(0);
	expect(chanceAmong(scores, all, 'b', 3)).toBeCloseTo(2 / 3);
	expect(chanceAmong(scores, all, 'e', 4)).toBe(0);
	expect(reciprocalRank(scores, all, 'c')).toBeCloseTo((1 / 2 + 1 / 3 + 1 / 4) / 3);
});

test('an interval of whole groups holds the mean, and a seed gives the same one', () => {
	const groups = [[1, 1], [0], [1], [0, 0, 1], [1]];
	const [low, high] = bootstrapInterval(groups, randomFrom(1));
	expect(low).toBeLessThan(0.625);
	expect(high).toBeGreaterThan(0.625);
	expect(bootstrapInterval(groups, randomFrom(1))).toEqual([low, high]);
});

test('at most a tenth of the complete records leave a field empty', () => {
	expect(tooOftenEmpty(fieldTallies(muscles))).toEqual([]);
});

test('a field that is too often empty is found, and "searched, none found" is no empty field', () => {
	const [complete] = muscles.filter(({ status }) => status === 'complete');
	if (!complete) throw new Error('no record is complete');
	const none = { empty: 'no-source-found' } as const;
	const found = { found: 'none', searched: 'Everywhere.', date: '2026-11-25' } as const;
	const patchy = { ...complete, loads: none, motorPoints: found, otherEffects: none };
	const tallies = fieldTallies([patchy, complete]);
	expect(tooOftenEmpty(tallies)).toEqual(['loads']);
	expect(tallies.find(({ field }) => field === 'motorPoints')).toMatchObject({ emptyShare: 0 });
});

test('every zone of a motor point is counted once, by what its source looked for', () => {
	const tallies = mappedTallies(muscles);
	const zones = muscles.flatMap(({ motorPoints }) => filled(motorPoints)?.zones ?? []);
	expect(tallies.reduce((sum, one) => sum + one.zones, 0)).toBe(zones.length);
	const sternal = mappedTallies(muscles.filter(({ id }) => id === 'scm-sternal'));
	expect(sternal.filter((one) => one.zones > 0)).toEqual([
		{ mapped: 'nerve-entry', zones: 1, muscles: 1 },
		{ mapped: 'nerve-endings', zones: 1, muscles: 1 }
	]);
});
