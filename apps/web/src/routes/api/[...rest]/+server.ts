import { nothingHere } from '#lib/api/serve.ts';

export const fallback = nothingHere;
