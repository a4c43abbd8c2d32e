import * as v from 'valibot';
import type { FieldProblem } from './problem.ts';

/** What a schema found, as sentences for whoever wrote the request. */
export function wordIssues(issues: readonly v.BaseIssue<unknown>[]): readonly FieldProblem[] {
	return issues.map((issue) => ({ path: pathOf(issue), message: wordIssue(issue) }));
}

/** `marks.0.side`; a name that the request made up is cut, and the whole body is `body`. */
function pathOf(issue: v.BaseIssue<unknown>): string {
	const path = v.getDotPath(issue);
	return path === null || path === '' ? 'body' : path.slice(0, 100);
}

const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	boolean: 'true or false',
	array: 'a list',
	strict_object: 'an object',
	record: 'an object'
};

/** Actions carry their own sentence; what is of the wrong kind or missing gets one here. */
function wordIssue(issue: v.BaseIssue<unknown>): string {
	if (issue.kind !== 'schema') return issue.message;
	if (issue.expected === 'never') return 'This is not known here. Check how it is written.';
	if (issue.received === 'undefined') return 'This is missing.';
	if (issue.type === 'literal' || issue.type === 'picklist')
		return `This must be ${choices(issue.expected ?? '')}.`;
	return `This must be ${kinds[issue.type] ?? 'something else'}.`;
}

/** `("yes" | "no")` to `"yes" or "no"` */
const choices = (expected: string) =>
	expected.replace(/^\((.*)\)$/, '$1').replaceAll(' | ', ' or ');
