import { createHash } from 'node:crypto';
import type { Result } from '@palpate/base';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { logFault } from '../server/requestLog.ts';
import { apiRoot, isKept, type Operation } from './operations.ts';
import {
	type FieldProblem,
	invalid,
	makeProblem,
	type Problem,
	problemResponse
} from './problem.ts';
import { readJson } from './readJson.ts';
import { type SchemaName, schemas } from './schemas.ts';
import { wordIssues } from './wordIssue.ts';

/** What a route needs of a request. It has no cookies: the API never reads them. */
export type ApiEvent = Pick<RequestEvent, 'request' | 'url'> & {
	readonly params: Partial<Record<string, string>>;
	readonly route: { readonly id: string | null };
	readonly locals: Pick<
		App.Locals,
		'services' | 'clinic' | 'content' | 'demonstration' | 'log' | 'requestId'
	>;
};

/** A request that has been read and fits its schemas. */
export interface Asked<O extends Operation> {
	readonly locals: ApiEvent['locals'];
	readonly params: ApiEvent['params'];
	readonly query: v.InferOutput<O['query']>;
	readonly body: O['body'] extends SchemaName
		? v.InferOutput<(typeof schemas)[O['body']]>
		: undefined;
	/** the client's Idempotency-Key; empty where the route takes none */
	readonly key: string;
}

export interface Answer {
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

export interface ProblemRefusal {
	readonly code: 'problem';
	readonly problem: Problem;
}

type Handler<O extends Operation> = (
	asked: Asked<O>
) => Result<Answer, ProblemRefusal> | Promise<Result<Answer, ProblemRefusal>>;

type Route<O extends Operation> = Readonly<
	Record<O['method'] | 'OPTIONS' | 'fallback', (event: ApiEvent) => Promise<Response>>
>;

/**
 * The handlers of one route file: reads and checks the request, asks the handler, cuts its answer to
 * the schema and sends it. Whatever goes wrong is answered as problem+json.
 */
export function serve<const O extends Operation>(
	operation: O,
	handler: Handler<NoInfer<O>>
): Route<O> {
	const shared: Record<string, string> = operation.crossOrigin
		? {
				'access-control-allow-origin': '*',
				...(isKept(operation) ? { 'access-control-expose-headers': 'ETag' } : {})
			}
		: {};
	const guarded = async (event: ApiEvent) => {
		try {
			return await answer(operation, handler as Handler<O>, event, shared);
		} catch (error) {
			logFault(event.locals.log, event.locals.requestId, event.route.id, error);
			return problemResponse(faultProblem(event.locals.requestId), shared);
		}
	};
	const route: Record<string, (event: ApiEvent) => Promise<Response>> = {
		[operation.method]: guarded,
		OPTIONS: async () => preflight(operation, shared),
		fallback: async () =>
			problemResponse(wrongMethod(operation), { ...shared, allow: allowed(operation) })
	};
	return route as Route<O>;
}

/** Answers under the API's root where there is no route. */
export const nothingHere = async (): Promise<Response> =>
	problemResponse(
		makeProblem(404, 'no-such-route', `The API has no such address. See ${apiRoot}/openapi.json.`),
		{ 'access-control-allow-origin': '*' }
	);

async function answer<O extends Operation>(
	operation: O,
	handler: Handler<O>,
	event: ApiEvent,
	shared: Record<string, string>
): Promise<Response> {
	const asked = await readRequest(operation, event);
	const result = asked.ok ? await handler(asked.value) : asked;
	if (!result.ok) return problemResponse(result.error.problem, shared);
	const { schema, status } = operation.answer;
	const { body, headers } = result.value;
	const text = JSON.stringify(schema ? v.parse(schemas[schema], body) : body);
	const named = isKept(operation) ? { etag: etagOf(text) } : undefined;
	const common = { 'cache-control': cacheControl(operation), ...named, ...shared, ...headers };
	if (named && names(event.request.headers.get('if-none-match'), named.etag))
		return new Response(null, { status: 304, headers: common });
	return new Response(text, { status, headers: { ...common, 'content-type': 'application/json' } });
}

async function readRequest<O extends Operation>(
	operation: O,
	event: ApiEvent
): Promise<Result<Asked<O>, ProblemRefusal>> {
	const body = operation.body
		? await readJson(event.request)
		: { ok: true as const, value: undefined };
	if (!body.ok) return refuse(body.error.problem);
	const key = event.request.headers.get('idempotency-key') ?? '';
	const query = readQuery(operation, event.url.searchParams);
	const read = operation.body ? v.safeParse(schemas[operation.body], body.value) : undefined;
	const errors = [
		...query.errors,
		...(operation.keyed && !isKey(key) ? [badKey] : []),
		...(read && !read.success ? wordIssues(read.issues) : [])
	];
	if (errors.length > 0) return refuse(invalid(errors));
	const { locals, params } = event;
	return {
		ok: true,
		value: { locals, params, key, query: query.value, body: read?.output } as Asked<O>
	};
}

const refuse = (problem: Problem) =>
	({ ok: false, error: { code: 'problem', problem } }) as const satisfies Result<
		never,
		ProblemRefusal
	>;

/** The refusal for a request that has the right shape and still does not make sense. */
export const refuseFields = (errors: readonly FieldProblem[]) => refuse(invalid(errors));
export const refuseWith = refuse;

function readQuery(operation: Operation, params: URLSearchParams) {
	const names = [...params.keys()];
	const twice = names.filter((name, i) => names.indexOf(name) !== i);
	const read = v.safeParse(operation.query, Object.fromEntries(params));
	return {
		value: read.success ? read.output : undefined,
		errors: [
			...twice.map((name) => ({ path: name.slice(0, 100), message: 'This is given twice.' })),
			...(read.success ? [] : wordIssues(read.issues))
		]
	};
}

/** 1 to 200 visible characters of ASCII. */
const isKey = (key: string) => /^[\x21-\x7e]{1,200}$/.test(key);

const badKey: FieldProblem = {
	path: 'Idempotency-Key',
	message:
		'Send this header with 1 to 200 visible characters, such as a UUID: a new one for each visit.'
};

/**
 * A name for what is answered: another answer has another one. Weak, because a proxy may compress what
 * it sends.
 */
const etagOf = (text: string) =>
	`W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** Whether a client that asks again has this answer already: "W/…, …" or "*". */
function names(ifNoneMatch: string | null, etag: string): boolean {
	const value = (tag: string) => tag.trim().replace(/^W\//, '');
	return (ifNoneMatch ?? '').split(',').some((tag) => ['*', value(etag)].includes(value(tag)));
}

const cacheControl = ({ maxAgeSeconds }: Operation) =>
	maxAgeSeconds > 0 ? `public, max-age=${maxAgeSeconds}` : 'no-store';

const allowed = ({ method }: Operation) =>
	method === 'GET' ? 'GET, HEAD, OPTIONS' : `${method}, OPTIONS`;

const wrongMethod = (operation: Operation) =>
	makeProblem(405, 'method-not-allowed', `Use ${operation.method}.`);

/** What a browser asks before another site's page may send JSON. */
function preflight(operation: Operation, shared: Record<string, string>): Response {
	const permission = {
		'access-control-allow-methods': operation.method,
		'access-control-allow-headers': isKept(operation) ? 'if-none-match' : 'content-type',
		'access-control-max-age': '86400'
	};
	return new Response(null, {
		status: 204,
		headers: {
			allow: allowed(operation),
			...shared,
			...(operation.crossOrigin ? permission : {})
		}
	});
}

const faultProblem = (reference: string) =>
	makeProblem(500, 'fault', 'Nothing is wrong with the request. Please try again later.', {
		reference
	});
