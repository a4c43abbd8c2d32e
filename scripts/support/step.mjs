// Small things the starting scripts share.
import { existsSync, readFileSync } from 'node:fs';

/**
 * Says what begins; the function it gives back says that it is done, and in what time.
 *
 * @param {string} what
 */
export function step(what) {
	const start = Date.now();
	console.log(`${what} ...`);
	return () => console.log(`  done in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/**
 * @param {string} file
 * @returns {string | undefined} its text, or undefined when it is not there
 */
export function read(file) {
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Runs a deed, and ends the process with its one sentence when it throws.
 *
 * @template T
 * @param {() => T} deed
 * @returns {T}
 */
export function orExplain(deed) {
	try {
		return deed();
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exit(1);
	}
}
