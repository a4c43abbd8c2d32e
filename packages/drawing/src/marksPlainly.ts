// For tests and benches alone: marks the plain way, each spot in its own walks over the whole skin.
import type { Body } from './body.ts';
import { cellsUnder } from './brush.ts';
import type { Skin } from './cells.ts';
import { intensityOf } from './coverage.ts';
import type { Drawing } from './drawing.ts';
import { markKey, type PainMark, type Side } from './painMark.ts';
import { type Spot, spotsOf } from './spots.ts';

export function paintedPlainly(body: Body, skin: Skin, drawing: Drawing): Int16Array {
	const painted = new Int16Array(skin.cellAreas.length).fill(-1);
	for (const [index, mark] of drawing.marks.entries()) {
		const cells =
			mark.kind === 'place'
				? [...painted.keys()].filter((cell) => {
						const place = body.places[body.labels[body.surface.quads[cell] ?? 0] ?? 0];
						return place?.id === mark.place && place.side === mark.side;
					})
				: mark.points.flatMap(([quad, u, v]) => [
						...cellsUnder(skin, { quad, u, v }, mark.radiusMillimetres)
					]);
		for (const cell of cells) painted[cell] = mark.kind === 'erasure' ? -1 : index;
	}
	return painted;
}

export function marksPlainly(body: Body, skin: Skin, drawing: Drawing): readonly PainMark[] {
	const painted = paintedPlainly(body, skin, drawing);
	const found = new Map<string, { region: string; side?: Side; intensity: number; area: number }>();
	const keys = Array.from(painted, (_, cell) => regionAt(body, skin, cell));
	const wholes = areasBy(keys, skin, () => true);
	for (const spot of spotsOf(body, skin, drawing)) {
		if (spot.intensity === null) continue;
		const areas = areasBy(keys, skin, (cell) => spot.marks.includes(painted[cell] ?? -1));
		const all = [...areas.values()];
		const whole = all.reduce((sum, area) => sum + area, 0);
		for (const [key, area] of areas) {
			const counts =
				area === Math.max(...all) ||
				area >= whole / 5 ||
				area >= (wholes.get(key) ?? 0) / 3 ||
				area >= 2 * touchArea(drawing, spot) ||
				keys.some((own, cell) => own === key && isFilled(drawing, spot, painted[cell] ?? -1));
			if (!counts) continue;
			const [region = '', side] = key.split(' ') as [string, Side?];
			const before = found.get(key);
			const intensity = Math.max(before?.intensity ?? 0, spot.intensity);
			found.set(key, {
				region,
				...(side && { side }),
				intensity,
				area: area + (before?.area ?? 0)
			});
		}
	}
	return [...found.values()]
		.sort((a, b) => b.area - a.area || (markKey(a) < markKey(b) ? -1 : 1))
		.map(({ area: _, ...mark }) => mark);
}

const regionAt = ({ places, labels, surface }: Body, skin: Skin, cell: number): string => {
	const place = places[labels[surface.quads[cell] ?? 0] ?? 0];
	if (!place || place.regionOnMidline) return place?.region ?? '';
	return `${place.region} ${place.side ?? ((skin.cellCentres[cell * 3] ?? 0) >= 0 ? 'left' : 'right')}`;
};

function areasBy(
	keys: readonly string[],
	skin: Skin,
	counts: (cell: number) => boolean
): Map<string, number> {
	const areas = new Map<string, number>();
	for (const [cell, key] of keys.entries())
		if (counts(cell)) areas.set(key, (areas.get(key) ?? 0) + (skin.cellAreas[cell] ?? 0));
	return areas;
}

const isFilled = (drawing: Drawing, { marks }: Spot, mark: number): boolean =>
	marks.includes(mark) && drawing.marks[mark]?.kind === 'place';

function touchArea({ marks }: Drawing, spot: Spot): number {
	const radii = spot.marks.map((index) => {
		const mark = marks[index];
		return mark?.kind === 'stroke' && intensityOf(mark) !== null
			? mark.radiusMillimetres / 1000
			: 0;
	});
	const radius = Math.max(...radii);
	return radius > 0 ? Math.PI * radius ** 2 : Number.POSITIVE_INFINITY;
}
