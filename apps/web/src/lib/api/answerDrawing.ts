import { ok } from '@palpate/base';
import { describeDrawing, marksOf, readDrawing, unsaid } from '@palpate/drawing';
import { skinOf } from '#lib/painting/drawingForm.server.ts';
import { wordProblem } from '#lib/painting/refusals.ts';
import type { operations } from './operations.ts';
import { type Asked, refuseFields } from './serve.ts';

/** The marks that follow from a drawing. As with the marks themselves, nothing of it is kept. */
export function answerDrawing({ locals, body: asked }: Asked<typeof operations.readDrawing>) {
	const { body } = locals.content;
	const read = readDrawing(body, JSON.stringify(asked.drawing));
	if (!read.ok) {
		const { error } = read;
		const path = 'path' in error && error.path ? `drawing.${error.path}` : 'drawing';
		return refuseFields([{ path: path.slice(0, 100), message: wordProblem(error) }]);
	}
	const skin = skinOf(body);
	return ok({
		body: {
			marks: marksOf(body, skin, read.value).map((mark) => ({ ...mark })),
			words: describeDrawing(body, skin, read.value),
			unsaid: unsaid(body, skin, read.value).length
		}
	});
}
