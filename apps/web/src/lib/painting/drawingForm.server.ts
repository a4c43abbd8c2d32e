import { err, ok, type Result } from '@palpate/base';
import {
	type Body,
	type Drawing,
	marksOf,
	type PainMark,
	readDrawing,
	skinOf,
	unsaid
} from '@palpate/drawing';
import { wordProblem } from './refusals.ts';

/** The field that carries what was drawn; empty without a script. */
export const drawingField = 'drawing';
/** The field that says that the drawing came with a link: answers kept before are not to it. */
export const sharedField = 'shared';

export interface DrawnMarks {
	readonly drawing: Drawing;
	readonly marks: readonly PainMark[];
}

export interface DrawingRefusal {
	readonly code: 'nothing-marked' | 'incomplete' | 'refused';
	/** one sentence for the form as a whole */
	readonly message: string;
	/** what could be read, to show again; null when it was no drawing */
	readonly drawing: Drawing | null;
}

/** Reads a posted drawing, and the marks that follow from it. */
export function readDrawingForm(body: Body, text: string): Result<DrawnMarks, DrawingRefusal> {
	const read = readDrawing(body, text);
	if (!read.ok) return refuse('refused', `${wordProblem(read.error)} Nothing was changed.`, null);
	const drawing = read.value;
	const skin = skinOf(body);
	const open = unsaid(body, skin, drawing).length;
	if (open > 0)
		return refuse(
			'incomplete',
			open === 1 ? 'One place needs a little more.' : `${open} places need a little more.`,
			drawing
		);
	const marks = marksOf(body, skin, drawing);
	if (marks.length === 0) return refuse('nothing-marked', 'Nothing marked yet.', drawing);
	return ok({ drawing, marks });
}

const refuse = (
	code: DrawingRefusal['code'],
	message: string,
	drawing: Drawing | null
): Result<never, DrawingRefusal> => err({ code, message, drawing });
