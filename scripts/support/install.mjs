// Installs the packages that the lockfile asks for, once.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fingerprint, isInstalled } from './fingerprint.mjs';
import { canRunNode26, root } from './node.mjs';
import { npmCommand } from './npm.mjs';
import { read, step } from './step.mjs';

/**
 * Installs the packages unless they are there already.
 *
 * @param {string} [at] the project's folder
 * @throws {Error} with a sentence for the reader when npm does not succeed
 */
export function install(at = root) {
	const record = join(at, 'node_modules/.palpate-lock');
	const wanted = `${process.platform}-${process.arch} ${fingerprint(at, ['package-lock.json'])}`;
	if (read(record) === wanted) return;

	if (!npmAgrees(at)) runNpm(at);
	writeFileSync(record, wanted);
}

/**
 * Whether a developer has just run `npm install`, so that doing it over would change nothing.
 *
 * @param {string} at
 */
function npmAgrees(at) {
	const note = read(join(at, 'node_modules/.package-lock.json'));
	if (note === undefined || !canRunNode26()) return false;
	const lock = readFileSync(join(at, 'package-lock.json'), 'utf8');
	return isInstalled(JSON.parse(lock), JSON.parse(note));
}

/** @param {string} at */
function runNpm(at) {
	const done = step('Installing packages, about half a minute');
	const { program, args, shell } = npmCommand();
	const { status, error } = spawnSync(program, [...args, 'ci', '--ignore-scripts'], {
		cwd: at,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PATH: pathWithoutPackages(process.env.PATH ?? '', at) },
		shell
	});
	if (error) throw new Error(`npm could not be started: ${error.message}`);
	if (status !== 0) {
		throw new Error('npm could not install the packages: what it said stands above.');
	}
	done();
}

/**
 * `npm ci` empties node_modules, so npm itself must not run on the Node that lies in there.
 *
 * @param {string} path a PATH variable
 * @param {string} at the project's folder
 */
function pathWithoutPackages(path, at) {
	return path
		.split(delimiter)
		.filter((folder) => !folder.startsWith(join(at, 'node_modules')))
		.join(delimiter);
}
