// Pages that say the same to everybody, kept in memory so that they need not be rendered again.
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface HtmlCacheOptions {
	/** the id of the clinic that answers for a host name */
	readonly clinicOf: (hostname: string) => string;
	/** while it stays the same, what was kept holds */
	readonly version: () => number;
	/** how long a page holds at most: another server may have changed what it says */
	readonly maxAgeMilliseconds: number;
	/** of all pages together, compressed ones included */
	readonly maxBytes?: number;
	/** epoch milliseconds */
	readonly now?: () => number;
	/** told of each page that was given from memory */
	readonly onUse?: (use: { requestId: string; route: string | null; status: number }) => void;
}

/** Renders the page; calls `listen` where what is written is still plain HTML. */
type Render = (listen: () => void) => void;

export type Kept = (req: IncomingMessage, res: ServerResponse, render: Render) => void;

type Encoding = 'br' | 'gzip' | 'identity';

interface Page {
	readonly route: string | null;
	readonly headers: OutgoingHttpHeaders;
	readonly etag: string;
	readonly until: number;
	/** the page in each encoding that somebody has asked for; a promise while it is being made */
	readonly bodies: Map<Encoding, Buffer | Promise<Buffer>>;
	bytes: number;
}

const megabyte = 1_048_576;
const longestPath = 200;

/**
 * Answers from memory what it may, and has everything else rendered.
 *
 * Kept is what was answered to a GET without query, credentials or any cookie but the theme's, and
 * only if the answer is HTML that says `public` and sets no cookie. The key holds all that such a
 * page depends on: the clinic, the address it was reached by, the path and the theme.
 */
export function makeHtmlCache(options: HtmlCacheOptions): Kept {
	const { clinicOf, version, maxAgeMilliseconds, onUse } = options;
	const { maxBytes = 24 * megabyte, now = Date.now } = options;
	const pages = new Map<string, Page>();
	let held = version();
	let bytes = 0;

	return (req, res, render) => {
		const key = keyOf(req, clinicOf);
		if (key === undefined) return render(() => undefined);
		const current = version();
		if (current !== held) {
			pages.clear();
			bytes = 0;
			held = current;
		}
		const page = pages.get(key);
		if (page && now() < page.until) return give(page, req, res);
		render(() =>
			whenRendered(req, res, (made) => {
				if (version() !== current || made.bytes > maxBytes / 10) return;
				keep(key, { ...made, until: now() + maxAgeMilliseconds });
			})
		);
	};

	function keep(key: string, page: Page): void {
		drop(key);
		pages.set(key, page);
		bytes += page.bytes;
		makeRoom();
	}

	function drop(key: string): void {
		bytes -= pages.get(key)?.bytes ?? 0;
		pages.delete(key);
	}

	/** The oldest go first. */
	function makeRoom(): void {
		for (const key of pages.keys()) {
			if (bytes <= maxBytes) return;
			drop(key);
		}
	}

	function give(page: Page, req: IncomingMessage, res: ServerResponse): void {
		const requestId = randomUUID();
		const same = req.headers['if-none-match']?.includes(page.etag) === true;
		onUse?.({ requestId, route: page.route, status: same ? 304 : 200 });
		if (same) {
			const { 'content-type': _, ...headers } = page.headers;
			res.writeHead(304, { ...headers, 'x-request-id': requestId }).end();
			return;
		}
		const encoding = encodingFor(req);
		const body = page.bodies.get(encoding) ?? compress(page, encoding);
		if (body instanceof Promise)
			body.then(
				(ready) => send(page, res, requestId, encoding, ready),
				(error: unknown) => res.destroy(error instanceof Error ? error : undefined)
			);
		else send(page, res, requestId, encoding, body);
	}

	/** Once for a page and an encoding, whoever asks meanwhile. */
	function compress(page: Page, encoding: Encoding): Promise<Buffer> {
		const making = compressed(page.bodies.get('identity') as Buffer, encoding).then((body) => {
			page.bodies.set(encoding, body);
			page.bytes += body.length;
			if ([...pages.values()].includes(page)) bytes += body.length;
			makeRoom();
			return body;
		});
		page.bodies.set(encoding, making);
		return making;
	}
}

function send(
	page: Page,
	res: ServerResponse,
	requestId: string,
	encoding: Encoding,
	body: Buffer
): void {
	const headers: OutgoingHttpHeaders = {
		...page.headers,
		'x-request-id': requestId,
		'content-length': body.length
	};
	if (encoding !== 'identity') headers['content-encoding'] = encoding;
	res.writeHead(200, headers).end(body);
}

/** @returns what a kept page depends on; undefined where nothing may be kept or given */
function keyOf(req: IncomingMessage, clinicOf: (hostname: string) => string): string | undefined {
	const { url = '', method, headers } = req;
	if (method !== 'GET' || url.includes('?') || url.length > longestPath) return undefined;
	if (headers.authorization !== undefined || headers.range !== undefined) return undefined;
	const theme = themeIn(headers.cookie);
	if (theme === undefined) return undefined;
	const host = (headers.host ?? '').toLowerCase();
	const clinic = clinicOf(host.replace(/:\d+$/, ''));
	return [clinic, headers['x-forwarded-proto'], host, theme, url].join('\n');
}

/** @returns undefined where there is any other cookie */
function themeIn(cookies: string | undefined): string | undefined {
	if (!cookies) return 'system';
	return /^palpate_theme=(system|light|dark)$/.exec(cookies)?.[1];
}

/** Ours to say anew with each answer. */
const notKept = new Set([
	'x-request-id',
	'date',
	'content-length',
	'content-encoding',
	'transfer-encoding',
	'connection',
	'keep-alive'
]);

/** Listens to what is written, and tells it when the answer is whole and may be kept. */
function whenRendered(
	req: IncomingMessage & { route?: string | null },
	res: ServerResponse,
	done: (page: Omit<Page, 'until'>) => void
): void {
	const chunks: Buffer[] = [];
	let headers: OutgoingHttpHeaders | undefined;
	const hear = (chunk: unknown, encoding: unknown) => {
		if (!headers) return;
		if (typeof chunk === 'string')
			chunks.push(
				Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
			);
		else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
	};
	const { writeHead, write, end } = res;
	res.writeHead = ((...args: Parameters<typeof writeHead>) => {
		// the site's handler sets its headers one by one before
		if (args[0] === 200 && args.length === 1) headers = keepable(res.getHeaders());
		return writeHead.apply(res, args);
	}) as typeof writeHead;
	res.write = ((...args: Parameters<typeof write>) => {
		hear(args[0], args[1]);
		return write.apply(res, args);
	}) as typeof write;
	res.end = ((...args: Parameters<typeof end>) => {
		hear(args[0], args[1]);
		if (headers) done(pageOf(req.route ?? null, headers, Buffer.concat(chunks)));
		return end.apply(res, args);
	}) as typeof end;
}

/** @returns the headers to keep, or undefined where the answer is not for everybody */
function keepable(headers: OutgoingHttpHeaders): OutgoingHttpHeaders | undefined {
	const text = (name: string) => String(headers[name] ?? '');
	const mayBeKept =
		text('content-type').startsWith('text/html') &&
		/\bpublic\b/.test(text('cache-control')) &&
		!/\b(no-store|private)\b/.test(text('cache-control')) &&
		headers['set-cookie'] === undefined &&
		headers.etag !== undefined &&
		// a nonce is for one answer only
		!text('content-security-policy').includes("'nonce-");
	if (!mayBeKept) return undefined;
	return Object.fromEntries(Object.entries(headers).filter(([name]) => !notKept.has(name)));
}

function pageOf(
	route: string | null,
	headers: OutgoingHttpHeaders,
	body: Buffer
): Omit<Page, 'until'> {
	const etag = String(headers.etag);
	return {
		route,
		etag,
		// the same page in several encodings
		headers: { ...headers, vary: 'Accept-Encoding, Cookie', etag: `W/${etag}` },
		bodies: new Map([['identity', body]]),
		bytes: body.length
	};
}

function encodingFor({ headers }: IncomingMessage): Encoding {
	const accepted = String(headers['accept-encoding'] ?? '');
	const takes = (name: string) =>
		new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`).test(accepted);
	if (takes('br')) return 'br';
	return takes('gzip') ? 'gzip' : 'identity';
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

function compressed(body: Buffer, encoding: Encoding): Promise<Buffer> {
	if (encoding === 'gzip') return asGzip(body, { level: 9 });
	return asBrotli(body, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: 9,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length
		}
	});
}
