// How to call npm.
import { sep } from 'node:path';

/**
 * The npm that called us, run by the Node that it runs on; else the one on the PATH.
 *
 * @returns {{ program: string, args: string[], shell: boolean }} put npm's own arguments after `args`
 */
export function npmCommand() {
	const { npm_execpath: script, npm_node_execpath: node } = process.env;
	const isOurs = node === undefined || node.includes(`${sep}node_modules${sep}`);
	if (script?.endsWith('npm-cli.js') && node !== undefined && !isOurs) {
		return { program: node, args: [script], shell: false };
	}
	return { program: 'npm', args: [], shell: process.platform === 'win32' };
}
