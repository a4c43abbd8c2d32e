// A muscle on the plain shaded figure, as SVG: for looking at, not for the site.
import type { MuscleShape } from '@palpate/anatomy';
import { type Fibres, type FlatView, pointInView } from '@palpate/drawing';
import sharp from 'sharp';
import { fibresOf } from '../fibres/measure.ts';
import type { Figure } from '../makeFigure.ts';
import type { Vec } from '../vectors.ts';
import { isSeen } from './bestView.ts';
import { paintPatch } from './fibrePaint.ts';
import { type SkinPicture, skinPicture } from './skinPicture.ts';

export interface Layered {
	readonly patches: readonly Fibres[];
	readonly layer: MuscleShape['layer'];
}

/** Of the lines that the fibres run between. */
export const tileInks = { origin: '#1c6a38', insertion: '#1f4a9f' } as const;

/** Some skin around the muscle, and never a closer look than this. */
const marginShare = 0.16;
const leastMillimetres = 110;
/** so many samples a pixel, each way */
const samples = 2;

export interface TileSize {
	/** pixels */
	readonly width: number;
	readonly height: number;
}

/** @param view  its window is moved to where the muscles are */
export function muscleTile(
	fine: Figure['fine'],
	view: FlatView,
	muscles: readonly Layered[],
	size: TileSize
): Promise<string> {
	const window = around(
		view,
		muscles.flatMap(({ patches }) => patches),
		size
	);
	return windowTile(fine, window, muscles, size, true);
}

/** The window as it is. @param hasEnds  draws the lines where the fibres begin and end */
export async function windowTile(
	fine: Figure['fine'],
	window: FlatView,
	muscles: readonly Layered[],
	{ width, height }: TileSize,
	hasEnds: boolean
): Promise<string> {
	const picture = skinPicture(fine, window, (samples * width) / window.widthMillimetres);
	for (const { patches, layer } of muscles)
		for (const patch of patches)
			paintPatch(picture.pixels, picture.raster, picture.lightAt, patch, layer);
	const image = await webpOf(picture, width, height);
	const units = width / (window.widthMillimetres * window.unitsPerMillimetre);
	const ends = hasEnds
		? muscles.flatMap(({ patches }) => patches).map((patch) => endsOf(patch, picture, units))
		: [];
	return `<image href="data:image/png;base64,${image.toString('base64')}" width="${width}" height="${height}"/>${ends.join('')}`;
}

const webpOf = (
	{ raster, pixels }: SkinPicture,
	width: number,
	height: number
): Promise<Buffer> =>
	sharp(pixels, { raw: { width: raster.width, height: raster.height, channels: 3 } })
		.resize(width, height, { fit: 'fill' })
		.png()
		.toBuffer();

function endsOf(patch: Fibres, { raster }: SkinPicture, units: number): string {
	const fibres = fibresOf(patch);
	const end = (j: number) => {
		let isDrawing = false;
		return fibres
			.map((fibre) => {
				const point = fibre[j] as Vec;
				const shown = isSeen(raster, point);
				const [x, y] = pointInView(raster.view, point);
				const command = isDrawing ? 'L' : 'M';
				isDrawing = shown;
				return shown ? `${command}${(x * units).toFixed(1)} ${(y * units).toFixed(1)}` : '';
			})
			.join('');
	};
	return stroke(end(0), tileInks.origin) + stroke(end(patch.along - 1), tileInks.insertion);
}

const stroke = (d: string, ink: string): string =>
	d === '' ? '' : `<path d="${d}" fill="none" stroke="${ink}" stroke-width="1.6"/>`;

/** The part of a view that shows the muscles, in the tile's shape. */
function around(view: FlatView, patches: readonly Fibres[], { width, height }: TileSize): FlatView {
	const seen = patches
		.flatMap((patch) => fibresOf(patch).flat())
		.map((point) => pointInView(view, point));
	const millimetres = (axis: 0 | 1) => seen.map((point) => point[axis] / view.unitsPerMillimetre);
	const [xs, ys] = [millimetres(0), millimetres(1)];
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const margin = 1 + 2 * marginShare;
	const wide = Math.max(
		leastMillimetres,
		margin * (right - left),
		(margin * (bottom - top) * width) / height
	);
	const high = (wide * height) / width;
	const x = ((left + right) / 2 - wide / 2) / 1000;
	const y = ((top + bottom) / 2 - high / 2) / 1000;
	const corner = view.corner.map(
		(n, axis) => n + x * (view.right[axis] ?? 0) - y * (view.up[axis] ?? 0)
	) as unknown as Vec;
	return { ...view, corner, widthMillimetres: wide, heightMillimetres: high };
}
