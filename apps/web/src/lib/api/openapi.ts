import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { examples } from './examples.ts';
import { apiRoot, isKept, type Operation, operations } from './operations.ts';
import { type ProblemStatus, problemTitles } from './problem.ts';
import { answersById, notAList, type SchemaName, schemas } from './schemas.ts';

type Json = Record<string, unknown>;

/** A schema that JSON Schema has no words for is a fault of ours, not something to leave out. */
const conversion = {
	target: 'draft-2020-12',
	errorMode: 'throw',
	overrideSchema: ({ valibotSchema, jsonSchema }) => {
		if (valibotSchema === notAList) return answersSchema();
		return valibotSchema === schemas.PainRequest ? { ...jsonSchema, oneOf: either } : undefined;
	}
} as const satisfies ConversionConfig;

/** What the handler checks, since the two exclude each other. */
const either: Json[] = [{ required: ['marks'] }, { required: ['drawing'] }];

function answersSchema(): Json {
	const { $schema: _, ...schema } = toJsonSchema(answersById, { target: 'draft-2020-12' });
	return schema;
}

/** The OpenAPI 3.1 document of API v1, made from the operations and schemas that serve it. */
export function openApiDocument(): Json {
	return {
		openapi: '3.1.0',
		info: {
			title: 'Palpate API',
			version: '1',
			description: about,
			license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' }
		},
		servers: [{ url: apiRoot }],
		paths: Object.fromEntries(
			Object.values(operations).map((operation: Operation) => [
				operation.path,
				{ [operation.method.toLowerCase()]: describe(operation) }
			])
		),
		components: {
			schemas: toJsonSchemaDefs(schemas, {
				...conversion,
				typeMode: 'input',
				overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`
			}),
			responses: Object.fromEntries(
				Object.entries(problemTitles).map(([status, title]) => [
					`Problem${status}`,
					{ description: `${title}.`, content: problemContent }
				])
			)
		}
	};
}

const about =
	'From a place that hurts to safety questions, muscles and a booked visit. Ids are strings, times ISO 8601 with offset, lists {"items", "next"}, refusals problem+json (RFC 9457). Public reads, pain/explain and pain/drawing may be called from any site; no cookie is ever read. It does not diagnose.';

const problemContent = { 'application/problem+json': { schema: refTo('Problem') } };

function refTo(name: SchemaName) {
	return { $ref: `#/components/schemas/${name}` };
}

function describe(operation: Operation): Json {
	const { id, summary, description, body, answer } = operation;
	const example = examples[id as keyof typeof operations];
	return {
		operationId: id,
		summary,
		...(description ? { description } : {}),
		parameters: parametersOf(operation),
		...(body
			? { requestBody: { required: true, content: json(refTo(body), example.request) } }
			: {}),
		responses: {
			[answer.status]: {
				description: answer.description,
				...(operation.keyed ? { headers: { Location: location } } : {}),
				...(isKept(operation) ? { headers: { ETag: etag } } : {}),
				content: json(answer.schema ? refTo(answer.schema) : { type: 'object' }, example.response)
			},
			...(isKept(operation) ? { 304: { description: notChanged } } : {}),
			...Object.fromEntries(refusalsOf(operation).map((status) => [status, problemRef(status)]))
		}
	};
}

const json = (schema: Json, example: unknown) => ({
	'application/json': { schema, ...(example === undefined ? {} : { example }) }
});

const location = {
	description: 'The same link as "manage".',
	schema: { type: 'string', format: 'uri' }
};

const etag = {
	description: 'Names this answer: send it as If-None-Match when you ask again.',
	schema: { type: 'string' }
};

const notChanged = 'The answer is still the one that If-None-Match names.';

const ifNoneMatch = {
	name: 'If-None-Match',
	in: 'header',
	required: false,
	description: 'The ETag of an answer that you have: 304 and no body when it is still the same.',
	schema: { type: 'string' }
};

const problemRef = (status: ProblemStatus) => ({ $ref: `#/components/responses/Problem${status}` });

/** Every route can be asked too often, and every route can fail. */
const refusalsOf = ({ refusals }: Operation): readonly ProblemStatus[] => [...refusals, 429, 500];

function parametersOf(operation: Operation): readonly Json[] {
	const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string' }
	}));
	return [
		...inPath,
		...queryParameters(operation),
		...(operation.keyed ? [keyHeader] : []),
		...(isKept(operation) ? [ifNoneMatch] : [])
	];
}

function queryParameters({ query }: Operation): readonly Json[] {
	const { properties = {} } = toJsonSchema(query, { ...conversion, typeMode: 'output' });
	const { required = [] } = toJsonSchema(query, { ...conversion, typeMode: 'input' });
	return Object.entries(query.entries).map(([name, entry]) => ({
		name,
		in: 'query',
		required: required.includes(name),
		schema: { ...(properties[name] as Json), ...defaultOf(entry) }
	}));
}

/** What the handler gets when the parameter is absent: a number or a truth, not its text. */
function defaultOf(entry: v.GenericSchema): Json {
	const read = v.safeParse(entry, undefined);
	return read.success && read.output !== undefined ? { default: read.output } : {};
}

const keyHeader = {
	name: 'Idempotency-Key',
	in: 'header',
	required: true,
	description:
		'A new one for each visit, such as a UUID. The same key with the same request books once.',
	schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' }
};
