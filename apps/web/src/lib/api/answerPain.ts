import { ok } from '@palpate/base';
import { explainPain } from './explainPain.ts';
import type { operations } from './operations.ts';
import { type Asked, refuseFields } from './serve.ts';

/** Nothing of what is asked here is kept: not in the database, not in the log. */
export function answerPain({ locals, body }: Asked<typeof operations.explainPain>) {
	const answer = explainPain(locals.content.atlas, body);
	return answer.ok ? ok({ body: answer.value }) : refuseFields(answer.error.errors);
}
