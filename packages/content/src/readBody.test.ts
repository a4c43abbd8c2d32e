import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContentCopy, copyContent } from './testing.ts';

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

const labelsPath = 'atlas/meshes/labels.bin';
const changeBytes = (path: string, edit: (bytes: Buffer) => Buffer) => {
	const file = join(copy.folder, path);
	writeFileSync(file, edit(readFileSync(file)));
};

test('labels that are cut short are refused by the file', () => {
	changeBytes(labelsPath, (bytes) => bytes.subarray(0, 100));
	expect(copy.problems()).toEqual([
		expect.stringMatching(
			/^content\/atlas\/meshes\/labels\.bin: must be two bytes for each of \d+ vertices, was 100 bytes$/
		)
	]);
});

test('a label of no place is refused', () => {
	changeBytes(labelsPath, (bytes) => {
		bytes.writeUInt16LE(9999, 14);
		return bytes;
	});
	expect(copy.problems()).toEqual([
		expect.stringMatching(
			/^content\/atlas\/meshes\/labels\.bin: vertex 7 has the label 9999 of \d+$/
		)
	]);
});

test('a surface that is cut short is refused', () => {
	changeBytes('atlas/meshes/surface.bin', (bytes) => bytes.subarray(0, 500));
	expect(copy.problems()).toContain(
		'content/atlas/meshes/surface.bin: the surface file is cut short'
	);
});

test('missing labels are named', () => {
	copy.remove(labelsPath);
	expect(copy.problems()).toContain('content/atlas/meshes/labels.bin: cannot be read');
});

test('a place without a name is refused by file and path', () => {
	copy.change('atlas/places.json', (json) => {
		const [first] = json.places ?? [];
		Object.assign(first ?? {}, { name: ' ' });
	});
	expect(copy.problems()).toContainEqual(
		expect.stringMatching(/^content\/atlas\/places\.json, places\[0\]\.name: must be /)
	);
});

test('a place in a region that is not there is refused by its id', () => {
	copy.change('atlas/places.json', (json) => {
		const first = (json.places ?? []).find(({ id }) => String(id) === 'kneecap');
		Object.assign(first ?? {}, { region: 'tail' });
	});
	expect(copy.problems()).toContain('content/atlas/places.json, kneecap: unknown region tail');
});

test('a landmark without an address, and an address off the surface, are refused by name', () => {
	copy.change('atlas/meshes/landmarks.json', (json) => {
		Object.assign(json, { 'no-such-landmark': [0, 0, 0], crown: [99_999, 0, 0] });
		Reflect.deleteProperty(json, 'navel');
	});
	expect(copy.problems()).toEqual([
		'content/atlas/meshes/landmarks.json, navel: has no address; run npm run body:build',
		'content/atlas/meshes/landmarks.json, crown: the surface has no quad 99999',
		'content/atlas/meshes/landmarks.json, no-such-landmark: is no landmark of content/atlas/landmarks.json'
	]);
});

test('a landmark on the midline that points to a side is refused', () => {
	copy.change('atlas/landmarks.json', (json) => {
		const [crown] = json.landmarks ?? [];
		Object.assign(crown ?? {}, { toward: [0.5, 1, 0] });
	});
	expect(copy.problems()).toEqual([
		expect.stringMatching(/^content\/atlas\/landmarks\.json, landmarks: a landmark on the midline/)
	]);
});
