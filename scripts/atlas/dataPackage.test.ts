import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../content/atlas');
const read = (name: string) => readFileSync(resolve(folder, name), 'utf8');
const { name, version, license, files } = JSON.parse(read('package.json'));
const readme = read('README.md');

/** What npm takes along without being told. */
const always = ['LICENSE', 'README.md', 'package.json'];

test('the data package holds the whole atlas, and the works that it cites', () => {
	const there = readdirSync(folder).filter((file) => file !== 'references.json');
	expect([...files, ...always].sort()).toEqual([...there, 'references.json'].sort());
});

test('its licence is the one that lies in it', () => {
	expect(license).toBe('CC-BY-4.0');
	expect(read('LICENSE')).toMatch(/^Creative Commons Attribution 4\.0 International/);
});

test('its readme says how to use and to cite this version', () => {
	expect(readme).toContain(`${name}/muscles/`);
	expect(readme).toContain(`Palpate atlas, version ${version}`);
	expect(readme).toContain('It is no diagnosis');
});
