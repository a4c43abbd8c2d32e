/** What is fetched when the brush is first used. */

export { addressAt, drawnPaths, pixelsUnder, spotsOf, viewRaster } from '@palpate/drawing';
export * from './brush.ts';
