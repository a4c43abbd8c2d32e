import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	type Body,
	decodeBorders,
	decodeSurface,
	type PlaceRow,
	sidedPlaces
} from '@palpate/drawing';

const atlas = resolve(import.meta.dirname, '../../content/atlas');
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(atlas, name), 'utf8'));

/** The body of content/ as it lies on disk, without the checks that `loadContent` makes. */
export function committedBody(): Body {
	const { places } = readJson('places.json') as { places: readonly PlaceRow[] };
	const regions = readJson('regions.json') as readonly { id: string; midline: boolean }[];
	const midline = new Set(regions.filter((region) => region.midline).map(({ id }) => id));
	const labels = readFileSync(join(atlas, 'meshes/labels.bin'));
	const borders = readFileSync(join(atlas, 'meshes/borders.bin'));
	return {
		surface: decodeSurface(readFileSync(join(atlas, 'meshes/surface.bin'))),
		places: sidedPlaces(places, midline),
		labels: Uint16Array.from({ length: labels.length / 2 }, (_, i) => labels.readUInt16LE(2 * i)),
		borders: decodeBorders(borders, labels.length / 2)
	};
}
