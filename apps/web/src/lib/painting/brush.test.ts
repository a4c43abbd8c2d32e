import { loadContent } from '@palpate/content';
import { coverage, emptyDrawing, pixelsUnder, type SurfacePlace } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { erasuresOf, markAt, middleOf, openBrush } from './brush.ts';
import { unsaidFeel, withMarks, withPlaces } from './edits.ts';

const { body } = loadContent(new URL('../../../../../content', import.meta.url).pathname);
const brush = openBrush(body);
const empty = emptyDrawing(body.surface.id);
const twoOf = (region: string) =>
	body.places.filter((place) => place.region === region && place.side === 'left').slice(0, 2) as [
		SurfacePlace,
		SurfacePlace
	];

test('the middle of every place lies on that place', () => {
	for (const place of body.places) {
		const drawing = withPlaces(empty, [place], unsaidFeel);
		expect(markAt(brush, drawing, middleOf(brush, place))).toMatchObject({ place: place.id });
	}
});

test('a place is rubbed out of a drawing, and the one beside it stays', () => {
	const [first, second] = twoOf('calf');
	const drawing = withPlaces(empty, [first, second], unsaidFeel);
	const after = coverage(body, brush.skin, withMarks(drawing, erasuresOf(brush, drawing, first)));
	expect(after.filter(({ place }) => place === first)).toEqual([]);
	expect(after.find(({ place }) => place === second)?.share).toBeGreaterThan(0.85);
});

test('a touch on the shoulder blade paints pixels of the back, and none in front', () => {
	const [place] = twoOf('shoulder-blade');
	const at = middleOf(brush, place);
	expect(pixelsUnder(brush.skin, brush.raster('back'), at, 40).length).toBeGreaterThan(3000);
	expect(pixelsUnder(brush.skin, brush.raster('front'), at, 40)).toEqual([]);
});
