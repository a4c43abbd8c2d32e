import { createHash } from 'node:crypto';
import type { Atlas } from '@palpate/anatomy';
import { figure } from './figure.ts';
import { placesCss } from './placesCss.ts';

interface Sheet {
	readonly css: string;
	/** changes with the words of the sheet */
	readonly version: string;
}

const made = new WeakMap<Atlas, Sheet>();

/** The style sheet of the figure, made once for an atlas. */
export function placesSheet(atlas: Atlas): Sheet {
	const known = made.get(atlas);
	if (known) return known;
	const css = placesCss(figure, atlas.regions);
	const version = createHash('sha256').update(css).digest('base64url').slice(0, 12);
	made.set(atlas, { css, version });
	return { css, version };
}
