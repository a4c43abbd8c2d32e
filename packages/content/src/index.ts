export * from './clinic.ts';
export * from './clinicFor.ts';
export * from './contentError.ts';
export * from './contentReading.ts';
export * from './contentReport.ts';
export type { ExampleData } from './exampleData.ts';
export * from './loadContent.ts';
