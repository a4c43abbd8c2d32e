import { loadContent } from '@palpate/content';
import { expect, test } from 'vitest';
import { muscleFigure } from './muscleFigure.server.ts';

const content = loadContent(new URL('../../../../../../content', import.meta.url).pathname);
const figures = content.shapes.map(({ id }) => muscleFigure(content, id));

test('every muscle has its figure, and tells its points apart by id and by name', () => {
	expect(figures).toHaveLength(146);
	for (const figure of figures) {
		if (!figure) throw new Error('a shape has no figure');
		const { points, muscle } = figure;
		for (const of of ['id', 'name'] as const)
			expect(new Set(points.map((point) => point[of])).size, muscle.id).toBe(points.length);
	}
});

test('some muscles have several motor points', () => {
	const motors = figures.map(
		(figure) => figure?.points.filter(({ kind }) => kind === 'motor').length ?? 0
	);
	expect(Math.max(...motors)).toBeGreaterThan(1);
});

test('nobody is no muscle', () => {
	expect(muscleFigure(content, 'nobody')).toBeUndefined();
});
