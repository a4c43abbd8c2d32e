/** What is fetched when the brush is first used. */

export { addressAt } from '@palpate/drawing';
export * from './brush.ts';
export * from './drawn.ts';
