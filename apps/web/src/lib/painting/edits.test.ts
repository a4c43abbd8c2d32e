import { emptyDrawing, type SurfacePlace } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { cardsOfPlaces, onlyPlaces } from './cards.ts';
import { filledKeys, marksFilling, refelt, unsaidFeel, withoutMarks, withPlaces } from './edits.ts';

const place = (id: string, region: string, side?: 'left' | 'right'): SurfacePlace => ({
	id,
	name: id.replace('-', ' '),
	region,
	regionOnMidline: false,
	...(side && { side })
});
const places = [
	place('outer-elbow', 'elbow', 'left'),
	place('inner-elbow', 'elbow', 'left'),
	place('outer-elbow', 'elbow', 'right'),
	place('inner-elbow', 'elbow', 'right'),
	place('navel', 'belly')
];
const [outer, inner, , , navel] = places as [SurfacePlace, ...SurfacePlace[]];
const names = new Map([['elbow', 'Elbow']]);
const empty = emptyDrawing('test');

test('a place marked twice is marked once, and as it was said last', () => {
	const ache = { intensity: 4, quality: 'ache' } as const;
	const drawing = withPlaces(withPlaces(empty, [outer], unsaidFeel), [outer], ache);
	expect(drawing.marks).toEqual([{ kind: 'place', place: 'outer-elbow', side: 'left', ...ache }]);
	expect([...filledKeys(drawing)]).toEqual(['outer-elbow:left']);
	expect(withoutMarks(drawing, marksFilling(drawing, [outer]))).toEqual(empty);
});

test('the places of a region that feel alike are one card, and a whole region goes by its name', () => {
	const one = withPlaces(empty, [outer], unsaidFeel);
	expect(cardsOfPlaces(one, places, names).map(({ title }) => title)).toEqual(['Left outer elbow']);
	const both = withPlaces(one, [inner as SurfacePlace, navel as SurfacePlace], unsaidFeel);
	expect(cardsOfPlaces(both, places, names).map(({ title, size }) => [title, size])).toEqual([
		['Left elbow', '2 whole places'],
		['Navel', 'the whole place']
	]);
	const otherwise = refelt(both, [0], { intensity: 3 });
	expect(cardsOfPlaces(otherwise, places, names)).toHaveLength(3);
});

test('strokes need the skin to be understood, places do not', () => {
	expect(onlyPlaces(withPlaces(empty, [outer], unsaidFeel))).toBe(true);
	expect(
		onlyPlaces({
			...empty,
			marks: [{ kind: 'erasure', points: [[0, 0, 0]], radiusMillimetres: 8 }]
		})
	).toBe(false);
});
