import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { examples } from './examples.ts';
import { openApiDocument } from './openapi.ts';
import { isKept, type Operation, operations } from './operations.ts';
import { schemas } from './schemas.ts';

interface Described {
	readonly operationId: string;
	readonly parameters: readonly {
		readonly name: string;
		readonly in: string;
		readonly required: boolean;
		readonly schema: { readonly default?: unknown };
	}[];
	readonly requestBody?: unknown;
	readonly responses: Readonly<Record<string, unknown>>;
}

interface Document {
	readonly openapi: string;
	readonly info: unknown;
	readonly servers: unknown;
	readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
	readonly components: {
		readonly schemas: Readonly<Record<string, { readonly properties: Record<string, unknown> }>>;
	};
}

/** As whoever fetches it sees it. */
const document: Document = JSON.parse(JSON.stringify(openApiDocument()));

function describedAs(path: string, method: string): Described {
	const found = document.paths[path]?.[method.toLowerCase()];
	if (!found) throw new Error(`${method} ${path} is not described`);
	return found;
}

const all: readonly Operation[] = Object.values(operations);
const routes = resolve(import.meta.dirname, '../../routes/api/v1');

/** `/muscles/[id]` is `/muscles/{id}` to OpenAPI. */
const routeFiles = globSync('**/+server.ts', { cwd: routes }).map((file) => ({
	file: resolve(routes, file),
	path: `/${file.replace(/\/\+server\.ts$/, '')}`.replaceAll(/\[(\w+)\]/g, '{$1}')
}));

test('every route has its path in the document, and every path its route', () => {
	const paths = routeFiles.map(({ path }) => path).sort();
	expect(Object.keys(document.paths).sort()).toEqual(paths);
	expect(all.map(({ path }) => path).sort()).toEqual(paths);
});

test.each(routeFiles)('$path answers the methods that the document gives it', async (route) => {
	const served = Object.keys(await import(route.file)).filter((name) => /^[A-Z]+$/.test(name));
	const described = Object.keys(document.paths[route.path] ?? {}).map((name) => name.toUpperCase());
	expect(served.sort()).toEqual([...described, 'OPTIONS'].sort());
});

test('it is OpenAPI 3.1 with one id for each operation', () => {
	expect(document.openapi).toBe('3.1.0');
	expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
	expect(document.servers).toEqual([{ url: '/api/v1' }]);
	const ids = all.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	expect(Object.keys(operations)).toEqual(ids);
});

test.each(all)('$id is described as it is served', (operation) => {
	const { path, method, query, keyed, body, answer, refusals } = operation;
	const described = describedAs(path, method);
	expect(described.operationId).toBe(operation.id);
	const named = (where: string) =>
		described.parameters.filter((parameter) => parameter.in === where).map(({ name }) => name);
	expect(named('path')).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
	expect(named('query')).toEqual(Object.keys(query.entries));
	const kept = isKept(operation);
	expect(named('header')).toEqual([
		...(keyed ? ['Idempotency-Key'] : []),
		...(kept ? ['If-None-Match'] : [])
	]);
	expect(described.requestBody !== undefined).toBe(body !== undefined);
	expect(Object.keys(described.responses).map(Number)).toEqual(
		[answer.status, ...(kept ? [304] : []), ...refusals, 429, 500].sort((a, b) => a - b)
	);
});

test('a parameter that may be left out says what it is then', () => {
	const { parameters } = describedAs('/availability', 'GET');
	const defaults = parameters.map((p) => [p.name, p.required, p.schema.default]);
	expect(defaults).toEqual([
		['service', true, undefined],
		['practitioner', false, 'first-available'],
		['from', false, undefined],
		['to', false, undefined],
		['firstVisit', false, true],
		['cursor', false, undefined],
		['limit', false, 200]
	]);
});

test('every reference in it leads somewhere', () => {
	const refs = JSON.stringify(document).match(/"#\/[^"]+"/g) ?? [];
	expect(refs.length).toBeGreaterThan(20);
	for (const ref of refs) {
		const keys = ref.slice(3, -1).split('/');
		expect(document, ref).toHaveProperty(keys);
	}
});

test('a request may hold nothing that its schema does not name', () => {
	const { PainRequest, AppointmentRequest } = document.components.schemas;
	expect(PainRequest).toMatchObject({
		additionalProperties: false,
		oneOf: [{ required: ['marks'] }, { required: ['drawing'] }]
	});
	expect(PainRequest?.properties.answers).toMatchObject({
		type: 'object',
		additionalProperties: { enum: ['yes', 'no'] }
	});
	expect(AppointmentRequest).toMatchObject({
		additionalProperties: false,
		required: ['service', 'start', 'firstVisit', 'client', 'consent'],
		properties: { client: { additionalProperties: false, required: ['name'] } }
	});
	expect(AppointmentRequest?.properties.consent).toMatchObject({ const: true });
});

test.each(all)('the examples of $id fit their schemas', (operation) => {
	const { request, response } = examples[operation.id as keyof typeof operations];
	const { body, answer } = operation;
	if (body) expect(v.parse(schemas[body], request)).toMatchObject(request as object);
	expect(response === undefined).toBe(answer.schema === undefined);
	if (answer.schema) expect(v.parse(schemas[answer.schema], response)).toEqual(response);
});

test('no example stands for a real person or says what the clinic has not', () => {
	const text = JSON.stringify(document);
	for (const name of ['Gavin', 'Claire', 'Joe ', 'Rhys', 'Debbie', 'Ngaio'])
		expect(text).not.toContain(name);
	expect(text).not.toContain('$schema');
});
