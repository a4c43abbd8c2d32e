import { expect, test } from 'vitest';
import { atlas } from './testing.ts';

// Once published, an id stays valid in v1 for ever: it may become the parent of finer places. Only
// ever add to this list.
const published = [
	'forehead',
	'temple',
	'eye',
	'ear',
	'cheek',
	'jaw',
	'mouth',
	'throat',
	'side-of-neck',
	'collarbone',
	'front-of-shoulder',
	'outer-upper-arm',
	'chest',
	'breastbone',
	'side-of-ribs',
	'front-of-upper-arm',
	'inner-elbow',
	'inner-forearm',
	'front-of-wrist',
	'palm',
	'thumb',
	'fingers',
	'upper-belly',
	'side-of-belly',
	'lower-belly',
	'front-of-hip',
	'groin',
	'genitals',
	'front-of-thigh',
	'outer-thigh',
	'inner-thigh',
	'front-of-knee',
	'inner-knee',
	'shin',
	'outside-of-lower-leg',
	'front-of-ankle',
	'outer-ankle',
	'top-of-foot',
	'big-toe',
	'toes',
	'back-of-head',
	'base-of-skull',
	'back-of-neck',
	'top-of-shoulder',
	'back-of-shoulder',
	'shoulder-blade',
	'between-shoulder-blades',
	'middle-back',
	'lower-back',
	'flank',
	'base-of-spine',
	'tailbone',
	'buttock',
	'outer-hip',
	'back-of-upper-arm',
	'outer-elbow',
	'point-of-elbow',
	'back-of-forearm',
	'back-of-wrist',
	'back-of-hand',
	'back-of-thigh',
	'back-of-knee',
	'calf',
	'back-of-ankle',
	'heel',
	'sole'
];

test('every place that API v1 has published is still there', () => {
	const ids = new Set(atlas.regions.map(({ id }) => id));
	expect(published.filter((id) => !ids.has(id))).toEqual([]);
});

test('every place there is has been published here', () => {
	const known = new Set(published);
	expect(atlas.regions.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});
