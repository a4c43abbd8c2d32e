export type * from './citation.ts';
export * from './result.ts';
