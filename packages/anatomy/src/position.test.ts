import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
	type Body,
	decodeLabels,
	decodeSurface,
	positionAt,
	type Side,
	sidedPlaces,
	vertexCount
} from '@palpate/drawing';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { landmarkAddressesFile, landmarksFile } from './landmark.ts';
import { placesFile } from './place.ts';
import { describePosition, type Position, position, resolvePosition } from './position.ts';

const folder = resolve(import.meta.dirname, '../../../content/atlas');
const bytes = (path: string) => readFileSync(resolve(folder, path));
const json = (path: string): unknown => JSON.parse(bytes(path).toString());

const { landmarks } = v.parse(landmarksFile, json('landmarks.json'));
const addresses = v.parse(landmarkAddressesFile, json('meshes/landmarks.json'));
const surface = decodeSurface(bytes('meshes/surface.bin'));
const body: Body = {
	surface,
	places: sidedPlaces(v.parse(placesFile, json('places.json')).places, new Set()),
	labels: decodeLabels(bytes('meshes/labels.bin'), vertexCount(surface))
};

const spot = (landmark: string, ...moves: Position['moves']): Position => ({ landmark, moves });
const where = (one: Position, side: Side = 'left') =>
	positionAt(body.surface, resolvePosition(body.surface, addresses, one, side));

function regionAt(one: Position, side: Side = 'left'): string | undefined {
	const { quad, u, v: w } = resolvePosition(body.surface, addresses, one, side);
	const corner = w < 0.5 ? (u < 0.5 ? 0 : 1) : u < 0.5 ? 3 : 2;
	return body.places[body.labels[body.surface.quads[quad * 4 + corner] ?? -1] ?? -1]?.region;
}

test('every landmark has an address, paired ones on the left', () => {
	for (const { id, midline } of landmarks) {
		const [x] = where(spot(id));
		if (midline) expect(Math.abs(x), id).toBeLessThan(0.002);
		else expect(x, id).toBeGreaterThan(0.005);
	}
	expect(Object.keys(addresses)).toEqual(landmarks.map(({ id }) => id));
});

test.each([
	['bony-tip-of-shoulder', 'top-of-shoulder'],
	['beak-bone', 'front-of-shoulder'],
	['lower-tip-of-shoulder-blade', 'shoulder-blade'],
	['inner-edge-of-shoulder-blade', 'between-shoulder-blades'],
	['lowest-neck-bone', 'back-of-neck'],
	['temple', 'temple'],
	['middle-of-breastbone', 'breastbone'],
	['dimple-above-buttock', 'base-of-spine'],
	['sitting-bone', 'buttock'],
	['outer-thigh-bone', 'outer-hip'],
	['tailbone-tip', 'tailbone'],
	['outer-point-of-elbow', 'outer-elbow'],
	['tip-of-elbow', 'point-of-elbow'],
	['wrist-crease', 'front-of-wrist'],
	['middle-of-kneecap', 'front-of-knee'],
	['hollow-of-knee', 'back-of-knee'],
	['outer-ankle-bone', 'outer-ankle'],
	['middle-of-heel-sole', 'heel'],
	['middle-of-arch', 'sole']
])('the landmark %s lies in the region %s', (landmark, region) => {
	expect(regionAt(spot(landmark))).toBe(region);
	expect(regionAt(spot(landmark), 'right')).toBe(region);
});

test('a position reads as one would say it to a colleague', () => {
	expect(
		describePosition(
			spot('middle-of-shoulder-blade-ridge', { toward: 'feet', fingerBreadths: 2 }),
			landmarks
		)
	).toBe('two finger-breadths below the middle of the ridge of the shoulder blade');
	expect(
		describePosition(
			spot(
				'bony-tip-of-shoulder',
				{ towardLandmark: 'lowest-neck-bone', share: 0.5 },
				{ toward: 'head', fingerBreadths: 1 }
			),
			landmarks
		)
	).toBe(
		'one finger-breadth above half way from the bony tip of the shoulder to the tip of the lowest neck bone'
	);
	expect(describePosition(spot('navel'), landmarks)).toBe('the navel');
});

test('moves follow the skin for their length', () => {
	const ridge = where(spot('middle-of-shoulder-blade-ridge'));
	const below = where(
		spot('middle-of-shoulder-blade-ridge', { toward: 'feet', fingerBreadths: 2 })
	);
	expect(ridge[1] - below[1]).toBeGreaterThan(0.025);
	expect(ridge[1] - below[1]).toBeLessThan(0.037);
	expect(below[2]).toBeLessThan(0); // still behind
	const half = where(
		spot('bony-tip-of-shoulder', { towardLandmark: 'lowest-neck-bone', share: 0.5 })
	);
	const [tip, neck] = [where(spot('bony-tip-of-shoulder')), where(spot('lowest-neck-bone'))];
	expect(Math.abs(half[0] - (tip[0] + neck[0]) / 2)).toBeLessThan(0.02);
});

test('the right side is the mirror of the left', () => {
	for (const { id } of landmarks) {
		const one = spot(id, { toward: 'feet', fingerBreadths: 1 });
		const [x, y, z] = where(one, 'left');
		const [mx, my, mz] = where(one, 'right');
		expect(Math.hypot(mx + x, my - y, mz - z), id).toBeLessThan(0.001);
	}
});

test('what is no landmark is a fault, what is no position a refusal', () => {
	expect(() => where(spot('no-such-landmark'))).toThrow(RangeError);
	expect(() => describePosition(spot('no-such-landmark'), landmarks)).toThrow(RangeError);
	for (const wrong of [
		{ landmark: 'Navel' },
		{ landmark: 'navel', moves: [{ toward: 'sideways', fingerBreadths: 1 }] },
		{ landmark: 'navel', moves: [{ toward: 'head', fingerBreadths: 0.3 }] },
		{ landmark: 'navel', moves: [{ towardLandmark: 'crown', share: 1.5 }] }
	])
		expect(v.safeParse(position, wrong).success).toBe(false);
});
