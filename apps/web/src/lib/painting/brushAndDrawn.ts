/** What is fetched when the brush is first used. */
export * from './brush.ts';
export * from './drawn.ts';
export { addressAt } from '@palpate/drawing';
