import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { type HtmlCacheOptions, makeHtmlCache } from './htmlCache.ts';

type Answer = { headers: Record<string, string | undefined>; status: number; body: string };

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** A site that counts what it renders, behind the cache. */
async function site({
	headers = {},
	status = 200,
	during = () => undefined,
	text = (req: IncomingMessage) => `<p>${req.headers.host}${req.url} ${'x'.repeat(2000)}</p>`,
	...options
}: {
	headers?: Record<string, string>;
	status?: number;
	/** what happens while a page is rendered */
	during?: () => unknown;
	text?: (req: IncomingMessage) => string;
} & Partial<HtmlCacheOptions> = {}) {
	const state = { rendered: 0, version: 0, now: 0 };
	const used: unknown[] = [];
	const cache = makeHtmlCache({
		clinicOf: (host) => (host.startsWith('b.') ? 'b' : 'a'),
		version: () => state.version,
		now: () => state.now,
		maxAgeMilliseconds: 1000,
		onUse: (use) => used.push(use),
		...options
	});
	const server = createServer((req, res) => cache(req, res, (listen) => render(req, res, listen)));
	async function render(req: IncomingMessage, res: ServerResponse, listen: () => void) {
		listen();
		state.rendered += 1;
		const page = `${text(req)}<i>${state.rendered}</i>`;
		await during();
		for (const [name, value] of Object.entries({
			'content-type': 'text/html',
			'cache-control': 'public, max-age=0',
			etag: `"${state.rendered}"`,
			...headers
		}))
			if (value) res.setHeader(name, value);
		res.writeHead(status);
		res.write(page.slice(0, 10));
		res.end(page.slice(10));
	}
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	stop = () => server.close();
	const get = (path = '/', asked: Record<string, string> = {}, method = 'GET') =>
		new Promise<Answer>((resolve, reject) => {
			const sent = request({ port, path, method, headers: { host: 'a.test', ...asked } }, (res) => {
				const chunks: Buffer[] = [];
				res.on('data', (chunk: Buffer) => chunks.push(chunk));
				res.on('end', () =>
					resolve({
						headers: res.headers as Answer['headers'],
						status: res.statusCode ?? 0,
						body: plain(Buffer.concat(chunks), res.headers['content-encoding'])
					})
				);
			});
			sent.on('error', reject).end();
		});
	return { get, state, used };
}

function plain(body: Buffer, encoding: string | undefined): string {
	if (encoding === 'br') return brotliDecompressSync(body).toString();
	return (encoding === 'gzip' ? gunzipSync(body) : body).toString();
}

test('a public page is rendered once and then given from memory, the same in each encoding', async () => {
	const { get, state, used } = await site();
	const first = await get('/about');
	for (const encoding of ['', 'gzip', 'br, gzip', 'br, gzip', 'br;q=0, gzip', 'identity']) {
		const again = await get('/about', encoding ? { 'accept-encoding': encoding } : {});
		expect(again.body).toBe(first.body);
	}
	expect((await get('/about', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br');
	expect(
		(await get('/about', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']
	).toBe('gzip');
	expect(state.rendered).toBe(1);
	expect(used).toHaveLength(8);
});

test('each answer has a number of its own', async () => {
	const { get } = await site();
	await get('/');
	const numbers = [await get('/'), await get('/')].map(({ headers }) => headers['x-request-id']);
	expect(new Set(numbers).size).toBe(2);
});

test('a browser that has the page already is told so', async () => {
	const { get, state } = await site();
	const { headers } = await get('/');
	const { status, body } = await get('/', { 'if-none-match': headers.etag ?? '' });
	expect([status, body, state.rendered]).toEqual([304, '', 1]);
});

test.each([
	['a staff cookie', '/', { cookie: 'palpate_staff=x' }],
	['a draft cookie', '/', { cookie: 'palpate_draft=x' }],
	['a staff cookie beside the theme', '/', { cookie: 'palpate_theme=dark; palpate_staff=x' }],
	['a theme that is none', '/', { cookie: 'palpate_theme=blue' }],
	['credentials', '/', { authorization: 'Bearer x' }],
	['a query', '/?place=calf', {}]
])('with %s nothing is kept and nothing kept is given', async (_, path, headers) => {
	const { get, state } = await site();
	await get('/');
	await get(path, headers);
	await get(path, headers);
	expect(state.rendered).toBe(3);
	await get('/');
	expect(state.rendered).toBe(3);
});

test('a POST is never kept', async () => {
	const { get, state } = await site();
	await get('/', {}, 'POST');
	await get('/', {}, 'POST');
	expect(state.rendered).toBe(2);
});

test.each([
	['private', { 'cache-control': 'private' }],
	['not to be stored', { 'cache-control': 'no-store' }],
	['setting a cookie', { 'set-cookie': 'a=b' }],
	['no HTML', { 'content-type': 'text/plain' }],
	['carrying a nonce', { 'content-security-policy': "script-src 'nonce-abc'" }]
])('an answer that is %s is not kept', async (_, headers) => {
	const { get, state } = await site({ headers });
	await get('/');
	await get('/');
	expect(state.rendered).toBe(2);
});

test('a page that is missing is not kept', async () => {
	const { get, state } = await site({ status: 404 });
	await get('/');
	await get('/');
	expect(state.rendered).toBe(2);
});

test('clinics, host names, protocols, themes and paths are kept apart', async () => {
	const { get, state } = await site();
	const asked: [string, Record<string, string>][] = [
		['/', {}],
		['/x', {}],
		['/', { host: 'b.test' }],
		['/', { host: 'www.a.test' }],
		['/', { 'x-forwarded-proto': 'https' }],
		['/', { cookie: 'palpate_theme=dark' }],
		['/', { cookie: 'palpate_theme=light' }]
	];
	const first = await Promise.all(asked.map(([path, headers]) => get(path, headers)));
	expect(state.rendered).toBe(asked.length);
	const second = await Promise.all(asked.map(([path, headers]) => get(path, headers)));
	expect(state.rendered).toBe(asked.length);
	expect(second.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
	expect(second[2]?.body).toContain('b.test/');
});

test('a decision of the owner drops everything, at once', async () => {
	const { get, state } = await site();
	await get('/');
	state.version = 1;
	expect((await get('/')).body).toContain('<i>2</i>');
	expect((await get('/')).body).toContain('<i>2</i>');
});

test('a page that was being rendered while the owner decided is not kept', async () => {
	const made: Awaited<ReturnType<typeof site>> = await site({
		during: () => {
			if (made.state.rendered === 1) made.state.version = 1;
		}
	});
	await made.get('/');
	expect((await made.get('/')).body).toContain('<i>2</i>');
});

test('a page holds for its time and no longer', async () => {
	const { get, state } = await site();
	await get('/');
	state.now = 999;
	await get('/');
	expect(state.rendered).toBe(1);
	state.now = 1000;
	await get('/');
	expect(state.rendered).toBe(2);
});

test('what is kept stays within its bounds: the oldest go first, and a huge page is not kept', async () => {
	const { get, state } = await site({ maxBytes: 30_000 });
	for (let n = 0; n < 20; n += 1) await get(`/${n}`);
	await get('/19');
	expect(state.rendered).toBe(20);
	await get('/0');
	expect(state.rendered).toBe(21);

	stop?.();
	const huge = await site({ maxBytes: 30_000, text: () => 'x'.repeat(4000) });
	await huge.get('/');
	await huge.get('/');
	expect(huge.state.rendered).toBe(2);
});
