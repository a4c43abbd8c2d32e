/**
 * `npm run atlas:map`: works out how large the places of the skin are and which border on each
 * other, into content/atlas/meshes/place-map.json. To be run when the labels of the skin change.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlaceMap, PlaceSize } from '@palpate/anatomy';
import { type Body, placeAreas, prepareSkin, type SurfacePlace } from '@palpate/drawing';
import { committedBody } from '../body/committedBody.ts';
import { contentFolder } from './committedAtlas.ts';

export function placeMap(body: Body): PlaceMap {
	const skin = prepareSkin(body.surface);
	const areas = placeAreas(body, skin);
	const borders = borderLengths(body);
	return Object.fromEntries(
		body.places.flatMap((place, index): [string, PlaceSize][] => {
			if (place.side === 'right') return [];
			const around = borders.get(index) ?? new Map<number, number>();
			const whole = [...around.values()].reduce((sum, length) => sum + length, 0);
			const shares = [...around]
				.map(([other, length]) => ({
					other: body.places[other] as SurfacePlace,
					share: length / whole
				}))
				.filter(({ share }) => share >= leastShare);
			const named = (wanted: (other: SurfacePlace) => boolean) =>
				Object.fromEntries(
					shares
						.filter(({ other }) => wanted(other))
						.map(({ other, share }): [string, number] => [other.id, Number(share.toFixed(3))])
						.sort(([a], [b]) => (a < b ? -1 : 1))
				);
			const squareCentimetres = Number(((areas[index] ?? 0) * 1e4).toFixed(1));
			const beside = named((other) => other.side !== 'right');
			const across = place.side ? named((other) => other.side === 'right') : {};
			return [[place.id, { squareCentimetres, beside, across }]];
		})
	);
}

/** Less of a border than that is a corner. */
const leastShare = 0.02;

/** By place, and by the place beside it: how long their border is, roughly. */
function borderLengths({ surface, labels }: Body): Map<number, Map<number, number>> {
	const found = new Map<number, Map<number, number>>();
	const add = (from: number, to: number, length: number) => {
		const there = found.get(from) ?? new Map<number, number>();
		found.set(from, there.set(to, (there.get(to) ?? 0) + length));
	};
	const { quads, positions } = surface;
	const corner = (quad: number, n: number) => quads[quad * 4 + (n & 3)] as number;
	const middle = (a: number, b: number, axis: number) =>
		((positions[a * 3 + axis] as number) + (positions[b * 3 + axis] as number)) / 2;
	for (let quad = 0; quad < quads.length / 4; quad++)
		for (let n = 0; n < 4; n++) {
			const [a, b] = [corner(quad, n), corner(quad, n + 1)];
			const [from, to] = [labels[a] as number, labels[b] as number];
			if (from === to) continue;
			// within the quad the border runs from the middle of this edge towards that of the one opposite
			const [c, d] = [corner(quad, n + 2), corner(quad, n + 3)];
			const length = Math.hypot(
				...[0, 1, 2].map((axis) => (middle(a, b, axis) - middle(c, d, axis)) / 2)
			);
			add(from, to, length);
			add(to, from, length);
		}
	return found;
}

/** A row a place. */
export const placeMapJson = (map: PlaceMap): string =>
	`{\n${Object.entries(map)
		.map(([id, row]) => `\t${JSON.stringify(id)}: ${JSON.stringify(row)}`)
		.join(',\n')}\n}\n`;

if (import.meta.main) {
	const path = join(contentFolder, 'atlas/meshes/place-map.json');
	writeFileSync(path, placeMapJson(placeMap(committedBody())));
	console.log(`Written: ${path}`);
}
