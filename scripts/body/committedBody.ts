import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	type Body,
	decodeBorders,
	decodeLabels,
	decodeSurface,
	type PlaceRow,
	sidedPlaces,
	vertexCount
} from '@palpate/drawing';

const atlas = resolve(import.meta.dirname, '../../content/atlas');
const readJson = (name: string): unknown => JSON.parse(readFileSync(join(atlas, name), 'utf8'));

/** The body of content/ as it lies on disk, without the checks that `loadContent` makes. */
export function committedBody(): Body {
	const { places } = readJson('places.json') as { places: readonly PlaceRow[] };
	const regions = readJson('regions.json') as readonly { id: string; midline: boolean }[];
	const midline = new Set(regions.filter((region) => region.midline).map(({ id }) => id));
	const readBytes = (name: string) => readFileSync(join(atlas, 'meshes', name));
	const surface = decodeSurface(readBytes('surface.bin'));
	const vertices = vertexCount(surface);
	return {
		surface,
		places: sidedPlaces(places, midline),
		labels: decodeLabels(readBytes('labels.bin'), vertices),
		borders: decodeBorders(readBytes('borders.bin'), vertices)
	};
}
