import type { Borders } from './borders.ts';
import type { Side } from './painMark.ts';
import type { Surface } from './surface.ts';

/** One named place of the skin, on one side of the body or on its midline. */
export interface SurfacePlace {
	/** plain English, without a side: `outer-elbow` */
	readonly id: string;
	/** the person's own; absent on the midline */
	readonly side?: Side;
	/** without a side, as a list shows it: "Outer elbow" */
	readonly name: string;
	/** the coarser place that marks, questions and muscles speak of */
	readonly region: string;
	/** the region lies on the midline, so that its marks have no side */
	readonly regionOnMidline: boolean;
}

/** All that drawings need to know of a body: its skin, and which place each vertex belongs to. */
export interface Body {
	readonly surface: Surface;
	readonly places: readonly SurfacePlace[];
	/** by vertex: an index into `places` */
	readonly labels: Uint16Array;
	/** without them borders run from vertex to vertex, as near as the labels can say */
	readonly borders?: Borders;
}

/** What a list of places says of one that is not yet split by side. */
export interface PlaceRow {
	readonly id: string;
	readonly name: string;
	readonly region: string;
	readonly midline: boolean;
}

/**
 * Places by side, in the order that the labels count in: each row once on the midline, otherwise
 * left and then right.
 */
export function sidedPlaces(
	rows: readonly PlaceRow[],
	midlineRegions: ReadonlySet<string>
): readonly SurfacePlace[] {
	return rows.flatMap(({ id, name, region, midline }) => {
		const place = { id, name, region, regionOnMidline: midlineRegions.has(region) };
		return midline
			? [place]
			: (['left', 'right'] as const).map((side): SurfacePlace => ({ ...place, side }));
	});
}
