import {
	type Atlas,
	checkPlaces,
	type Landmark,
	type LandmarkAddresses,
	landmarkAddressesFile,
	landmarksFile,
	type Place
} from '@palpate/anatomy';
import {
	type Body,
	type Borders,
	decodeBorders,
	decodeLabels,
	decodeSurface,
	quadCount,
	type Surface,
	sidedPlaces,
	vertexCount
} from '@palpate/drawing';
import { freezeDeep } from './freezeDeep.ts';
import type { ContentReader } from './readJson.ts';

const surfacePath = 'atlas/meshes/surface.bin';
const labelsPath = 'atlas/meshes/labels.bin';
const bordersPath = 'atlas/meshes/borders.bin';
const opennessPath = 'atlas/meshes/occlusion.bin';
const placesPath = 'atlas/places.json';
const landmarksPath = 'atlas/landmarks.json';
const addressesPath = 'atlas/meshes/landmarks.json';

/** The figure's skin, and the places it is divided into. */
export interface BodyRead {
	readonly body: Body;
	readonly openness: Uint8Array<ArrayBuffer>;
	readonly places: readonly Place[];
	readonly landmarks: Landmarks;
}

/** The words for spots on the skin, and where each lies: on the left, or on the midline. */
export interface Landmarks {
	readonly list: readonly Landmark[];
	readonly addresses: LandmarkAddresses;
}

/**
 * The body that everything is drawn on, from its committed files.
 *
 * @returns undefined when something is wrong with them: the reader's problems say what
 */
export function readBody(
	reader: ContentReader,
	{ regions, places, muscles }: Pick<Atlas, 'regions' | 'places' | 'muscles'>
): BodyRead | undefined {
	const list = reader.read(landmarksPath, landmarksFile)?.value.landmarks;
	const addresses = reader.read(addressesPath, landmarkAddressesFile)?.value;
	const surface = decoded(reader, surfacePath, decodeSurface);
	const labels =
		surface && decoded(reader, labelsPath, (file) => decodeLabels(file, vertexCount(surface)));
	const borders =
		surface && decoded(reader, bordersPath, (file) => decodeBorders(file, vertexCount(surface)));
	const openness =
		surface && decoded(reader, opennessPath, (file) => readOpenness(file, vertexCount(surface)));
	if (!surface || !labels || !borders || !openness || !list || !addresses) return undefined;
	const midline = new Set(regions.filter((region) => region.midline).map(({ id }) => id));
	const rows = sidedPlaces(places, midline);
	const problems = [
		...checkPlaces(places, regions, new Set(muscles.map(({ id }) => id))).map(
			(problem) => `content/${placesPath}, ${problem.replace(/^places:? /, '')}`
		),
		...checkLabels(labels, rows.length).map((problem) => `content/${labelsPath}: ${problem}`),
		...checkBorders(borders, rows.length).map((problem) => `content/${bordersPath}: ${problem}`),
		...checkAddresses(list, addresses, surface)
	];
	reader.problems.push(...problems);
	if (problems.length > 0) return undefined;
	const body = Object.freeze({
		surface: Object.freeze(surface),
		places: freezeDeep(rows),
		labels,
		borders: Object.freeze(borders)
	});
	return { body, openness, places, landmarks: freezeDeep({ list, addresses }) };
}

/** What a decoder refuses is a problem of the file. */
function decoded<T>(
	reader: ContentReader,
	path: string,
	decode: (bytes: Uint8Array) => T
): T | undefined {
	const bytes = reader.readBytes(path);
	if (!bytes) return undefined;
	try {
		return decode(bytes);
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		reader.problems.push(`content/${path}: ${error.message}`);
		return undefined;
	}
}

function readOpenness(file: Uint8Array, vertices: number): Uint8Array<ArrayBuffer> {
	if (file.length !== vertices)
		throw new RangeError(`has ${file.length} bytes for ${vertices} vertices`);
	return Uint8Array.from(file);
}

function checkAddresses(
	list: readonly Landmark[],
	addresses: LandmarkAddresses,
	surface: Surface
): string[] {
	const known = new Set(list.map(({ id }) => id));
	return [
		...list
			.filter(({ id }) => !Object.hasOwn(addresses, id))
			.map(({ id }) => `${id}: has no address; run npm run body:build`),
		...Object.entries(addresses).flatMap(([id, [quad]]) => [
			...(known.has(id) ? [] : [`${id}: is no landmark of content/${landmarksPath}`]),
			...(quad < quadCount(surface) ? [] : [`${id}: the surface has no quad ${quad}`])
		])
	].map((problem) => `content/${addressesPath}, ${problem}`);
}

function checkLabels(labels: Uint16Array, places: number): string[] {
	const used = new Set(labels);
	const unknown = labels.findIndex((label) => label >= places);
	if (unknown >= 0) return [`vertex ${unknown} has the label ${labels[unknown]} of ${places}`];
	const lost = places - used.size;
	return lost > 0 ? [`${lost} of ${places} places have no vertex`] : [];
}

function checkBorders({ places, shares }: Borders, count: number): string[] {
	const unknown = places.findIndex((place, i) => (shares[i] as number) > 0 && place >= count);
	return unknown < 0 ? [] : [`speaks of the place ${places[unknown]} of ${count}`];
}
