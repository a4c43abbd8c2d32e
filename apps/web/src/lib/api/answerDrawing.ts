import { ok } from '@palpate/base';
import { describeDrawing, marksOf, skinOf, unsaid } from '@palpate/drawing';
import { drawingOf } from './drawnPain.ts';
import type { operations } from './operations.ts';
import { type Asked, refuseFields } from './serve.ts';

/** The marks that follow from a drawing. As with the marks themselves, nothing of it is kept. */
export function answerDrawing({ locals, body: asked }: Asked<typeof operations.readDrawing>) {
	const { body } = locals.content;
	const drawing = drawingOf(body, asked.drawing);
	if (!drawing.ok) return refuseFields(drawing.error.errors);
	const skin = skinOf(body);
	return ok({
		body: {
			marks: marksOf(body, skin, drawing.value).map((mark) => ({ ...mark })),
			words: describeDrawing(body, skin, drawing.value),
			unsaid: unsaid(body, skin, drawing.value).length
		}
	});
}
