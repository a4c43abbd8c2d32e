import { resolve } from 'node:path';
import { loadContent } from '@palpate/content';
import { emptyDrawing } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { fibresToShow } from './fibrePaths.server.ts';
import { figureViews } from './figureViews.server.ts';

const content = loadContent(resolve(import.meta.dirname, '../../../../../content'));
const viewsOf = (id: string) =>
	figureViews(content.body, emptyDrawing(content.body.surface.id), {
		fibres: fibresToShow(content, id),
		most: 2
	});

test.each([
	['gluteus-maximus', 'back'],
	['rectus-abdominis', 'front'],
	['soleus', 'back']
])('%s is shown where it is seen: first from the %s', (id, view) => {
	const [first] = viewsOf(id);
	expect(first?.id).toBe(view);
	expect(first?.fibres).toMatch(/^M[\d.]+ [\d.]+L/);
});

test('every muscle of the figure has a picture in which its fibres are seen', () => {
	const unseen = content.shapes
		.filter(({ id }) => !viewsOf(id).some(({ fibres }) => fibres.includes('L')))
		.map(({ id }) => id);
	expect(unseen).toEqual([]);
}, 120_000);

test('a paired muscle is shown on the right alone, one of the midline on both sides', () => {
	const reach = (id: string) => {
		const across = fibresToShow(content, id).flatMap(({ points }) =>
			[...points].filter((_, n) => n % 3 === 0)
		);
		return [Math.min(...across) < -0.005, Math.max(...across) > 0.005];
	};
	expect(reach('soleus')).toEqual([true, false]);
	const midline = content.shapes.filter(({ side }) => side === 'midline').map(({ id }) => id);
	expect(midline.length).toBeGreaterThan(0);
	for (const id of midline) expect(reach(id), id).toEqual([true, true]);
});

test('a muscle that is not on the figure has no fibres', () => {
	expect(fibresToShow(content, 'no-such-muscle')).toEqual([]);
});
