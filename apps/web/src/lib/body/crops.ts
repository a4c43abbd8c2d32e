import { boundsOf, type Polygon } from '@palpate/drawing';

/** A window on the figure's picture, in its pixels. */
export interface Crop {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** From the closest to the whole: a drawing is shown in the first that holds all of it. */
export const crops = {
	face: { x: 310, y: 34, width: 140, height: 186 },
	head: { x: 240, y: 18, width: 280, height: 280 },
	upper: { x: 100, y: 18, width: 560, height: 640 },
	lower: { x: 170, y: 430, width: 420, height: 660 },
	whole: { x: 100, y: 18, width: 560, height: 1072 }
} as const satisfies Record<string, Crop>;

export type CropName = keyof typeof crops;

export const viewBox = ({ x, y, width, height }: Crop): string => `${x} ${y} ${width} ${height}`;

/** The closest window on a body that holds these outlines; `face` is for picking alone. */
export function cropFor(outlines: readonly Polygon[]): CropName {
	if (outlines.length === 0) return 'whole';
	const box = boundsOf(outlines);
	const fits = (['head', 'upper', 'lower'] as const).find((name) => holds(crops[name], box));
	return fits ?? 'whole';
}

function holds(crop: Crop, box: Crop): boolean {
	return (
		box.x >= crop.x &&
		box.y >= crop.y &&
		box.x + box.width <= crop.x + crop.width &&
		box.y + box.height <= crop.y + crop.height
	);
}

/**
 * crops.css: how wide the picture lies in each window, and how far it is pushed. Our security policy
 * refuses styles in the markup, so they stand in a file, and a test holds the file to this.
 */
export function cropsCss(picture: { readonly width: number; readonly height: number }): string {
	const percent = (n: number): string => `${Number((n * 100).toFixed(3))}%`;
	return Object.entries(crops)
		.map(
			([name, { x, y, width, height }]) => `.crop-${name} {
	aspect-ratio: ${width} / ${height};
}

.crop-${name} > picture > img {
	width: ${percent(picture.width / width)};
	inset: ${percent(-y / height)} auto auto ${percent(-x / width)};
}
`
		)
		.join('\n');
}
