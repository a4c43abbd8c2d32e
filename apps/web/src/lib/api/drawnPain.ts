import { err, ok, type Result } from '@palpate/base';
import {
	type Body,
	type Covered,
	coverage,
	type Drawing,
	type DrawingProblem,
	marksOf,
	type PainMark,
	readDrawing,
	skinOf,
	unsaid
} from '@palpate/drawing';
import { wordProblem } from '#lib/painting/refusals.ts';
import type { FieldProblem } from './problem.ts';

export interface FieldRefusal {
	readonly code: 'invalid';
	readonly errors: readonly FieldProblem[];
}

/** What a drawing says: the places that questions are asked about, and what of the skin it covers. */
export interface DrawnPain {
	readonly marks: readonly PainMark[];
	readonly covered: readonly Covered[];
}

/** A drawing as it stands in a request. */
export function drawingOf(body: Body, sent: unknown): Result<Drawing, FieldRefusal> {
	const read = readDrawing(body, JSON.stringify(sent));
	if (read.ok) return read;
	return refuse(pathOf(read.error), wordProblem(read.error));
}

/**
 * The places that a drawing marks. A pain without strength is refused: what nobody has said how
 * strong it is marks no place, so that its safety questions would not be asked.
 */
export function drawnPain(body: Body, sent: unknown): Result<DrawnPain, FieldRefusal> {
	const read = drawingOf(body, sent);
	if (!read.ok) return read;
	const skin = skinOf(body);
	const open = unsaid(body, skin, read.value)[0]?.marks[0];
	if (open !== undefined)
		return refuse(`marks.${open}.intensity`, 'Say how strong this pain usually is, from 0 to 10.');
	const marks = marksOf(body, skin, read.value);
	if (marks.length === 0) return refuse('marks', 'Mark at least one place.');
	return ok({ marks, covered: coverage(body, skin, read.value) });
}

function pathOf(problem: DrawingProblem): string {
	if ('path' in problem) return problem.path;
	if (problem.code !== 'too-large' || problem.limit === 'characters') return '';
	return 'marks';
}

const refuse = (path: string, message: string): Result<never, FieldRefusal> =>
	err({
		code: 'invalid',
		errors: [{ path: (path ? `drawing.${path}` : 'drawing').slice(0, 100), message }]
	});
