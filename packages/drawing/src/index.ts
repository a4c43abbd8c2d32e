export * from './describeMark.ts';
export * from './figure.ts';
export * from './painMark.ts';
