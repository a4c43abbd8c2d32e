/** One thing that is wrong with a request, and where: `client.phone`, `marks.0.side`, `from`. */
export interface FieldProblem {
	readonly path: string;
	/** a sentence that says what and how */
	readonly message: string;
}

/** The body of every refusal: RFC 9457, with a code of ours and the fields that are wrong. */
export interface Problem {
	readonly type: 'about:blank';
	readonly title: string;
	readonly status: number;
	readonly detail: string;
	/** for programs: stays the same when the words change */
	readonly code: string;
	readonly errors?: readonly FieldProblem[];
	/** to quote when asking about a fault on our side */
	readonly reference?: string;
}

/** What the API refuses with, by status, with the title that stands over each. */
export const problemTitles = {
	400: 'The body cannot be read',
	404: 'There is nothing here',
	405: 'This method is not known here',
	409: 'This cannot be booked',
	413: 'The body is too large',
	415: 'The body must be JSON',
	422: 'Something in the request does not make sense',
	429: 'Too many requests',
	500: 'Something went wrong on our side'
} as const;

export type ProblemStatus = keyof typeof problemTitles;

export function makeProblem(
	status: ProblemStatus,
	code: string,
	detail: string,
	more: Pick<Problem, 'errors' | 'reference'> = {}
): Problem {
	return { type: 'about:blank', title: problemTitles[status], status, detail, code, ...more };
}

/** The longest list of mistakes that is sent back. */
const mostErrors = 50;

/** A request that was read, and refused because of what stands in it. */
export function invalid(errors: readonly FieldProblem[]): Problem {
	return makeProblem(422, 'invalid', 'Please look at "errors": it names each place.', {
		errors: errors.slice(0, mostErrors)
	});
}

export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: { 'cache-control': 'no-store', ...headers, 'content-type': 'application/problem+json' }
	});
}
