// The files that the pictures are kept in.
import { join, resolve } from 'node:path';
import type { ViewId } from '@palpate/drawing';
import sharp, { type Sharp } from 'sharp';
import type { ThemeId } from './light.ts';
import type { Picture } from './render.ts';

export const pictureFolder = resolve(import.meta.dirname, '../../../content/atlas/figure');

export const outlineFolder = join(pictureFolder, 'outlines');

export const screenFile = (id: ViewId, theme: ThemeId): string =>
	join(pictureFolder, `${id}-${theme}.webp`);

export const printFile = (id: ViewId): string => join(pictureFolder, 'print', `${id}.jpg`);

/**
 * For pages: the background shows through. Whole bodies come with the first view of a page that must
 * be light, so they are held to fewer bytes.
 */
export const asWebp = (picture: Picture, wholeBody: boolean): Promise<Buffer> =>
	imageOf(picture)
		.webp({
			quality: wholeBody ? 64 : 72,
			alphaQuality: wholeBody ? 30 : 40,
			effort: 6,
			smartSubsample: true
		})
		.toBuffer();

/** For paper and e-mail: on white, in a format that every reader of SVG knows. */
export const asJpeg = (picture: Picture): Promise<Buffer> =>
	imageOf(picture)
		.flatten({ background: '#ffffff' })
		.jpeg({ quality: 80, mozjpeg: true })
		.toBuffer();

export const imageOf = ({ pixels, width, height }: Picture): Sharp =>
	sharp(pixels, { raw: { width, height, channels: 4 } });
