import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isInstalled } from './fingerprint.mjs';

let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'palpate-fingerprint-'));
	write('src/a.ts', 'one');
	write('src/deep/b.svelte', 'two');
	write('lock.json', '{}');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} path @param {string} text */
function write(path, text) {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
}

const print = () => fingerprint(folder, ['src', 'lock.json', 'not-there']);

test('the same files have the same fingerprint, whatever their dates', () => {
	const before = print();
	utimesSync(join(folder, 'src/a.ts'), 1, 1);
	expect(print()).toBe(before);
	expect(fingerprint(folder, ['lock.json', 'src'])).toBe(before);
});

test.each([
	['a changed file', () => write('src/a.ts', 'One')],
	['a changed file in a folder below', () => write('src/deep/b.svelte', '')],
	['a changed file named by itself', () => write('lock.json', '{"packages":{}}')],
	['a new file', () => write('src/c.ts', '')],
	[
		'a renamed file',
		() => {
			rmSync(join(folder, 'src/a.ts'));
			write('src/z.ts', 'one');
		}
	],
	[
		'text moved from one file to the next',
		() => {
			write('src/a.ts', 'onetwo');
			write('src/deep/b.svelte', '');
		}
	]
])('%s changes the fingerprint', (_what, change) => {
	const before = print();
	change();
	expect(print()).not.toBe(before);
});

test('what is built, installed or only tested leaves the fingerprint alone', () => {
	const before = print();
	write('src/a.test.ts', 'x');
	write('src/a.db.test.ts', 'x');
	write('src/a.bench.ts', 'x');
	write('src/build/out.js', 'x');
	write('src/node_modules/m/index.js', 'x');
	expect(print()).toBe(before);
});

const wanted = {
	packages: {
		'': {},
		'packages/base': { version: '0.1.0' },
		'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
		'node_modules/for-another-machine': { version: '1.0.0', integrity: 'sha512-b', optional: true }
	}
};

test('packages are installed when npm noted the same ones, optional ones aside', () => {
	const noted = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };
	expect(isInstalled(wanted, noted)).toBe(true);
});

test.each([
	['is missing', {}],
	['has another version', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
	['has other content', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-c' } }]
])('packages are not installed when one %s', (_what, packages) => {
	expect(isInstalled(wanted, { packages })).toBe(false);
});
