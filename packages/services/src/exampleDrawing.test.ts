import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { marksOf, prepareSkin, qualities, readDrawing, writeDrawing } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { exampleDrawing } from './exampleDrawing.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../content'));
const skin = prepareSkin(content.body.surface);
const visits = Object.values(content.examples).flatMap(({ appointments }) => appointments);
const painted = visits.flatMap(({ client, marks = [], strokes }) =>
	strokes ? [{ client, marks, strokes, drawing: exampleDrawing(content, strokes) }] : []
);

test('what the example clients painted are drawings, with every kind of pain among them', () => {
	expect(painted.length).toBeGreaterThan(3);
	for (const { drawing } of painted)
		expect(readDrawing(content.body, writeDrawing(drawing))).toEqual({ ok: true, value: drawing });
	const kinds = painted.flatMap(({ strokes }) => strokes.map(({ quality }) => quality));
	expect(new Set(kinds)).toEqual(new Set(qualities));
});

test.each(painted)('the marks of $client are those that follow from the drawing', (one) => {
	const key = (mark: object) => JSON.stringify(Object.entries(mark).toSorted());
	const follow = marksOf(content.body, skin, one.drawing);
	expect(follow.map(key).toSorted()).toEqual(one.marks.map(key).toSorted());
});
