import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { zonesOf } from './candidates.ts';
import { feltBeside, feltFigure } from './feltFigures.server.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const felt = (id: string) => {
	const muscle = content.atlas.muscles.find((one) => one.id === id);
	if (!muscle) throw new Error(id);
	return { zones: zonesOf(content.atlas, muscle, 'right') };
};
const kept = {
	marks: [{ region: 'front-of-shoulder', side: 'right', intensity: 6 } as const],
	drawing: null
};

test('the other muscles lie ready on every view of the one that is shown', () => {
	const views = feltFigure(content, kept, felt('infraspinatus'), [
		felt('infraspinatus'),
		felt('supraspinatus')
	]);
	expect(views.length).toBeGreaterThan(0);
	expect(views.some(({ paths }) => paths.length > 0)).toBe(true);
	for (const { zones, layers } of views) {
		expect(layers?.[0]).toEqual(zones);
		expect(layers?.[1]).not.toEqual(zones);
	}
});

test('two muscles beside each other are seen alike, and only their zones differ', () => {
	const [[one], [other]] = feltBeside(content, kept, [
		felt('infraspinatus'),
		felt('supraspinatus')
	]);
	expect(one?.zones).not.toEqual(other?.zones);
	expect({ ...one, zones: null }).toEqual({ ...other, zones: null });
});
