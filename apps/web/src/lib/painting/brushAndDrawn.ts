/** What is fetched when the brush is first used. */

export { addressAt, drawnPaths, pixelsUnder, spotsOf } from '@palpate/drawing';
export * from './brush.ts';
