export * from './acc.ts';
export * from './clinic.ts';
export * from './clinicFor.ts';
export * from './contentError.ts';
export type { ExampleData } from './exampleData.ts';
export * from './loadContent.ts';
export { type Heading, type PagePart, renderMarkdown, splitAtDrawings } from './markdown.ts';
export type { Page, PageHead, Pages, PageText } from './pages.ts';
