import type { Covered, Spot, SurfacePlace } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { cardsOfSpots } from './cards.ts';

const names = new Map([
	['shoulder-blade', 'Shoulder blade'],
	['middle-back', 'Middle of the back']
]);

const covered = (name: string, region: string, areaSquareMillimetres: number): Covered => ({
	place: {
		id: name.toLowerCase().replaceAll(' ', '-'),
		name,
		region,
		regionOnMidline: false,
		side: 'right'
	} satisfies SurfacePlace,
	areaSquareMillimetres,
	share: 0.5,
	intensity: 5,
	qualities: ['ache']
});

const spot = (...places: readonly Covered[]): Spot => ({
	marks: [0],
	intensity: 5,
	quality: 'ache',
	places,
	areaSquareMillimetres: places.reduce((sum, one) => sum + one.areaSquareMillimetres, 0)
});

const upper = covered('Upper part of the shoulder blade', 'shoulder-blade', 900);
const lower = covered('Lower part of the shoulder blade', 'shoulder-blade', 700);
const between = covered('Beside the middle of the spine', 'middle-back', 600);
const sliver = covered('Low beside the spine', 'middle-back', 10);

test('a spot on a place or two is called what they are called', () => {
	const [card] = cardsOfSpots([spot(upper)], names);
	expect(card?.title).toBe('Right upper part of the shoulder blade');
});

test('a spot over many places is called by its regions, the largest first, and lists its places', () => {
	const [card] = cardsOfSpots([spot(upper, lower, between)], names);
	expect(card?.title).toBe('Right shoulder blade and right middle of the back');
	expect(card?.places).toEqual([upper.place, lower.place, between.place]);
});

test('a region that is hardly touched is not named', () => {
	const [card] = cardsOfSpots([spot(upper, lower, sliver)], names);
	expect(card?.title).toBe('Right shoulder blade');
});
