import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent } from '../packages/content/src/testing.ts';

let content: ContentCopy;
beforeEach(() => {
	content = copyContent();
	mkdirSync(join(content.folder, 'articles'), { recursive: true });
});
afterEach(() => content.delete());

const check = (...args: readonly string[]) =>
	spawnSync(process.execPath, ['scripts/content.ts', ...args], {
		cwd: resolve(import.meta.dirname, '..'),
		env: { PATH: process.env.PATH, CONTENT_DIR: content.folder },
		encoding: 'utf8'
	});

test('content as it lies here has no broken link and no picture without words, and a count of the rest', () => {
	const { status, stdout, stderr } = check('check');
	expect(stderr).toBe('');
	expect(stdout).toMatch(/^Broken internal links: 0\n\nPictures without words: 0\n/);
	expect(stdout).toMatch(/^Example values: [1-9]/m);
	expect(stdout).toMatch(/^Health text that no clinician has reviewed: [1-9]/m);
	expect(status).toBe(0);
}, 30_000);

test('a broken link is named and ends with code 1, in JSON too', () => {
	content.write('references.md', 'See [this](/no-such-page).');
	expect(check('check').stdout).toContain(
		'Broken internal links: 1\n  content/references.md, line 1: /no-such-page, there is no such page'
	);
	const { status, stdout } = check('check', '--json');
	expect(JSON.parse(stdout).brokenLinks).toHaveLength(1);
	expect(status).toBe(1);
}, 30_000);

test('content that cannot be loaded, and a word it does not know, are one sentence with code 1', () => {
	expect(check('chekc')).toMatchObject({
		status: 1,
		stderr: 'Say what to do: npm run content check, or npm run content reading\n'
	});
	content.remove('references.json');
	const { status, stderr } = check('check');
	expect(stderr).toMatch(/content\/references\.json: is missing/);
	expect(status).toBe(1);
}, 30_000);

test('the reading report counts every public text, hardest first', () => {
	const { status, stdout } = check('reading');
	expect(stdout).toMatch(/^\d+ public texts; \d+ of them above grade 8 \(Flesch-Kincaid\)\n/);
	const grades = [...stdout.matchAll(/^ +([\d.-]+) {2}content\//gm)].map(([, grade]) =>
		Number(grade)
	);
	expect(grades.length).toBeGreaterThan(20);
	expect(grades).toEqual(grades.toSorted((a, b) => b - a));
	expect(status).toBe(0);
}, 30_000);
