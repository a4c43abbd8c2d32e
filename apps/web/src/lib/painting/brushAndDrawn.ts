/** What is fetched when the brush is first used. */

export { addressAt, drawnPaths, pixelsUnder } from '@palpate/drawing';
export * from './brush.ts';
