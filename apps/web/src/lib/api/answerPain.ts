import { err, ok, type Result } from '@palpate/base';
import type { Covered, PainMark } from '@palpate/drawing';
import { drawnPain, type FieldRefusal } from './drawnPain.ts';
import { explainPain } from './explainPain.ts';
import type { operations } from './operations.ts';
import { type Asked, refuseFields } from './serve.ts';

type AskedPain = Asked<typeof operations.explainPain>;

/** Nothing of what is asked here is kept: not in the database, not in the log. */
export function answerPain(asked: AskedPain) {
	const { locals, body } = asked;
	const pain = painOf(asked);
	if (!pain.ok) return refuseFields(pain.error.errors);
	const { answers, screened, hints, age } = body;
	const answer = explainPain(locals.content.atlas, {
		...pain.value,
		answers,
		screened,
		told: { answers: hints, age }
	});
	if (!answer.ok) return refuseFields(answer.error.errors);
	const marks = pain.value.marks.map((mark) => ({ ...mark }));
	return ok({ body: pain.value.covered ? { ...answer.value, marks } : answer.value });
}

interface Pain {
	readonly marks: readonly PainMark[];
	/** of a drawing */
	readonly covered?: readonly Covered[];
}

function painOf({ locals, body }: AskedPain): Result<Pain, FieldRefusal> {
	const { marks, drawing } = body;
	if (marks && drawing) return refuse('drawing', 'Send marks or a drawing, not both.');
	if (drawing) return drawnPain(locals.content.body, drawing);
	return marks ? ok({ marks }) : refuse('marks', 'This is missing: send marks or a drawing.');
}

const refuse = (path: string, message: string): Result<never, FieldRefusal> =>
	err({ code: 'invalid', errors: [{ path, message }] });
