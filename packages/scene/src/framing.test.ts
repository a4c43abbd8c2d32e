import { flatViews, type Vector, vertexAt, viewIds } from '@palpate/drawing';
import { expect, test } from 'vitest';
import { axesOf, spotOf } from './camera.ts';
import { orbitAt, orbitOfView, placeSpread } from './framing.ts';
import { body, placeIndex } from './testing.ts';
import { dot, plus, times } from './vectors.ts';

test.each(viewIds)('%s is looked at from the same side as when it is flat', (id) => {
	const { toward } = axesOf(orbitOfView(body.surface, id, 0.5));
	expect(dot(toward, flatViews[id].toward)).toBeCloseTo(1, 5);
});

test.each([0.46, 1, 1.8])('a flat view’s window just fits into the picture, %s wide', (aspect) => {
	for (const id of viewIds) {
		const view = flatViews[id];
		const orbit = orbitOfView(body.surface, id, aspect);
		const half = (axis: Vector, millimetres: number) => times(axis, millimetres / 2000);
		const corner = plus(
			plus(orbit.target, half(view.right, view.widthMillimetres)),
			half(view.up, view.heightMillimetres)
		);
		const [x, y] = spotOf(orbit, corner).map(Math.abs) as [number, number];
		// hands hang down here, turned round in their window
		if (/palm|hand/.test(id)) expect(Math.max(x / aspect, y), id).toBeLessThan(0.72);
		else expect(Math.max(x / aspect, y), id).toBeCloseTo(0.5, 3);
	}
});

test('a place is looked at straight, with some of the body around it', () => {
	for (const [id, side, toward] of [
		['outer-elbow', 'left', [1, 0, 0]],
		['calf-lower', 'right', [0, 0, -1]]
	] as const) {
		const vertices = [...body.labels.keys()].filter(
			(vertex) => body.labels[vertex] === placeIndex(id, side)
		);
		expect(vertices.length).toBeGreaterThan(0);
		const orbit = orbitAt(placeSpread(body, new Set([placeIndex(id, side)])), 0.6);
		expect(dot(axesOf(orbit).toward, toward)).toBeGreaterThan(0.5);
		for (const vertex of vertices) {
			const [x, y] = spotOf(orbit, vertexAt(body.surface, vertex));
			expect(Math.abs(x)).toBeLessThan(0.3);
			expect(Math.abs(y)).toBeLessThan(0.5);
		}
	}
});

test('nothing is not looked at', () => {
	expect(() => orbitAt({ points: [], normals: [] }, 1)).toThrow(RangeError);
});
