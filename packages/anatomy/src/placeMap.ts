import * as v from 'valibot';
import { id } from './words.ts';

const share = v.pipe(v.number(), v.gtValue(0), v.maxValue(1));

/**
 * content/atlas/meshes/place-map.json, made by `npm run atlas:map`: how large each place of the skin
 * is and what it borders on. Told on the left, or on the midline; the right is the mirror.
 */
export const placeMapFile = v.record(
	id,
	v.strictObject({
		/** of one side */
		squareCentimetres: v.pipe(v.number(), v.gtValue(0)),
		/**
		 * by id, the share of its border that it has in common with a place of the same side or the
		 * midline; of a midline place with the left one
		 */
		beside: v.record(id, share),
		/** the same with places of the other side */
		across: v.optional(v.record(id, share), {})
	})
);

export interface PlaceSize {
	readonly squareCentimetres: number;
	readonly beside: Readonly<Record<string, number>>;
	readonly across: Readonly<Record<string, number>>;
}

export type PlaceMap = Readonly<Record<string, PlaceSize>>;
