import { loadContent } from '@palpate/content';
import { emptyDrawing, type SurfacePlace } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { middleOf, openBrush, strokeMarks } from './brush.ts';
import { drawnIn } from './drawn.ts';
import { unsaidFeel, withMarks, withPlaces } from './edits.ts';

const { body } = loadContent(new URL('../../../../../content', import.meta.url).pathname);
const brush = openBrush(body);
const empty = emptyDrawing(body.surface.id);
const inRegion = (region: string) =>
	body.places.find((place) => place.region === region && place.side === 'left') as SurfacePlace;
const blade = inRegion('shoulder-blade');
const burning = { intensity: 7, quality: 'burning' } as const;

test('a stroke over the shoulder blade is seen from behind, and not from the front', () => {
	const drawing = withMarks(empty, strokeMarks([middleOf(brush, blade)], 40, burning));
	expect(drawnIn(brush, brush.raster('back'), drawing)).toMatchObject([burning]);
	expect(drawnIn(brush, brush.raster('front'), drawing)).toEqual([]);
});

test('each feel is drawn once, and what is erased is not drawn', () => {
	const both = withMarks(
		withPlaces(empty, [inRegion('calf')], unsaidFeel),
		strokeMarks([middleOf(brush, blade)], 14, burning)
	);
	const raster = brush.raster('back');
	expect(drawnIn(brush, raster, both)).toMatchObject([unsaidFeel, burning]);
	const erased = withMarks(both, strokeMarks([middleOf(brush, blade)], 65, null));
	expect(drawnIn(brush, raster, erased)).toMatchObject([unsaidFeel]);
});
