import type { FigureGeometry } from '@palpate/drawing';
import * as v from 'valibot';
import { id } from './words.ts';

const pixel = v.pipe(v.number(), v.finite(), v.minValue(0));
const point = v.tuple([pixel, pixel]);
const view = v.picklist(['front', 'back']);
const picture = v.strictObject({
	light: v.pipe(v.string(), v.regex(/^[a-z-]+\.webp$/)),
	dark: v.pipe(v.string(), v.regex(/^[a-z-]+\.webp$/))
});

/**
 * content/atlas/figure/places.json: the pictures and where each place lies on them.
 *
 * Corners are pixels of the picture. Paired places are drawn on the person's right side: the left
 * of the front picture, the right of the back one. The other side is the mirror in `axis`.
 */
export const figure = v.pipe(
	v.strictObject({
		width: v.pipe(v.number(), v.integer(), v.minValue(1)),
		height: v.pipe(v.number(), v.integer(), v.minValue(1)),
		axis: pixel,
		pictures: v.strictObject({ front: picture, back: picture }),
		shapes: v.pipe(
			v.array(
				v.strictObject({
					region: id,
					view,
					polygons: v.pipe(v.array(v.pipe(v.array(point), v.minLength(3))), v.minLength(1))
				})
			),
			v.minLength(1)
		)
	}),
	v.check(
		(f) =>
			f.shapes.every((shape) =>
				shape.polygons.every((polygon) => polygon.every(([x, y]) => x <= f.width && y <= f.height))
			),
		'a corner lies outside the picture'
	)
);

export type Figure = FigureGeometry & Readonly<v.InferOutput<typeof figure>>;
