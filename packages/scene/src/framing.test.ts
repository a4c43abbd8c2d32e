import {
	flatViews,
	pointInView,
	type Vector,
	vertexAt,
	vertexCount,
	viewIds
} from '@palpate/drawing';
import { expect, test } from 'vitest';
import { axesOf, spotOf } from './camera.ts';
import { orbitAt, orbitOfView } from './framing.ts';
import { vertexNormals } from './skinArrays.ts';
import { body, placeIndex } from './testing.ts';
import { dot } from './vectors.ts';

test.each(viewIds)('%s is looked at from the same side as when it is flat', (id) => {
	const { toward } = axesOf(orbitOfView(body.surface, id, 0.5));
	expect(dot(toward, flatViews[id].toward)).toBeCloseTo(1, 5);
});

test.each([0.46, 1, 1.8])('all that a flat view shows is in the picture, %s wide', (aspect) => {
	for (const id of viewIds) {
		const view = flatViews[id];
		const orbit = orbitOfView(body.surface, id, aspect);
		const units = view.unitsPerMillimetre;
		for (let vertex = 0; vertex < vertexCount(body.surface); vertex += 7) {
			const at = vertexAt(body.surface, vertex);
			const [x, y] = pointInView(view, at);
			const isSeen =
				x >= 0 &&
				y >= 0 &&
				x <= view.widthMillimetres * units &&
				y <= view.heightMillimetres * units;
			if (!isSeen || !inBox(view.keep, at)) continue;
			const [sx, sy] = spotOf(orbit, at);
			// what stands nearer than the middle looks a little larger: under a head, a shoulder
			expect(Math.abs(sx), id).toBeLessThan((aspect / 2) * 1.25);
			expect(Math.abs(sy), id).toBeLessThan(0.5 * 1.25);
		}
	}
});

const inBox = (keep: (typeof flatViews)['front']['keep'], at: Vector) =>
	!keep || at.every((n, axis) => n >= (keep.least[axis] ?? 0) && n <= (keep.most[axis] ?? 0));

test('a place is looked at straight, with some of the body around it', () => {
	const normals = vertexNormals(body.surface);
	for (const [id, side, toward] of [
		['outer-elbow', 'left', [1, 0, 0]],
		['calf-lower', 'right', [0, 0, -1]]
	] as const) {
		const vertices = [...body.labels.keys()].filter(
			(vertex) => body.labels[vertex] === placeIndex(id, side)
		);
		expect(vertices.length).toBeGreaterThan(0);
		const pick = (of: Float32Array) => vertices.flatMap((v) => [...of.subarray(v * 3, v * 3 + 3)]);
		const orbit = orbitAt({ points: pick(body.surface.positions), normals: pick(normals) }, 0.6);
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
