import type { Body } from './body.ts';
import { cellCount, type Skin } from './cells.ts';
import { highestSaid, paintedCells } from './coverage.ts';
import type { Drawing } from './drawing.ts';
import { markKey, type PainMark, type Side } from './painMark.ts';
import { type Spot, spotsOf } from './spots.ts';

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
	const { keys, regions } = regionsByCell(body, skin);
	const wholes = areasOf(regions.length, skin, keys, () => true);

	const found = regions.map((): { intensities: number[]; area: number } => ({
		intensities: [],
		area: 0
	}));
	for (const spot of spotsOf(body, skin, drawing)) {
		if (spot.intensity === null) continue;
		const marks = new Set(spot.marks);
		const areas = areasOf(regions.length, skin, keys, (cell) => marks.has(painted[cell] as number));
		const named = filledRegions(drawing, spot, painted, keys);
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

/** Regions with a part of a place that was filled by name, and is still seen. */
function filledRegions(
	drawing: Drawing,
	{ marks }: Spot,
	painted: Int16Array,
	keys: Uint16Array
): ReadonlySet<number> {
	const filled = new Set(marks.filter((index) => drawing.marks[index]?.kind === 'place'));
	const named = new Set<number>();
	if (filled.size === 0) return named;
	for (let cell = 0; cell < painted.length; cell++)
		if (filled.has(painted[cell] as number)) named.add(keys[cell] as number);
	return named;
}

function areasOf(
	count: number,
	skin: Skin,
	keys: Uint16Array,
	counts: (cell: number) => boolean
): Float64Array {
	const areas = new Float64Array(count);
	for (let cell = 0; cell < cellCount(skin); cell++) {
		if (!counts(cell)) continue;
		const region = keys[cell] as number;
		areas[region] = (areas[region] as number) + (skin.cellAreas[cell] as number);
	}
	return areas;
}

/** By cell: an index into the regions that a mark may name. */
interface RegionsByCell {
	readonly keys: Uint16Array;
	readonly regions: readonly SidedRegion[];
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
	const found = { body, keys, regions };
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
