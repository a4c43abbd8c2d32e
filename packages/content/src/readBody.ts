import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Body, decodeSurface, type PlaceRow, sidedPlaces } from '@palpate/drawing';

/**
 * The body that everything is drawn on, from its committed files.
 *
 * @param folder          the content folder
 * @param midlineRegions  ids of the regions that have no side
 */
export function readBody(folder: string, midlineRegions: ReadonlySet<string>): Body {
	const rows = JSON.parse(
		readFileSync(join(folder, 'atlas/places.json'), 'utf8')
	) as readonly PlaceRow[];
	const labels = readFileSync(join(folder, 'atlas/meshes/labels.bin'));
	return {
		surface: decodeSurface(readFileSync(join(folder, 'atlas/meshes/surface.bin'))),
		places: sidedPlaces(rows, midlineRegions),
		labels: Uint16Array.from({ length: labels.length / 2 }, (_, i) => labels.readUInt16LE(2 * i))
	};
}
