import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	type Joints,
	landmarkAddressesFile,
	landmarksFile,
	placeMapFile,
	placesFile,
	redFlagsFile,
	referencesFile,
	regionsFile,
	resolveSkinPoint,
	type SkinPoint
} from '@palpate/anatomy';
import {
	nearestAddress,
	type SurfaceAddress,
	type SurfacePlace,
	type Vector
} from '@palpate/drawing';
import * as v from 'valibot';
import { committedBody } from '../body/committedBody.ts';
import { laidSkin } from '../body/fibres/skin.ts';

export const contentFolder = resolve(import.meta.dirname, '../../content');
export const readJson = (path: string): unknown =>
	JSON.parse(readFileSync(join(contentFolder, path), 'utf8'));

/** The files of muscles on disk, of which any may be half written. */
export const muscleFiles = (): readonly string[] =>
	globSync('atlas/muscles/*.json', { cwd: contentFolder }).sort();

/** All that a muscle's record may speak of. */
export const readKnown = () => ({
	regions: v.parse(regionsFile, readJson('atlas/regions.json')),
	placeMap: v.parse(placeMapFile, readJson('atlas/meshes/place-map.json')),
	places: v.parse(placesFile, readJson('atlas/places.json')).places,
	redFlags: v.parse(redFlagsFile, readJson('atlas/red-flags.json')),
	landmarks: v.parse(landmarksFile, readJson('atlas/landmarks.json')).landmarks,
	references: v.parse(referencesFile, readJson('references.json'))
});

export interface SkinFinder {
	/** @throws RangeError when there is no such landmark */
	find(point: SkinPoint): { readonly address: SurfaceAddress; readonly position: Vector };
	placeAt(address: SurfaceAddress): SurfacePlace;
}

/** Finds the spots that records tell in words, on the committed body. */
export function skinFinder(): SkinFinder {
	const body = committedBody();
	const joints = readJson('atlas/meshes/joints.json') as Joints;
	const addresses = v.parse(landmarkAddressesFile, readJson('atlas/meshes/landmarks.json'));
	const skin = laidSkin(body.surface, joints, addresses);
	return {
		find(point) {
			const position = resolveSkinPoint(skin, point);
			return { position, address: nearestAddress(body.surface, position) };
		},
		placeAt({ quad, u, v: w }) {
			const corner = w < 0.5 ? (u < 0.5 ? 0 : 1) : u < 0.5 ? 3 : 2;
			const vertex = body.surface.quads[quad * 4 + corner] ?? 0;
			return body.places[body.labels[vertex] ?? 0] as SurfacePlace;
		}
	};
}
