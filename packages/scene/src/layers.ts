import type { Body, Side, SurfaceAddress } from '@palpate/drawing';
import type { Decal, Ink } from './decals.ts';
import type { Fibres } from './fibreField.ts';

/** Superficial muscles lie right under the skin; the others are seen through it. */
export type MuscleDepth = 'superficial' | 'deep' | 'internal';

export interface MuscleLayer {
	readonly id: string;
	readonly depth: MuscleDepth;
	/** on the side that is shown */
	readonly parts: readonly Fibres[];
	/** stands out from the others */
	readonly isChosen: boolean;
}

/** Where pain is felt when a muscle is its source. */
export interface ZoneLayer {
	readonly region: string;
	/** absent on the midline */
	readonly side?: Side;
	readonly extent: 'essential' | 'spillover';
}

export interface PointLayer {
	/** a trigger point is a spot; a motor point a zone in which it is looked for */
	readonly kind: 'trigger' | 'motor';
	readonly at: SurfaceAddress;
	/** of a motor point: how far it is spread */
	readonly spreadMillimetres?: number;
}

/** What one chose to see beside the drawing. */
export interface Layers {
	readonly muscles: readonly MuscleLayer[];
	readonly zones: readonly ZoneLayer[];
	readonly points: readonly PointLayer[];
}

export const noLayers: Layers = { muscles: [], zones: [], points: [] };

/** A muscle's part, to be drawn on the skin. */
export interface Sheet {
	readonly fibres: Fibres;
	readonly depth: MuscleDepth;
	readonly isChosen: boolean;
}

export interface Drawables {
	/** the lowest first */
	readonly sheets: readonly Sheet[];
	/** the lowest first */
	readonly decals: readonly Decal[];
}

const essential: Ink = { colour: '#b0352a', pattern: null, strength: 0.72 };
const spillover: Ink = { colour: '#b0352a', pattern: 'spread', strength: 1 };
const trigger: Ink = { colour: '#2c1c1a', pattern: null, strength: 1 };
const motor: Ink = { colour: '#1d4f8c', pattern: null, strength: 0.9 };
const crossMillimetres = 12;
const motorSpreadMillimetres = 20;

/**
 * What is drawn for the layers, in the order in which it lies: deep muscles under superficial ones
 * and the chosen on top; then spillover, essential zones, motor points and trigger points.
 */
export function drawablesOf(body: Body, { muscles, zones, points }: Layers): Drawables {
	const sheets = muscles
		.flatMap(({ parts, depth, isChosen }) =>
			parts.map((fibres): Sheet => ({ fibres, depth, isChosen }))
		)
		.sort((a, b) => rank(a) - rank(b));
	const zonesOf = (extent: ZoneLayer['extent'], ink: Ink) =>
		placesOf(
			body,
			zones.filter((zone) => zone.extent === extent)
		).map((place): Decal => ({ shape: placeShape(body, place), ink }));
	const marksOf = (kind: PointLayer['kind']) =>
		points.filter((point) => point.kind === kind).map((point) => decalOfPoint(point));
	return {
		sheets,
		decals: [
			...zonesOf('spillover', spillover),
			...zonesOf('essential', essential),
			...marksOf('motor'),
			...marksOf('trigger')
		]
	};
}

const ranks: Readonly<Record<MuscleDepth, number>> = { internal: 0, deep: 1, superficial: 2 };
const rank = ({ depth, isChosen }: Sheet): number => ranks[depth] + (isChosen ? 3 : 0);

/** A region's places on its side; on the midline all of them. */
function placesOf({ places }: Body, zones: readonly ZoneLayer[]): readonly number[] {
	return [...places.keys()].filter((index) => {
		const place = places[index];
		return zones.some(
			({ region, side }) =>
				place?.region === region && (!side || !place.side || place.side === side)
		);
	});
}

/** The same shape for the same place, so that nothing is drawn twice. */
const placeShapes = new WeakMap<Body, Map<number, Decal['shape']>>();

function placeShape(body: Body, place: number): Decal['shape'] {
	const known = placeShapes.get(body) ?? new Map<number, Decal['shape']>();
	placeShapes.set(body, known);
	const shape = known.get(place) ?? { kind: 'place', place };
	known.set(place, shape);
	return shape;
}

const pointShapes = new WeakMap<PointLayer, Decal['shape']>();

function decalOfPoint(point: PointLayer): Decal {
	const { kind, at, spreadMillimetres = motorSpreadMillimetres } = point;
	const isTrigger = kind === 'trigger';
	const shape: Decal['shape'] = pointShapes.get(point) ?? {
		kind: isTrigger ? 'cross' : 'ring',
		at,
		millimetres: isTrigger ? crossMillimetres : spreadMillimetres
	};
	pointShapes.set(point, shape);
	return { shape, ink: isTrigger ? trigger : motor };
}
