import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { alikeTo, compareMuscles } from './muscleComparison.ts';

const { atlas } = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const muscle = (id: string) => {
	const found = atlas.muscles.find((one) => one.id === id);
	if (!found) throw new Error(id);
	return found;
};
const [soleus, gastrocnemius] = [muscle('soleus'), muscle('gastrocnemius')];

test('what only one of two reaches is said of it, and what both reach of both', () => {
	const told = compareMuscles(atlas, soleus, gastrocnemius);
	const [one, other] = told.rows;
	expect(one.map(([name]) => name)).toEqual(other.map(([name]) => name));
	expect(told.both).toMatch(/^Both are said to be felt here: /);
	const shared = told.both.replace(/^.*?: |\.$/g, '').split('; ');
	for (const rows of told.rows) {
		const only = rows.find(([name]) => name === 'Felt only with this one')?.[1].split('; ') ?? [];
		expect(only.filter((place) => shared.includes(place))).toEqual([]);
	}
});

test('turned round, it says the same of each', () => {
	const told = compareMuscles(atlas, soleus, gastrocnemius);
	const round = compareMuscles(atlas, gastrocnemius, soleus);
	expect(round.rows).toEqual(told.rows.toReversed());
});

test('a muscle far away shares nothing, and is not among those that are alike', () => {
	const temporalis = muscle('temporalis');
	expect(compareMuscles(atlas, soleus, temporalis).both).toMatch(/^No place/);
	const alike = alikeTo(atlas, soleus, atlas.muscles.length);
	expect(alike).toContain(gastrocnemius);
	expect(alike).not.toContain(temporalis);
	expect(alike).not.toContain(soleus);
});

test('likeness goes both ways: what is most like a muscle has it high on its own list', () => {
	for (const one of atlas.muscles) {
		const [nearest] = alikeTo(atlas, one, 1);
		if (nearest) expect(alikeTo(atlas, nearest, 40)).toContain(one);
	}
});
