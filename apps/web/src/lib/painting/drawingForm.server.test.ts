import { loadContent } from '@palpate/content';
import { emptyDrawing, writeDrawing } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { readDrawingForm } from './drawingForm.server.ts';
import { unsaidFeel, withPlaces } from './edits.ts';

const { body } = loadContent(new URL('../../../../../content', import.meta.url).pathname);
const empty = emptyDrawing(body.surface.id);
const calf = body.places.filter(({ region, side }) => region === 'calf' && side === 'left');

test('a drawing gives the marks of its regions', () => {
	const drawing = withPlaces(empty, calf, { intensity: 4, quality: 'ache' });
	expect(readDrawingForm(body, writeDrawing(drawing))).toEqual({
		ok: true,
		value: { drawing, marks: [{ region: 'calf', side: 'left', intensity: 4 }] }
	});
});

test('a place without a strength is asked for, and what was drawn comes back', () => {
	const drawing = withPlaces(empty, calf, unsaidFeel);
	expect(readDrawingForm(body, writeDrawing(drawing))).toMatchObject({
		ok: false,
		error: { code: 'incomplete', drawing }
	});
});

test('an empty drawing marks nothing, and what is no drawing is refused in words', () => {
	expect(readDrawingForm(body, writeDrawing(empty))).toMatchObject({
		error: { code: 'nothing-marked' }
	});
	expect(readDrawingForm(body, '{"format":"palpate-drawing","version":9}')).toMatchObject({
		error: { code: 'refused', message: expect.stringContaining('newer version'), drawing: null }
	});
});
