// From rules to a place for each vertex: rules on the fine skin, softened borders, then the shipped
// vertices, the right side as the mirror of the left.
import { type Borders, type PlaceRow, wholeShare } from '@palpate/drawing';
import type { Figure } from '../makeFigure.ts';
import { neighbours } from '../mesh.ts';
import { at, type Vec } from '../vectors.ts';
import { armPlaces } from './arm.ts';
import { headPlace, isNeck, neckPlace } from './head.ts';
import { legPlaces } from './leg.ts';
import type { Spot } from './spot.ts';
import { trunkPlace } from './trunk.ts';

const softeningRounds = 5;
const ownShare = 0.4;
const leastShare = 0.02;

export interface Labels {
	/** by shipped vertex, an index into `sidedPlaces(rows)` */
	readonly labels: Uint16Array;
	readonly borders: Borders;
}

export function makeLabels(figure: Figure, rows: readonly PlaceRow[]): Labels {
	const { surface, mirror } = figure;
	const soft = soften(
		ruled(figure, rows),
		neighbours(figure.fine.positions.length / 3, figure.fine.quads)
	);
	const half = halfLabels(figure, rows, soft);
	const indexes = sidedIndexes(rows);
	const sideOf = (vertex: number): Half =>
		mirror[vertex] === vertex
			? 'middle'
			: (surface.positions[vertex * 3] ?? 0) < 0
				? 'right'
				: 'left';
	const labels = Uint16Array.from(half, (row, vertex) => indexes(row, sideOf(vertex))[0] ?? 0);
	const borders = {
		places: new Uint16Array(half.length * 2),
		shares: new Uint8Array(half.length * 2)
	};
	for (const [vertex, row] of half.entries()) {
		const side = sideOf(vertex);
		const shares = soft[side === 'right' ? (mirror[vertex] ?? 0) : vertex] ?? new Map();
		const others = bordering(row, shares).flatMap(([other, share]) => {
			const sided = indexes(other, side);
			return sided.map((place) => [place, Math.floor(share / sided.length)] as const);
		});
		for (const [i, [place, share]] of others.slice(0, 2).entries()) {
			borders.places[vertex * 2 + i] = place;
			borders.shares[vertex * 2 + i] = share;
		}
	}
	return { labels, borders };
}

type Half = 'left' | 'right' | 'middle';

/** Where a row stands in `sidedPlaces(rows)`: a place with sides that meets the middle, twice. */
function sidedIndexes(rows: readonly PlaceRow[]): (row: number, side: Half) => readonly number[] {
	const first: number[] = [];
	let next = 0;
	for (const { midline } of rows) {
		first.push(next);
		next += midline ? 1 : 2;
	}
	return (row, side) => {
		const left = first[row] ?? 0;
		if (rows[row]?.midline || side === 'left') return [left];
		return side === 'right' ? [left + 1] : [left, left + 1];
	};
}

/**
 * The places beside a vertex's own with their shares in 32nds, the largest first; none where the
 * vertex was given to a place that is not the heaviest there.
 */
function bordering(own: number, shares: Shares): readonly (readonly [number, number])[] {
	const ours = shares.get(own) ?? 0;
	const others = [...shares]
		.filter(([row]) => row !== own)
		.toSorted(([a, of], [b, than]) => than - of || a - b)
		.slice(0, 2);
	const most = others[0]?.[1] ?? 0;
	if (most > ours) return [];
	const whole = ours + others.reduce((sum, [, share]) => sum + share, 0);
	return others
		.map(([row, share]) => [row, Math.floor((share / whole) * wholeShare)] as const)
		.filter(([, share]) => share > 0);
}

const isRight = ({ surface, mirror }: Figure, vertex: number) =>
	mirror[vertex] !== vertex && (surface.positions[vertex * 3] ?? 0) < 0;

/** By shipped vertex the row of its place, without a side, and the same on both sides. */
function halfLabels(
	figure: Figure,
	rows: readonly PlaceRow[],
	soft: readonly Shares[]
): Uint16Array {
	const { surface, mirror } = figure;
	const count = surface.positions.length / 3;
	const labels = new Uint16Array(count);
	for (let i = 0; i < count; i++) {
		if (isRight(figure, i)) continue;
		const onMidline = mirror[i] === i;
		labels[i] = heaviest(soft[i] ?? new Map(), (row) => !onMidline || rows[row]?.midline === true);
	}
	const around = neighbours(count, Uint32Array.from(surface.quads)).map((near, i) =>
		isRight(figure, i) ? [] : near.filter((j) => !isRight(figure, j))
	);
	joinStrays(labels, around, (i, row) => mirror[i] !== i || rows[row]?.midline === true);
	for (let i = 0; i < count; i++) if (isRight(figure, i)) labels[i] = labels[mirror[i] ?? 0] ?? 0;
	return labels;
}

/** The place that the rules give each fine vertex, right ones as if they were left. */
function ruled({ fine, joints, segments }: Figure, rows: readonly PlaceRow[]): Uint16Array {
	const order = new Map(rows.map(({ id }, i) => [id, i]));
	const rules = rulesBySegment(joints);
	return Uint16Array.from({ length: fine.positions.length / 3 }, (_, i) => {
		const mirrored = ([x, y, z]: Vec, flip: boolean): Vec => [flip ? -x : x, y, z];
		const point = at(fine.positions, i);
		const flip = point[0] < 0;
		const spot = { point: mirrored(point, flip), normal: mirrored(at(fine.normals, i), flip) };
		const segment = segmentOf(fine.shares, segments, i);
		const id = (isNeck(segment, spot) ? neckPlace : rules(segment))(spot);
		const row = order.get(id);
		if (row === undefined) throw new Error(`the rules speak of ${id}, which is no place`);
		return row;
	});
}

function segmentOf(shares: Float64Array, segments: readonly string[], vertex: number): string {
	let best = 0;
	const share = (k: number) => shares[vertex * segments.length + k] ?? 0;
	for (let k = 1; k < segments.length; k++) if (share(k) > share(best)) best = k;
	return (segments[best] ?? '').replace(/\.[LR]$/, '');
}

function rulesBySegment(joints: Figure['joints']): (segment: string) => (spot: Spot) => string {
	const arm = armPlaces(joints);
	const leg = legPlaces(joints);
	const rules: Readonly<Record<string, (spot: Spot) => string>> = {
		head: headPlace,
		neck: neckPlace,
		trunk: trunkPlace,
		shoulder: trunkPlace,
		upperarm: arm.upperArm,
		'upperarm-twist': arm.upperArm,
		forearm: arm.forearm,
		'forearm-twist': arm.forearm,
		hand: arm.hand,
		thigh: leg.thigh,
		shank: leg.shank,
		foot: leg.foot
	};
	return (segment) => {
		const rule = rules[segment];
		if (!rule) throw new Error(`no rules for ${segment}`);
		return rule;
	};
}

type Shares = ReadonlyMap<number, number>;

/** Each vertex shares its label with its neighbours, again and again: corners become round. */
function soften(labels: Uint16Array, around: readonly (readonly number[])[]): readonly Shares[] {
	let now: Shares[] = [...labels].map((label) => new Map([[label, 1]]));
	for (let round = 0; round < softeningRounds; round++)
		now = now.map((own, i) => {
			const near = around[i] ?? [];
			const next = new Map<number, number>();
			for (const [label, share] of own) next.set(label, share * ownShare);
			for (const j of near)
				for (const [label, share] of now[j] ?? [])
					next.set(label, (next.get(label) ?? 0) + (share * (1 - ownShare)) / near.length);
			for (const [label, share] of next) if (share < leastShare) next.delete(label);
			return next;
		});
	return now;
}

/** Equal shares go to the earlier place, so that the same body always gives the same labels. */
function heaviest(shares: Shares, allowed: (row: number) => boolean): number {
	const [best] = [...shares]
		.filter(([row]) => allowed(row))
		.toSorted(([a, of], [b, than]) => than - of || a - b);
	if (!best) throw new Error('a vertex on the midline is far from every place of the midline');
	return best[0];
}

/** A place is one patch: smaller islands go to the neighbour they touch most. */
function joinStrays(
	labels: Uint16Array,
	around: readonly (readonly number[])[],
	allowed: (vertex: number, row: number) => boolean
): void {
	for (let round = 0; round < 8; round++) {
		const strays = patchesOf(labels, around).filter((patch) => !patch.largest);
		if (strays.length === 0) return;
		for (const { vertices } of strays)
			for (const i of vertices) {
				const votes = new Map<number, number>();
				for (const j of around[i] ?? []) {
					const row = labels[j] ?? 0;
					if (row !== labels[i] && allowed(i, row)) votes.set(row, (votes.get(row) ?? 0) + 1);
				}
				if (votes.size > 0) labels[i] = heaviest(votes, () => true);
			}
	}
}

interface Patch {
	readonly row: number;
	readonly vertices: readonly number[];
	readonly largest: boolean;
}

/** Patches of equal labels that hang together; vertices without neighbours are left out. */
export function patchesOf(
	labels: Uint16Array,
	around: readonly (readonly number[])[]
): readonly Patch[] {
	const seen = new Uint8Array(labels.length);
	const found: { row: number; vertices: number[] }[] = [];
	for (const [start, row] of labels.entries()) {
		if (seen[start] || around[start]?.length === 0) continue;
		const vertices = [start];
		seen[start] = 1;
		for (const i of vertices)
			for (const j of around[i] ?? [])
				if (!seen[j] && labels[j] === row) {
					seen[j] = 1;
					vertices.push(j);
				}
		found.push({ row, vertices });
	}
	const most = new Map<number, number>();
	for (const [k, { row, vertices }] of found.entries()) {
		const best = most.get(row);
		if (best === undefined || vertices.length > (found[best]?.vertices.length ?? 0))
			most.set(row, k);
	}
	return found.map((patch, k) => ({ ...patch, largest: most.get(patch.row) === k }));
}
