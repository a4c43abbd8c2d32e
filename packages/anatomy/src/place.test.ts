import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import {
	areaOf,
	checkPlaces,
	parentOf,
	place,
	placesFile,
	placesOfRegion,
	withPlaceWords
} from './place.ts';
import { searchPlaces } from './searchPlaces.ts';
import { readAtlas } from './testing.ts';

const { regions, muscles } = readAtlas();
const file = join(import.meta.dirname, '../../../content/atlas/places.json');
const { places } = v.parse(placesFile, JSON.parse(readFileSync(file, 'utf8')));
const muscleIds = new Set(muscles.map(({ id }) => id));
const problems = (changed: typeof places) => checkPlaces(changed, regions, muscleIds);
const kneecap = places.find(({ id }) => id === 'kneecap');
if (!kneecap) throw new Error('the kneecap is a place');

test('the places of this project are whole', () => {
	expect(problems(places)).toEqual([]);
	expect(places.length).toBeGreaterThanOrEqual(120);
});

test('body area, region and place make a hierarchy', () => {
	expect(parentOf(kneecap, regions)?.id).toBe('front-of-knee');
	expect(areaOf(kneecap, regions)).toBe('hip-leg');
	expect(placesOfRegion(places, 'front-of-knee')).toContain(kneecap);
});

test.each([
	['an id used twice', [...places, kneecap], 'places kneecap: the id is used twice'],
	[
		'an unknown region',
		[...places, { ...kneecap, id: 'third-knee', region: 'tail' }],
		'places third-knee: unknown region tail'
	],
	[
		'the id of another region',
		[...places, { ...kneecap, id: 'sole' }],
		'places sole: another region has the same id'
	],
	[
		'a region that is left without a place',
		places.filter(({ region }) => region !== 'tailbone'),
		'places: the region tailbone has no place'
	],
	[
		'an undivided region on another side',
		places.map((one) => (one.id === 'tailbone' ? { ...one, midline: false } : one)),
		'places tailbone: is all of tailbone, so midline must be true'
	]
])('%s is found', (_, changed, sentence) => {
	expect(problems(changed)).toEqual([sentence]);
});

test('a place never carries the id of a muscle', () => {
	expect(v.is(place, kneecap)).toBe(true);
	expect(v.is(place, { ...kneecap, id: 'soleus' })).toBe(false);
});

test('what people say for a place leads to its region', () => {
	const known = withPlaceWords(regions, places);
	const first = (said: string) => searchPlaces(known, said)[0]?.place;
	const missed = places.filter(({ name, region }) => first(name) !== region);
	expect(missed.map(({ name }) => [name, first(name)])).toEqual([]);
	expect(first('bone you sit on')).toBe('buttock');
	expect(first('runner’s knee')).toBe('front-of-knee');
});
