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

test('a ring is called what was looked for there', () => {
	const rings = figures.flatMap((figure) => figure?.points.filter(({ kind }) => kind === 'motor'));
	const names = new Set(rings.map((ring) => ring?.name.split(/,| \d/)[0]));
	expect([...names].sort()).toEqual([
		'Motor point',
		'Nerve branch',
		'Nerve endings',
		'Nerve entry'
	]);
});

test('nobody is no muscle', () => {
	expect(muscleFigure(content, 'nobody')).toBeUndefined();
});
