// The kept pages of the whole program, asked from outside as browsers do.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../../scripts/support/freePort.ts';
import { type RunningServer, runServer, untilReady } from '../../../scripts/support/runServer.ts';

let folder: string;
let server: RunningServer;
let port: number;
let staff: string;

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-kept-'));
	port = await freePort();
	server = runServer({
		env: { PORT: String(port), DATA_DIR: join(folder, 'data'), LOG: join(folder, 'log') }
	});
	await untilReady(server, `http://127.0.0.1:${port}`);
	staff = await signInAsFirstOwner();
}, 90_000);

afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** By a plain request, because the host name matters and fetch does not let us choose it. */
function ask(
	path: string,
	{ host = `localhost:${port}`, cookie = '', form = '' } = {}
): Promise<Answer> {
	const headers = {
		host,
		accept: 'text/html',
		...(cookie ? { cookie } : {}),
		...(form
			? { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }
			: {})
	};
	const method = form ? 'POST' : 'GET';
	return new Promise((resolve, reject) => {
		const sent = request({ host: '127.0.0.1', port, path, method, headers }, (res) => {
			let body = '';
			res.setEncoding('utf8').on('data', (chunk: string) => {
				body += chunk;
			});
			res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }));
		});
		sent.on('error', reject).end(form);
	});
}

/** @returns the cookie of the session */
async function signInAsFirstOwner(): Promise<string> {
	const [, token = ''] = /first owner\s+http:\S+\/staff\/link\/(\S+)/.exec(server.output()) ?? [];
	const password = 'four harakeke by the gate';
	const person = { name: 'Olive Owner', email: 'owner@example.test', password, again: password };
	const form = new URLSearchParams(person).toString();
	const { status, headers } = await ask(`/staff/link/${token}`, { form });
	expect(status).toBe(303);
	return String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
}

/** Given from memory: only there one mark stands for several encodings, which makes it a weak one. */
const wasKept = ({ headers }: Answer) => String(headers.etag).startsWith('W/');

test('a public page is kept for everybody who shows no cookie but the theme', async () => {
	await ask('/contact');
	expect(wasKept(await ask('/contact'))).toBe(true);
	expect((await ask('/contact')).headers['cache-control']).toContain('public');
	const dark = { cookie: 'palpate_theme=dark' };
	expect(wasKept(await ask('/contact', dark))).toBe(false);
	const kept = await ask('/contact', dark);
	expect(wasKept(kept)).toBe(true);
	expect(kept.body).toContain('<html lang="en-NZ" data-theme="dark">');
	expect((await ask('/contact')).body).not.toContain('data-theme');
});

test('to somebody signed in, or with a draft, nothing kept is given and nothing may be kept', async () => {
	await ask('/');
	expect(wasKept(await ask('/'))).toBe(true);
	for (const cookie of [staff, 'palpate_draft=x', `palpate_theme=dark; ${staff}`]) {
		const answer = await ask('/', { cookie });
		expect([answer.status, wasKept(answer)]).toEqual([200, false]);
		expect(answer.headers['cache-control']).toBe('no-store');
	}
});

test('a page of one clinic is never given at another', async () => {
	const rimu = { host: `rimu.localhost:${port}` };
	for (let n = 0; n < 2; n += 1) {
		expect((await ask('/practitioners')).body).toContain('Ngaio Health');
		const there = (await ask('/practitioners', rimu)).body;
		expect(there).toContain('Rimu Street');
		expect(there).not.toContain('Ngaio Health');
	}
});

test('pages of booking, of staff and of where it hurts are never kept', async () => {
	for (const path of ['/book', '/staff/sign-in', '/where-it-hurts', '/no-such-page'])
		expect((await ask(path)).headers['cache-control'], path).toBe('no-store');
});

test('when the owner confirms the content, and takes it back, every page shows it at once', async () => {
	const decide = (confirmed: string) =>
		ask('/staff/settings?/content', { cookie: staff, form: `confirmed=${confirmed}` });
	const isDemonstration = async (path: string) => {
		const { headers, body } = await ask(path);
		const said = [
			headers['x-robots-tag'] === 'noindex',
			body.includes('<meta name="robots" content="noindex"'),
			body.includes('Demonstration.')
		];
		expect(new Set(said).size, `${path} says one thing: ${said}`).toBe(1);
		return said[0];
	};
	for (const path of ['/', '/muscles', '/', '/muscles'])
		expect(await isDemonstration(path)).toBe(true);
	expect((await decide('yes')).status).toBe(303);
	for (const path of ['/', '/muscles', '/', '/muscles'])
		expect(await isDemonstration(path)).toBe(false);
	await decide('no');
	for (const path of ['/', '/muscles']) expect(await isDemonstration(path)).toBe(true);
});
