import { expect, test } from 'vitest';
import { makePoint } from './testing.ts';
import type { Zone } from './triggerPoint.ts';
import { placeZones } from './zones.ts';

const places = [
	{ id: 'shin-inner', name: 'Inner shin', region: 'shin', midline: false, synonyms: [] },
	{ id: 'shin-outer', name: 'Outer shin', region: 'shin', midline: false, synonyms: [] },
	{ id: 'navel', name: 'Navel', region: 'belly', midline: true, synonyms: [] }
];
const zonesOf = (...refersTo: Zone[]) => placeZones(makePoint({ refersTo }).refersTo, places);

test('a zone of a region is one of each of its places', () => {
	expect(zonesOf({ region: 'shin', extent: 'essential', weight: 0.5 })).toEqual([
		{ place: 'shin-inner', region: 'shin', extent: 'essential', weight: 0.5 },
		{ place: 'shin-outer', region: 'shin', extent: 'essential', weight: 0.5 }
	]);
});

test('a place that is named twice comes once, with the most that is said of it', () => {
	const [inner] = zonesOf(
		{ region: 'shin', extent: 'spillover', weight: 0.6 },
		{ place: 'shin-inner', extent: 'essential', weight: 0.4 }
	);
	expect(inner).toMatchObject({ place: 'shin-inner', extent: 'essential', weight: 0.6 });
});

test('both sides are two, and the midline has none', () => {
	const both = { extent: 'essential', weight: 0.5, side: 'both' } as const;
	expect(zonesOf({ place: 'shin-inner', ...both }).map(({ side }) => side)).toEqual([
		undefined,
		'opposite'
	]);
	expect(zonesOf({ place: 'navel', ...both })).toHaveLength(1);
});
