import type { Body, Side } from '@palpate/drawing';
import type { Decal, Ink } from './decals.ts';
import type { Fibres } from './fibreField.ts';
import type { PointLayer } from './points.ts';

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
	/** id of a place */
	readonly place: string;
	/** absent on the midline */
	readonly side?: Side;
	readonly extent: 'essential' | 'spillover';
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
	/** the lowest first */
	readonly points: readonly PointLayer[];
}

export const nothingToDraw: Drawables = { sheets: [], decals: [], points: [] };

const essential: Ink = { colour: '#b0352a', pattern: null, strength: 0.72 };
const spillover: Ink = { colour: '#b0352a', pattern: 'spread', strength: 1 };
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
	const zonesOf = (extent: ZoneLayer['extent'], ink: Ink): readonly Decal[] => {
		const shape = shapeOf(
			body,
			zones.filter((zone) => zone.extent === extent)
		);
		return shape ? [{ shape, ink }] : [];
	};
	return {
		sheets,
		decals: [...zonesOf('spillover', spillover), ...zonesOf('essential', essential)],
		points: points.toSorted((a, b) => pointRanks[a.kind] - pointRanks[b.kind])
	};
}

const pointRanks = { motor: 0, trigger: 1 } as const;
const ranks: Readonly<Record<MuscleDepth, number>> = { internal: 0, deep: 1, superficial: 2 };
const rank = ({ depth, isChosen }: Sheet): number => ranks[depth] + (isChosen ? 3 : 0);

/** By body and by its places: the same shape for the same zones, so that nothing is drawn twice. */
const shapes = new WeakMap<Body, Map<string, Decal['shape']>>();

/** Zones on their sides as one shape; on the midline there is one place for both. */
function shapeOf(body: Body, zones: readonly ZoneLayer[]): Decal['shape'] | undefined {
	const places = [...body.places.keys()].filter((index) => {
		const place = body.places[index];
		return zones.some(
			(zone) => place?.id === zone.place && (!zone.side || !place.side || place.side === zone.side)
		);
	});
	if (places.length === 0) return undefined;
	const known = shapes.get(body) ?? new Map<string, Decal['shape']>();
	shapes.set(body, known);
	const key = places.join();
	const shape = known.get(key) ?? { kind: 'places', places: new Set(places) };
	known.set(key, shape);
	return shape;
}
