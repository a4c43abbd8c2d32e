// Fingerprints of files, so that a second start skips the work that is already done.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that are made from sources and files that never reach the site. */
const made = new Set(['node_modules', 'build', '.svelte-kit']);
const neverShipped = /\.(test|bench)\.ts$/;

/**
 * A fingerprint of files by their relative path and content; times and order do not matter.
 *
 * @param {string} base folder that `places` are relative to
 * @param {readonly string[]} places files and folders; one that is missing counts as empty
 * @returns {string} SHA-256 in hex
 */
export function fingerprint(base, places) {
	const hash = createHash('sha256');
	for (const path of places.flatMap((place) => filesUnder(base, place)).sort()) {
		const content = readFileSync(join(base, path));
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * Every shipped file under a place, as paths with forward slashes relative to `base`.
 *
 * @param {string} base
 * @param {string} place
 * @returns {string[]}
 */
function filesUnder(base, place) {
	if (!existsSync(join(base, place))) return [];
	if (statSync(join(base, place)).isFile()) return [place];
	return readdirSync(join(base, place), { withFileTypes: true }).flatMap((entry) => {
		if (made.has(entry.name) || neverShipped.test(entry.name)) return [];
		return filesUnder(base, `${place}/${entry.name}`);
	});
}

/**
 * Whether npm's own note of what it installed agrees with the lockfile, so that a developer's
 * `npm install` is not done over. A package that is optional may be missing: it is for another machine.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, resolved?: string }} Entry
 * @param {{ packages?: Record<string, Entry> }} wanted package-lock.json
 * @param {{ packages?: Record<string, Entry> }} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
	return Object.entries(wanted.packages ?? {}).every(([place, entry]) => {
		if (!place.startsWith('node_modules/')) return true;
		const found = installed.packages?.[place];
		if (found === undefined) return entry.optional === true;
		return found.version === entry.version && found.integrity === entry.integrity;
	});
}
