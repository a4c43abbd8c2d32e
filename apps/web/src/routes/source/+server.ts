import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'tar';
import type { RequestHandler } from './$types';

/** What makes up the program; data, secrets and what is installed or built are not among it. */
const parts = [
	'.ci',
	'.editorconfig',
	'.gitignore',
	'.npmrc',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'LICENSE',
	'NOTICE.md',
	'README.md',
	'SECURITY.md',
	'apps',
	'biome.json',
	'content',
	'docs',
	'exec.cmd',
	'package-lock.json',
	'package.json',
	'packages',
	'playwright.config.ts',
	'scripts',
	'tsconfig.json',
	'vitest.config.ts'
];
const leftOut =
	/(^|\/)(node_modules|build|\.svelte-kit|\.cache|data|test-results|\.env[^/]*)(\/|$)/;

/** The source of exactly what runs here, as the AGPL asks of whoever runs it for others. */
export const GET: RequestHandler = async ({ locals }) => {
	const cwd = locals.house.sourceFolder;
	const present = parts.filter((part) => existsSync(join(cwd, part)));
	const pack = create(
		{ gzip: true, cwd, portable: true, prefix: 'palpate', filter: (path) => !leftOut.test(path) },
		present
	);
	const bytes = await pack.concat();
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'application/gzip',
			'content-disposition': 'attachment; filename="palpate.tar.gz"'
		}
	});
};
