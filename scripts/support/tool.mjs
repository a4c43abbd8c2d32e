// Runs the tools that came with the packages, on Node 26.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { node26, root } from './node.mjs';

/**
 * Runs a tool with what it prints going straight to the reader, and passes on a wish to
 * stop, after which nothing else is run.
 *
 * @param {string} script path inside node_modules
 * @param {readonly string[]} args
 * @param {string} [folder] inside the project; the project's own when left out
 * @returns {Promise<boolean>} whether it succeeded
 * @throws {Error} with a sentence when there is no Node 26
 */
export function runTool(script, args, folder = '.') {
	const node = node26();
	const child = spawn(node, [join(root, 'node_modules', script), ...args], {
		cwd: join(root, folder),
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
	});
	let isStopped = false;
	/** @param {NodeJS.Signals} signal */
	const pass = (signal) => {
		isStopped = true;
		child.kill(signal);
	};
	process.on('SIGTERM', pass).on('SIGINT', pass);
	return new Promise((resolve) => {
		child.on('error', () => resolve(false));
		child.on('close', (code) => {
			if (isStopped) process.exit(1);
			process.off('SIGTERM', pass).off('SIGINT', pass);
			resolve(code === 0);
		});
	});
}
