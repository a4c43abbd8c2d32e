export * from './articles.ts';
export * from './clinic.ts';
export * from './clinicFor.ts';
export * from './contentError.ts';
export type { ExampleData } from './exampleData.ts';
export * from './loadContent.ts';
export { plainText, type ReadingAge, readingAge } from './readingAge.ts';
