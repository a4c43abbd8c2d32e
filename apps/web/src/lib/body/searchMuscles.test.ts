import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { searchMuscles } from './searchMuscles.ts';

const { atlas } = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const idsOf = (said: string) => searchMuscles(atlas, said).muscles.map(({ id }) => id);

test('a muscle is found by its name, its Latin name and the beginning of one', () => {
	expect(idsOf('infraspinatus')[0]).toBe('infraspinatus');
	expect(idsOf('musculus soleus')[0]).toBe('soleus');
	expect(idsOf('rhomb')).toContain('rhomboids');
});

test('a muscle is found by what people notice', () => {
	expect(idsOf('snapping when the shoulder blade moves')).toContain('rhomboids');
});

test('words for a place lead to the place', () => {
	const { places } = searchMuscles(atlas, 'pain between my shoulder blades');
	expect(places[0]?.id).toBe('between-shoulder-blades');
});

test('nothing said finds nothing', () => {
	expect(searchMuscles(atlas, 'my pain')).toEqual({ muscles: [], places: [] });
});
