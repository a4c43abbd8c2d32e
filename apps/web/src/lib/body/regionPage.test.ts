import { resolve } from 'node:path';
import { rankable } from '@palpate/anatomy';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { flagGroups, musclesSaidToReferTo, numbersFor, whyNoMuscles } from './regionPage.ts';

const { atlas } = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const region = (id: string) => {
	const found = atlas.regions.find((one) => one.id === id);
	if (!found) throw new Error(`no region ${id}`);
	return found;
};

test('muscles stand from A to Z, each once, whoever feels more', () => {
	const names = musclesSaidToReferTo(atlas, region('between-shoulder-blades')).map(
		({ name }) => name.en
	);
	expect(names.length).toBeGreaterThan(5);
	expect(names).toEqual([...new Set(names)].toSorted((a, b) => a.localeCompare(b, 'en')));
	expect(names).toContain('Rhomboid major and minor');
});

test.each(atlas.regions)(
	'$id opens with questions and 111, and names muscles only behind its own flags',
	(place) => {
		const groups = flagGroups(atlas, place.id);
		expect(groups[0]?.tier).toBe('A');
		expect(numbersFor(atlas, place.id)[0]?.id).toBe('111');
		if (!rankable(atlas, place.id)) {
			expect(musclesSaidToReferTo(atlas, place)).toEqual([]);
			expect(whyNoMuscles(atlas, place)).toBeTruthy();
		} else expect(whyNoMuscles(atlas, place)).toBeUndefined();
	}
);

test('what the place itself calls for comes before what everybody is asked', () => {
	const [urgent] = flagGroups(atlas, 'chest');
	expect(urgent?.flags[0]?.id).not.toBe('stroke');
	expect(urgent?.flags.map(({ id }) => id)).toContain('stroke');
});

test('no muscle is named for the genitals', () => {
	expect(musclesSaidToReferTo(atlas, region('genitals'))).toEqual([]);
});
