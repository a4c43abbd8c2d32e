// Muscles on the plain shaded figure, as SVG: for looking at, not for the site.
import { type Fibres, type FlatView, pointInView } from '@palpate/drawing';
import sharp from 'sharp';
import { fibresOf } from '../fibres/measure.ts';
import type { Figure } from '../makeFigure.ts';
import type { Vec } from '../vectors.ts';
import { isSeen } from './bestView.ts';
import { type PaintedPatch, paintPatch } from './fibrePaint.ts';
import { type SkinPicture, skinPicture } from './skinPicture.ts';

/** Of the lines that the fibres run between. */
export const tileInks = { origin: '#1c6a38', insertion: '#1f4a9f' } as const;

/** Some skin around the muscle, and never a closer look than this. */
const marginShare = 0.16;
const leastMillimetres = 110;
/** of the painted picture for each of the tile's, each way */
const samplesAPixel = 2;

/** Pixels. */
export interface TileSize {
	readonly width: number;
	readonly height: number;
}

/** The part of the view where the patches lie, with the lines where their fibres begin and end. */
export async function muscleTile(
	fine: Figure['fine'],
	view: FlatView,
	patches: readonly PaintedPatch[],
	size: TileSize
): Promise<string> {
	const fibres = patches.map((one) => one.fibres);
	const window = around(view, fibres, size);
	const picture = paintedPicture(fine, window, patches, size);
	const units = size.width / (window.widthMillimetres * window.unitsPerMillimetre);
	const ends = fibres.map((one) => endsOf(one, picture.raster, units));
	return (await imageOf(picture, size)) + ends.join('');
}

/** The whole window, the first patch lowest. */
export const paintedWindow = (
	fine: Figure['fine'],
	window: FlatView,
	patches: readonly PaintedPatch[],
	size: TileSize
): Promise<string> => imageOf(paintedPicture(fine, window, patches, size), size);

function paintedPicture(
	fine: Figure['fine'],
	window: FlatView,
	patches: readonly PaintedPatch[],
	{ width }: TileSize
): SkinPicture {
	const picture = skinPicture(fine, window, (samplesAPixel * width) / window.widthMillimetres);
	for (const patch of patches) paintPatch(picture, patch);
	return picture;
}

async function imageOf(
	{ raster, pixels }: SkinPicture,
	{ width, height }: TileSize
): Promise<string> {
	const png = await sharp(pixels, {
		raw: { width: raster.width, height: raster.height, channels: 3 }
	})
		.resize(width, height, { fit: 'fill' })
		.png()
		.toBuffer();
	return `<image image-rendering="optimizeSpeed" href="data:image/png;base64,${png.toString('base64')}" width="${width}" height="${height}"/>`;
}

function endsOf(patch: Fibres, raster: SkinPicture['raster'], units: number): string {
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

/** The part of a view that shows the muscle, in the tile's shape. */
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
