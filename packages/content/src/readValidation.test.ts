import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place, Region } from '@palpate/anatomy';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from './contentError.ts';
import { readValidation } from './readValidation.ts';
import { type ContentCopy, contentFolder, copyContent, type Json } from './testing.ts';

const { cases, prevalence } = readValidation(contentFolder);

const readJson = (name: string) => JSON.parse(readFileSync(join(contentFolder, name), 'utf8'));

test('there are at least forty cases from ten publications, from every part of the body', () => {
	expect(cases.cases.length).toBeGreaterThanOrEqual(40);
	expect(new Set(cases.cases.map(({ ref }) => ref)).size).toBeGreaterThanOrEqual(10);
	const regions: readonly Region[] = readJson('atlas/regions.json');
	const { places }: { places: readonly Place[] } = readJson('atlas/places.json');
	const areas = cases.cases.flatMap(({ pain }) =>
		pain.map((mark) => {
			const place = places.find(({ id }) => id === mark.place);
			return regions.find(({ id }) => id === (place?.region ?? mark.place))?.area;
		})
	);
	expect([...new Set(areas)].sort()).toEqual([
		'back',
		'chest-belly',
		'foot',
		'head-neck',
		'hip-leg',
		'shoulder-arm'
	]);
});

test('no publication is both a case and a prevalence', () => {
	const ofCases = new Set(cases.cases.map(({ ref }) => ref));
	expect(prevalence.entries.filter(({ ref }) => ofCases.has(ref))).toEqual([]);
});

test('what is read is frozen', () => {
	expect(Object.isFrozen(cases.cases[0]?.pain)).toBe(true);
	expect(Object.isFrozen(prevalence.entries)).toBe(true);
});

let copy: ContentCopy;
beforeEach(() => {
	copy = copyContent();
});
afterEach(() => copy.delete());

const casesPath = 'atlas/validation-cases.json';
function problems(): readonly string[] {
	try {
		readValidation(copy.folder);
		return [];
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
}
const changeFirst = (path: string, list: string, changes: object) =>
	copy.change(path, (json) => {
		Object.assign((json[list] as Json)[0] as Json, changes);
	});

test('a work that references.json has not is refused by file and case', () => {
	changeFirst(casesPath, 'cases', { id: 'a-case', ref: 'nobody-1999' });
	expect(problems()).toEqual([
		`content/${casesPath}, a-case: references.json has no work nobody-1999`
	]);
});

test('a place that is not there, and a side on the midline, are refused', () => {
	changeFirst(casesPath, 'cases', {
		id: 'a-case',
		pain: [{ place: 'tail' }, { place: 'navel', side: 'left' }]
	});
	expect(problems()).toEqual([
		`content/${casesPath}, a-case: unknown place tail`,
		`content/${casesPath}, a-case: navel lies on the midline and has no side`
	]);
});

test('a publication that stands in both files is refused', () => {
	const ref = cases.cases[0]?.ref;
	changeFirst('atlas/prevalence.json', 'entries', { ref });
	expect(problems()).toEqual([
		`content/atlas/prevalence.json: ${ref} is also used in content/${casesPath}`
	]);
});

test('a case without its quote is refused by file and path', () => {
	copy.change(casesPath, (json) => {
		Reflect.deleteProperty((json.cases as Json)[0] as Json, 'quote');
	});
	expect(problems()).toEqual([`content/${casesPath}, cases[0].quote: is missing`]);
});
