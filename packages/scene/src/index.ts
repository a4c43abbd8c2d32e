export * from './camera.ts';
export * from './decals.ts';
export * from './figure.ts';
export * from './framing.ts';
export * from './pick.ts';
export * from './renderer.ts';
export * from './skinArrays.ts';
export * from './stage.ts';
