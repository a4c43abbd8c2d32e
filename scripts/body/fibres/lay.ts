// Lays the fibres of a patch on the skin: even from line to line, as straight as the skin lets them.
import { type Patch, resolveSkinPoint, type SkinPoint } from '@palpate/anatomy';
import type { Fibres } from '@palpate/drawing';
import { add, length, mix, scale, sub, unit, type Vec } from '../vectors.ts';
import type { LaidSkin, Spot } from './skin.ts';

const metresAcross = 0.005;
const metresAlong = 0.0075;
const leastAcross = 5;
const mostAcross = 41;
const leastAlong = 9;
const mostAlong = 81;
/** between two lines, so that a curve stays one */
const leastPerPiece = 4;
/** Rounds of smoothing: fewer where lines on the way say how the fibres run. */
const mostRounds = 12;
const fewerRoundsPerLine = 3;
const leastRounds = 3;
/** so often the fibres are put back on the skin */
const roundsOnSkin = 3;
/** how much of a round's way a fibre goes towards the middle of the fibres beside it */
const shareAcross = 0.35;

type Grid = readonly (readonly Spot[])[];

export function layPatch(skin: LaidSkin, { origin, via, insertion, flesh }: Patch): Fibres {
	const lines = [origin, ...via, insertion].map((line) => lineOf(skin, line));
	const { across, along } = sizeFor(lines);
	const straight = Array.from({ length: across }, (_, i) =>
		fibreThrough(
			skin,
			lines.map((line) => onLine(skin, line, i / (across - 1))),
			along
		)
	);
	const rounds = Math.max(leastRounds, mostRounds - fewerRoundsPerLine * via.length);
	const grid = smoothed(skin, straight, rounds);
	return {
		across,
		along,
		points: Float32Array.from(grid.flatMap((fibre) => fibre.flatMap(({ point }) => point))),
		...(flesh ? { flesh } : {})
	};
}

/** A line follows the skin between its points: halved twice, each half put on the skin. */
function lineOf(skin: LaidSkin, points: readonly SkinPoint[]): readonly Spot[] {
	const spots = points.map((point) => skin.spotAt(resolveSkinPoint(skin, point)));
	return halved(skin, halved(skin, spots));
}

const halved = (skin: LaidSkin, spots: readonly Spot[]): readonly Spot[] =>
	spots.flatMap((spot, n) => {
		const next = spots[n + 1];
		if (!next) return [spot];
		const { point, normal } = between(spot, next, 0.5);
		return [spot, skin.nearestFacing(point, normal)];
	});

/** Enough fibres and samples for the patch's size. */
function sizeFor(lines: readonly (readonly Spot[])[]): Pick<Fibres, 'across' | 'along'> {
	const wide = Math.max(...lines.map((line) => lengthOf(line.map(({ point }) => point))));
	const edges = [0, 0.5, 1].map((share) => lines.map((line) => betweenAt(line, share).point));
	const long = Math.max(...edges.map(lengthOf));
	const least = Math.max(leastAlong, leastPerPiece * (lines.length - 1) + 1);
	return {
		across: within(leastAcross, Math.round(wide / metresAcross) + 1, mostAcross),
		along: within(least, Math.round(long / metresAlong) + 1, mostAlong)
	};
}

const within = (least: number, n: number, most: number) => Math.min(most, Math.max(least, n));

export const lengthOf = (points: readonly Vec[]): number =>
	points.reduce(
		(sum, point, n) => sum + (n > 0 ? length(sub(point, points[n - 1] ?? point)) : 0),
		0
	);

/** On the straight pieces of a line, by share of its length; not on the skin yet. */
function betweenAt(line: readonly Spot[], share: number): Spot {
	const whole = lengthOf(line.map(({ point }) => point));
	let left = share * whole;
	for (let n = 1; n < line.length; n++) {
		const [from, to] = [line[n - 1] as Spot, line[n] as Spot];
		const piece = length(sub(to.point, from.point));
		if (left <= piece || n === line.length - 1)
			return between(from, to, piece > 0 ? Math.min(1, left / piece) : 0);
		left -= piece;
	}
	return line[0] as Spot;
}

const between = (from: Spot, to: Spot, share: number): Spot => ({
	point: mix(from.point, to.point, share),
	normal: unit(mix(from.normal, to.normal, share))
});

function onLine(skin: LaidSkin, line: readonly Spot[], share: number): Spot {
	const { point, normal } = betweenAt(line, share);
	return skin.nearestFacing(point, normal);
}

/** A fibre by way of its spots on the lines, evenly sampled. */
function fibreThrough(skin: LaidSkin, spots: readonly Spot[], along: number): readonly Spot[] {
	const fine = curveThrough(spots);
	const lengths = fine.map((_, n) => lengthOf(fine.slice(0, n + 1).map(({ point }) => point)));
	const whole = lengths.at(-1) ?? 0;
	return Array.from({ length: along }, (_, j) => {
		const left = (j / (along - 1)) * whole;
		const next = Math.max(
			1,
			lengths.findIndex((to) => to >= left - 1e-9)
		);
		const [from, to] = [lengths[next - 1] ?? 0, lengths[next] ?? 0];
		const share = to > from ? (left - from) / (to - from) : 0;
		const { point, normal } = between(fine[next - 1] as Spot, fine[next] as Spot, share);
		return skin.nearestFacing(point, normal);
	});
}

const pieces = 8;

/** A smooth curve through spots (Catmull-Rom), which does not swing out beyond where they lie. */
function curveThrough(spots: readonly Spot[]): readonly Spot[] {
	const out: Spot[] = [spots[0] as Spot];
	for (let n = 1; n < spots.length; n++) {
		const [b, c] = [spots[n - 1] as Spot, spots[n] as Spot];
		const way = sub(c.point, b.point);
		const slope = (before: Spot | undefined, after: Spot | undefined, own: Vec): Vec =>
			before && after ? clipped(scale(sub(after.point, before.point), 0.5), own) : own;
		const start = slope(spots[n - 2], c, way);
		const end = slope(b, spots[n + 1], way);
		for (let k = 1; k <= pieces; k++) {
			const t = k / pieces;
			const point = add(
				add(scale(b.point, (1 + 2 * t) * (1 - t) ** 2), scale(start, t * (1 - t) ** 2)),
				add(scale(c.point, t * t * (3 - 2 * t)), scale(end, t * t * (t - 1)))
			);
			out.push({ point, normal: unit(mix(b.normal, c.normal, t)) });
		}
	}
	return out;
}

/** Not longer than the piece itself: a short piece beside a long one would make a loop. */
const clipped = (slope: Vec, piece: Vec): Vec => {
	const [long, most] = [length(slope), length(piece)];
	return long > most ? scale(slope, most / long) : slope;
};

function smoothed(skin: LaidSkin, straight: Grid, rounds: number): Grid {
	let grid = straight;
	for (let round = 1; round <= rounds; round++) {
		const moved = smoothedOnce(grid);
		grid = round % roundsOnSkin === 0 ? backOnSkin(skin, moved) : moved;
	}
	return grid;
}

/** The ends of the fibres stay where they are. */
function smoothedOnce(grid: Grid): Grid {
	return grid.map((fibre, i) =>
		fibre.map((spot, j) => {
			const [before, after] = [fibre[j - 1], fibre[j + 1]];
			if (!before || !after) return spot;
			const along = mix(before.point, after.point, 0.5);
			const [left, right] = [grid[i - 1]?.[j], grid[i + 1]?.[j]];
			if (!left || !right) return { ...spot, point: along };
			return { ...spot, point: mix(along, mix(left.point, right.point, 0.5), shareAcross) };
		})
	);
}

const backOnSkin = (skin: LaidSkin, grid: Grid): Grid =>
	grid.map((fibre) => fibre.map(({ point, normal }) => skin.nearestFacing(point, normal)));
