import type { Body } from './body.ts';
import type { Skin } from './cells.ts';
import { highestSaid, paintedCells } from './coverage.ts';
import type { Drawing } from './drawing.ts';
import { markKey, type PainMark, type Side } from './painMark.ts';
import { type Spot, spotsIn } from './spots.ts';

/** A region on one side, or on the midline. */
interface SidedRegion {
	readonly region: string;
	readonly side?: Side;
}

/**
 * The regions that hurt, with side and strength: what questions, muscles and bookings speak of.
 *
 * A spot counts in its largest region, and in those that hold a fifth of it, of which it covers a
 * third, in which it is as large as two touches of its brush (so a stripe down the leg counts all
 * the way), or which have a place filled by name. What merely spills over does not count. Spots
 * whose strength nobody has said are left out (see `unsaid`).
 *
 * @returns the largest area first
 */
export function marksOf(body: Body, skin: Skin, drawing: Drawing): readonly PainMark[] {
	const painted = paintedCells(body, skin, drawing);
	const { keys, regions, wholes } = regionsByCell(body, skin);
	const spots = spotsIn(body, skin, drawing, painted);
	const under = underSpots(skin, drawing, spots, painted, keys, regions.length);

	const found = regions.map((): { intensities: number[]; area: number } => ({
		intensities: [],
		area: 0
	}));
	for (const [index, spot] of spots.entries()) {
		const { areas, named } = under[index] as UnderSpot;
		if (spot.intensity === null) continue;
		for (const region of countingRegions(drawing, spot, areas, wholes, named)) {
			const there = found[region];
			there?.intensities.push(spot.intensity);
			if (there) there.area += areas[region] as number;
		}
	}
	return regions
		.map((region, index) => ({ region, ...(found[index] ?? { intensities: [], area: 0 }) }))
		.filter(({ intensities }) => intensities.length > 0)
		.sort((a, b) => b.area - a.area || (markKey(a.region) < markKey(b.region) ? -1 : 1))
		.map(({ region, intensities }) => ({ ...region, intensity: highestSaid(intensities) ?? 0 }));
}

function countingRegions(
	drawing: Drawing,
	spot: Spot,
	areas: Float64Array,
	wholes: Float64Array,
	named: ReadonlySet<number>
): readonly number[] {
	const whole = areas.reduce((sum, area) => sum + area, 0);
	const largest = Math.max(...areas);
	const touches = 2 * touchArea(drawing, spot);
	return [...areas.keys()].filter((region) => {
		const area = areas[region] as number;
		if (area === 0) return false;
		return (
			area === largest ||
			area >= whole / 5 ||
			area >= (wholes[region] as number) / 3 ||
			area >= touches ||
			named.has(region)
		);
	});
}

/** What one touch of the spot's largest brush covers on a flat skin, in square metres. */
function touchArea(drawing: Drawing, { marks }: Spot): number {
	const radii = marks.map((index) => {
		const mark = drawing.marks[index];
		return mark?.kind === 'stroke' ? mark.radiusMillimetres / 1000 : 0;
	});
	const radius = Math.max(...radii);
	return radius > 0 ? Math.PI * radius ** 2 : Number.POSITIVE_INFINITY;
}

/** What lies under a spot. */
interface UnderSpot {
	/** by region, square metres */
	readonly areas: Float64Array;
	/** regions with a part of a place that was filled by name, and is still seen */
	readonly named: Set<number>;
}

/** In the order of the spots: all of them in one walk over the skin. */
function underSpots(
	skin: Skin,
	drawing: Drawing,
	spots: readonly Spot[],
	painted: Int16Array,
	keys: Uint16Array,
	count: number
): readonly UnderSpot[] {
	const under = spots.map((): UnderSpot => ({ areas: new Float64Array(count), named: new Set() }));
	const spotOf = new Map(spots.flatMap(({ marks }, index) => marks.map((mark) => [mark, index])));
	const ofMark = drawing.marks.map((_, mark) => under[spotOf.get(mark) ?? -1]);
	const isFilled = drawing.marks.map(({ kind }) => kind === 'place');
	for (let cell = 0; cell < painted.length; cell++) {
		const mark = painted[cell] as number;
		const there = mark < 0 ? undefined : ofMark[mark];
		if (!there) continue;
		const region = keys[cell] as number;
		there.areas[region] = (there.areas[region] as number) + (skin.cellAreas[cell] as number);
		if (isFilled[mark]) there.named.add(region);
	}
	return under;
}

/** By cell: an index into the regions that a mark may name. */
interface RegionsByCell {
	readonly keys: Uint16Array;
	readonly regions: readonly SidedRegion[];
	/** by region: its area in square metres */
	readonly wholes: Float64Array;
}

const known = new WeakMap<Skin, RegionsByCell & { readonly body: Body }>();

function regionsByCell(body: Body, skin: Skin): RegionsByCell {
	const before = known.get(skin);
	if (before?.body === body) return before;
	const regions: SidedRegion[] = [];
	const numbers = new Map<string, number>();
	const numberOf = (region: SidedRegion): number => {
		const key = markKey(region);
		const number = numbers.get(key) ?? regions.push(region) - 1;
		numbers.set(key, number);
		return number;
	};
	const keys = Uint16Array.from(skin.cellAreas, (_, cell) => numberOf(regionOf(body, skin, cell)));
	const wholes = new Float64Array(regions.length);
	for (const [cell, region] of keys.entries())
		wholes[region] = (wholes[region] as number) + (skin.cellAreas[cell] as number);
	const found = { body, keys, regions, wholes };
	known.set(skin, found);
	return found;
}

/** A place on the midline whose region has sides is split down the middle. */
function regionOf({ places, labels, surface }: Body, skin: Skin, cell: number): SidedRegion {
	const place = places[labels[surface.quads[cell] as number] as number];
	if (!place) throw new RangeError(`cell ${cell} has no place`);
	if (place.regionOnMidline) return { region: place.region };
	const isLeft = (skin.cellCentres[cell * 3] as number) >= 0;
	return { region: place.region, side: place.side ?? (isLeft ? 'left' : 'right') };
}
