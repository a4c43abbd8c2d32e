import { expect, test } from 'vitest';
import type { Covered } from './coverage.ts';
import type { Spot } from './spots.ts';
import { body, drawingOf, skin } from './testing.ts';
import { describeDrawing, describePlaces, describeSpot, sizeInWords } from './words.ts';

const covered = (name: string, side: 'left' | 'right' | undefined, area: number): Covered => ({
	place: {
		id: name,
		name,
		...(side && { side }),
		region: name,
		regionOnMidline: !side
	},
	areaSquareMillimetres: area,
	share: 0.1,
	intensity: 6,
	qualities: ['ache']
});

const spotOf = (places: readonly Covered[], given: Partial<Spot> = {}): Spot => ({
	marks: [0],
	intensity: 6,
	quality: 'ache',
	places,
	areaSquareMillimetres: places.reduce((sum, { areaSquareMillimetres: a }) => sum + a, 0),
	...given
});

const elbow = covered('Outer elbow', 'left', 3000);
const forearm = covered('Forearm', 'left', 2000);

test('a spot is told by its places, kind, strength and size', () => {
	expect(describeSpot(spotOf([elbow, forearm]))).toBe(
		'Left outer elbow and left forearm, aching, 6 of 10, the size of a palm'
	);
});

test('what was not said is told as such', () => {
	const spot = spotOf([covered('Throat', undefined, 200)], { intensity: null });
	expect(describeSpot(spot)).toBe('Throat, aching, strength not said, the size of a fingertip');
	expect(describeSpot({ ...spot, intensity: 0, quality: null })).toContain(
		'kind not said, 0 of 10'
	);
	expect(describeSpot({ ...spot, quality: null })).toContain(', kind and strength not said, ');
});

test('a small spill is not named, and both sides are named together', () => {
	expect(describePlaces(spotOf([elbow, covered('Wrist', 'left', 100)]))).toBe('Left outer elbow');
	const knees = [covered('Knee', 'right', 900), covered('Knee', 'left', 800)];
	expect(describePlaces(spotOf(knees))).toBe('Left and right knee');
});

test('of many places the largest are named and the others counted', () => {
	const many = ['Arm', 'Belly', 'Chin', 'Ear', 'Foot', 'Hip'].map((name) => ({
		...covered(name, undefined, 900),
		share: 1
	}));
	expect(describePlaces(spotOf(many))).toBe('Arm, belly, chin and 3 places more');
	expect(describePlaces(spotOf(many.slice(0, 4)))).toBe('Arm, belly, chin and ear');
});

test('sizes are those of things at hand, and grow with the area', () => {
	const touch = (radius: number) => sizeInWords(Math.PI * radius ** 2);
	expect([8, 14, 40, 65].map(touch)).toEqual(
		['a fingertip', 'a coin', 'a palm', 'a hand'].map((size) => `the size of ${size}`)
	);
	expect(sizeInWords(26_000)).toBe('the size of two hands');
	expect(sizeInWords(90_000)).toBe('larger than two hands');
});

test('a drawing is told spot by spot, and an empty one as well', () => {
	const [first, second] = body.places.filter(({ side }) => side);
	const lines = describeDrawing(
		body,
		skin,
		drawingOf(
			...[first, second].map((place, index) => ({
				kind: 'place' as const,
				place: place?.id ?? '',
				...(place?.side && { side: place.side }),
				intensity: index,
				quality: null
			}))
		)
	);
	expect(lines).toHaveLength(2);
	expect(lines[0]).toMatch(/^Left .*, kind not said, 0 of 10, /);
	expect(describeDrawing(body, skin, drawingOf())).toEqual(['Nothing is marked.']);
});

test('names with commas of their own are kept apart by semicolons, and what it is like by a colon', () => {
	const places = [
		covered('Calf, outer half', 'left', 900),
		covered('Calf, lower part', 'left', 800)
	];
	expect(describeSpot(spotOf(places))).toBe(
		'Left calf, outer half; left calf, lower part: aching, 6 of 10, the size of half a palm'
	);
});

test('both sides of a place that says where it is are named together behind it', () => {
	const places = [covered('Behind the ear', 'left', 900), covered('Behind the ear', 'right', 900)];
	expect(describePlaces(spotOf(places))).toBe('Behind the ear on both sides');
});
