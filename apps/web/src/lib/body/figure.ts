import type { FigureGeometry, View } from '@palpate/drawing';
import backDark from '../../../../../content/atlas/figure/full-back-dark.webp?url';
import backLight from '../../../../../content/atlas/figure/full-back-light.webp?url';
import frontDark from '../../../../../content/atlas/figure/full-front-dark.webp?url';
import frontLight from '../../../../../content/atlas/figure/full-front-light.webp?url';
import places from '../../../../../content/atlas/figure/places.json';

/**
 * The outlines belong to the pictures, so both are built in together. `@palpate/content` has checked
 * the same file before the site starts; TypeScript reads its pairs of numbers as lists.
 */
export const figure = places as unknown as FigureGeometry;

/** Addresses of the pictures as they are served. */
export const pictures: Readonly<Record<View, { readonly light: string; readonly dark: string }>> = {
	front: { light: frontLight, dark: frontDark },
	back: { light: backLight, dark: backDark }
};
