import type { Body } from './body.ts';
import { prepareSkin, type Skin } from './cells.ts';

const skins = new WeakMap<Body, Skin>();

/** The skin of a body, prepared once. */
export function skinOf(body: Body): Skin {
	const known = skins.get(body) ?? prepareSkin(body.surface);
	skins.set(body, known);
	return known;
}
