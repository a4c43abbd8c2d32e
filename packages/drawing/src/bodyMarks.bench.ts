// Group body: how much does marksOf gain by painting once and walking over the skin once?
import { marksOf } from './marks.ts';
import { marksPlainly } from './marksPlainly.ts';
import { body, drawingOf, skin, wanderingStroke } from './testing.ts';

export const question =
	'body: how much does marksOf gain over a walk for each spot, in 120 strokes of all sizes with 20 touches each?';

const drawing = drawingOf(...Array.from({ length: 120 }, (_, n) => wanderingStroke(n + 1, 20)));

export const baseline = {
	name: 'a walk for each spot',
	run: () => marksPlainly(body, skin, drawing)
};
export const candidate = { name: 'marksOf', run: () => marksOf(body, skin, drawing) };
