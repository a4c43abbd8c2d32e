// One muscle's patterns on the outlines of the figure: the left muscle, its zones and its points.
import { listOf, type Muscle, placesOfZone } from '@palpate/anatomy';
import type { Content } from '@palpate/content';
import {
	flatViews,
	pathOf,
	pointInView,
	positionAt,
	type Side,
	type Skin,
	type SurfaceAddress,
	type ViewId,
	type ViewOutlines
} from '@palpate/drawing';
import { looks, text } from '../body/sheets/panel.ts';
import { outlinesOf } from './heatMap.ts';

export const tileSize = { width: 600, height: 372 };
const figureHeight = 300;
const top = 44;
const bodies: readonly ViewId[] = ['front', 'back', 'left'];
const closeUps: readonly ViewId[] = [
	...(['head-front', 'head-left', 'head-back', 'left-palm', 'left-back-of-hand'] as const),
	...(['left-foot-top', 'left-sole', 'left-foot-inner', 'left-foot-outer'] as const)
];

const inks = { essential: '#b3261e', spillover: '#e08a3c', point: '#14231c', motor: '#1f6f8b' };

interface Felt {
	readonly essential: boolean;
	readonly weight: number;
}

/** SVG, as large as `tileSize` says. */
export function patternTile(content: Content, skin: Skin, muscle: Muscle): string {
	const felt = feltAt(content, muscle);
	const closest = closeUpFor(content, felt);
	const { ink } = looks.light;
	let x = 0;
	const figures = [...bodies, ...(closest ? [closest] : [])].map((id) => {
		const view = outlinesOf(id);
		const scale = Math.min(figureHeight / view.height, 170 / view.width);
		const at = x;
		x += view.width * scale + 10;
		return `<g transform="translate(${at.toFixed(1)} ${top}) scale(${scale.toFixed(4)})">${zonesIn(view, felt, scale)}${pointsIn(content, skin, muscle, id, scale)}</g>`;
	});
	const count = muscle.triggerPoints.length;
	const captions = [
		text(`${muscle.name.en}${muscle.status === 'complete' ? '' : ' (outline)'}`, [4, 20], {
			size: 20,
			ink,
			anchor: 'start'
		}),
		text(`${count} ${count === 1 ? 'point' : 'points'}: ${overs(muscle)}`, [4, 37], {
			size: 13,
			ink,
			anchor: 'start'
		})
	];
	return [...captions, ...figures].join('');
}

const overs = ({ triggerPoints }: Muscle): string =>
	[...new Set(triggerPoints.map(({ over }) => over))].join(', ');

/** By place and side: the strongest that any point of the left muscle says of it. */
function feltAt({ atlas }: Content, muscle: Muscle): ReadonlyMap<string, Felt> {
	const felt = new Map<string, Felt>();
	for (const zone of muscle.triggerPoints.flatMap(({ refersTo }) => refersTo))
		for (const { id, midline } of placesOfZone(zone, atlas.places))
			for (const side of midline ? [undefined] : sidesOf(zone.side)) {
				const key = `${id} ${side ?? ''}`;
				const before = felt.get(key);
				felt.set(key, {
					essential: zone.extent === 'essential' || (before?.essential ?? false),
					weight: Math.max(zone.weight, before?.weight ?? 0)
				});
			}
	return felt;
}

const sidesOf = (side: 'same' | 'opposite' | 'both' = 'same'): readonly Side[] =>
	side === 'both' ? ['left', 'right'] : [side === 'same' ? 'left' : 'right'];

const areas = ['head-neck', 'foot'];
const hand = /^(palm|thumb|fingers|back-of-hand|(front|back)-of-wrist)$/;

/** The close view that shows most of the zones, where they lie on a head, hand or foot. */
function closeUpFor(
	{ atlas, places }: Content,
	felt: ReadonlyMap<string, Felt>
): ViewId | undefined {
	const small = new Set(
		atlas.regions
			.filter(({ id, area }) => areas.includes(area) || hand.test(id))
			.map(({ id }) => id)
	);
	const counts = new Set(places.filter(({ region }) => small.has(region)).map(({ id }) => id));
	const shown = closeUps.map((id) => ({
		id,
		weight: outlinesOf(id)
			.places.filter((place) => counts.has(place.id))
			.reduce((sum, place) => sum + (felt.get(`${place.id} ${place.side ?? ''}`)?.weight ?? 0), 0)
	}));
	const [best] = shown.toSorted((a, b) => b.weight - a.weight);
	return best && best.weight > 0.3 ? best.id : undefined;
}

function zonesIn(view: ViewOutlines, felt: ReadonlyMap<string, Felt>, scale: number): string {
	const body = `<path d="${pathOf(view.silhouette)}" fill="#fffdf8" stroke="#8d7b6c" stroke-width="${1 / scale}"/>`;
	const zones = view.places.flatMap(({ id, side, polygons }) => {
		const there = felt.get(`${id} ${side ?? ''}`);
		if (!there) return [];
		const fill = there.essential ? inks.essential : inks.spillover;
		return `<path d="${pathOf(polygons)}" fill="${fill}" fill-opacity="${0.25 + 0.65 * there.weight}"/>`;
	});
	return [body, ...zones].join('');
}

function pointsIn(
	{ body, points }: Content,
	skin: Skin,
	{ id, motorPoints }: Muscle,
	view: ViewId,
	scale: number
): string {
	const found = points[id];
	if (!found) return '';
	const size = 3.5 / scale;
	const { width, height } = outlinesOf(view);
	const spot = ([quad, u, v]: readonly [number, number, number]) => {
		const address: SurfaceAddress = { quad, u, v };
		if (!faces(skin, quad, view)) return undefined;
		const [x, y] = pointInView(flatViews[view], positionAt(body.surface, address));
		return x < 0 || y < 0 || x > width || y > height ? undefined : ([x, y] as const);
	};
	const crosses = Object.entries(found.triggerPoints).flatMap(([point, address]) => {
		const at = spot(address);
		if (!at) return [];
		const [x, y] = at;
		return [
			`<path d="M${x - size} ${y - size}l${2 * size} ${2 * size}m0 ${-2 * size}l${-2 * size} ${2 * size}" stroke="${inks.point}" stroke-width="${1.4 / scale}" fill="none"/>`,
			text(point.slice(3), [x + 1.3 * size, y - 0.6 * size], {
				size: 13 / scale,
				ink: inks.point,
				anchor: 'start'
			})
		];
	});
	const zones = listOf(motorPoints && 'zones' in motorPoints ? motorPoints.zones : []);
	const rings = found.motorPoints.flatMap((address, n) => {
		const at = spot(address);
		const radius = (zones[n]?.spreadMillimetres ?? 10) * flatViews[view].unitsPerMillimetre;
		return at
			? `<circle cx="${at[0]}" cy="${at[1]}" r="${radius}" fill="none" stroke="${inks.motor}" stroke-width="${1.5 / scale}"/>`
			: [];
	});
	return [...crosses, ...rings].join('');
}

/** Also skin that lies nearly edge on: the top of the shoulder faces up, and no view looks down. */
function faces({ quadNormals }: Skin, quad: number, view: ViewId): boolean {
	const { toward } = flatViews[view];
	const along = toward.reduce((sum, n, axis) => sum + n * (quadNormals[quad * 3 + axis] ?? 0), 0);
	return along > 0.1;
}
