import { expect, test } from 'vitest';
import {
	type FigureGeometry,
	figureSvgShapes,
	mirrorPolygon,
	svgPath,
	svgPoints
} from './figure.ts';
import type { Polygon } from './outlines.ts';

const square: Polygon = [
	[10, 20],
	[30, 20],
	[30, 40],
	[10, 40]
];

const figure: FigureGeometry = {
	width: 100,
	height: 100,
	axis: 50,
	pictures: {
		front: { light: 'front-light.webp', dark: 'front-dark.webp' },
		back: { light: 'back-light.webp', dark: 'back-dark.webp' }
	},
	shapes: [{ region: 'temple', view: 'front', polygons: [square] }]
};

test('the right side is as drawn', () => {
	expect(figureSvgShapes(figure, 'temple', 'front', 'right')).toEqual([square]);
});

test('the left side is the mirror in the middle of the body', () => {
	const [left] = figureSvgShapes(figure, 'temple', 'front', 'left');
	expect(left).toEqual([
		[90, 40],
		[70, 40],
		[70, 20],
		[90, 20]
	]);
});

test('mirroring twice gives the outline back', () => {
	expect(mirrorPolygon(mirrorPolygon(square, 50), 50)).toEqual(square);
});

test('a place is not drawn on the view that does not show it', () => {
	expect(figureSvgShapes(figure, 'temple', 'back', 'right')).toEqual([]);
	expect(figureSvgShapes(figure, 'heel', 'front', 'right')).toEqual([]);
});

test('points of a polygon are written as SVG reads them', () => {
	expect(svgPoints(square)).toBe('10,20 30,20 30,40 10,40');
	expect(svgPoints([[1.26, 2]])).toBe('1.3,2');
});

test('a path runs from the middle of an edge to the middle of the next, round each corner', () => {
	expect(svgPath(square)).toBe('M10 30Q10 20 20 20Q30 20 30 30Q30 40 20 40Q10 40 10 30Z');
});

test('two corners make no path', () => {
	expect(svgPath(square.slice(0, 2))).toBe('');
});
