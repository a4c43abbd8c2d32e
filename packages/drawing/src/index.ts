export * from './body.ts';
export * from './describeMark.ts';
export * from './drawing.ts';
export * from './figure.ts';
export * from './painMark.ts';
export * from './surface.ts';
export * from './surfaceFile.ts';
