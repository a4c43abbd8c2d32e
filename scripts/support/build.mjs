// Builds the site, once for the same sources.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './node.mjs';
import { npmCommand } from './npm.mjs';
import { read, step } from './step.mjs';

/** Everything that the built site is made from. */
const sources = [
	'apps/web/package.json',
	'apps/web/src',
	'apps/web/static',
	'apps/web/tsconfig.json',
	'apps/web/vite.config.ts',
	'content',
	'package-lock.json',
	'packages'
];

/**
 * Builds the site unless the last build came from the same sources.
 *
 * @param {string} [at] the project's folder
 * @throws {Error} with what the build said when it does not succeed
 */
export function build(at = root) {
	const stamp = join(at, 'apps/web/build/.stamp');
	const wanted = fingerprint(at, sources);
	if (read(stamp) === wanted) return;

	const done = step('Building the site, about half a minute');
	rmSync(stamp, { force: true });
	const { program, args, shell } = npmCommand();
	const { status, error, stdout, stderr } = spawnSync(
		program,
		[...args, 'run', '--silent', 'build', '--workspace', 'apps/web'],
		{ cwd: at, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', shell }
	);
	if (error) throw new Error(`npm could not be started: ${error.message}`);
	if (status !== 0) throw new Error(`The site could not be built:\n${stdout}${stderr}`);
	writeFileSync(stamp, wanted);
	done();
}
