import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { drawingFromMarks, emptyDrawing, type PainMark } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { shownDrawing } from './shownDrawing.ts';

const { body } = loadContent(resolve(import.meta.dirname, '../../../content'));
const surface = body.surface.id;
const marks: readonly PainMark[] = [{ region: 'calf', side: 'left', intensity: 4 }];
const filled = drawingFromMarks(surface, body, marks);

test('what was drawn is shown as it was drawn', () => {
	const stroke = {
		kind: 'stroke',
		points: [[4211, 0.25, 0.5]],
		radiusMillimetres: 14,
		intensity: 4,
		quality: 'burning'
	} as const;
	const drawing = { ...emptyDrawing(surface), marks: [stroke] };
	expect(shownDrawing(body, { marks, drawing })).toEqual({ drawing, source: 'drawn' });
});

test('places that were only named are filled', () => {
	expect(filled.marks.length).toBeGreaterThan(0);
	expect(shownDrawing(body, { marks, drawing: null })).toEqual({
		drawing: filled,
		source: 'named'
	});
});

test('a drawing on another body, or one that is none, is shown as the places of its marks', () => {
	for (const drawing of [emptyDrawing('human-0'), { format: 'something else' }, []])
		expect(shownDrawing(body, { marks, drawing })).toEqual({
			drawing: filled,
			source: 'unreadable'
		});
});
