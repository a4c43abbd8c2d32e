// The picture that messengers and social sites show for a link to the site.

import type { Clinic } from '@palpate/content';
import { pngOf } from '#lib/server/png.server.ts';
import { previewSvg } from './previewSvg.ts';

const made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** A PNG of 1200 by 630, drawn once for each clinic. */
export function previewPicture(clinic: Clinic): Promise<Uint8Array<ArrayBuffer>> {
	const picture = made.get(clinic.id) ?? pngOf(previewSvg(clinic));
	made.set(clinic.id, picture);
	return picture;
}
