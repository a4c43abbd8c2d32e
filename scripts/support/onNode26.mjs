// Runs a script on Node 26 as if it were this process.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { node26, root } from './node.mjs';

/**
 * Runs a script from the project's folder, passes signals on and ends as it ends.
 *
 * A Ctrl-C reaches the script twice, from the terminal and from here (npm does the same), so what
 * it starts must take the second one calmly.
 *
 * @param {string[]} args the script and its arguments
 * @throws {Error} with a sentence when there is no Node 26
 */
export function onNode26(args) {
	const child = spawn(node26(), args, { cwd: root, stdio: 'inherit' });
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
		process.on(signal, () => child.kill(signal));
	}
	child.on('error', (error) => {
		console.error(`Node could not be started: ${error.message}`);
		process.exitCode = 1;
	});
	child.on('exit', (code, signal) => {
		process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
	});
}
