// From rules to a place for each vertex: rules on the fine skin, softened borders, then the shipped
// vertices, the right side as the mirror of the left.
import type { PlaceRow } from '@palpate/drawing';
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

/** By shipped vertex, an index into `sidedPlaces(rows)`. */
export function makeLabels(figure: Figure, rows: readonly PlaceRow[]): Uint16Array {
	const half = halfLabels(figure, rows);
	const first: number[] = [];
	let next = 0;
	for (const { midline } of rows) {
		first.push(next);
		next += midline ? 1 : 2;
	}
	return Uint16Array.from(half, (row, vertex) => {
		const right = !rows[row]?.midline && isRight(figure, vertex);
		return (first[row] ?? 0) + (right ? 1 : 0);
	});
}

const isRight = ({ surface, mirror }: Figure, vertex: number) =>
	mirror[vertex] !== vertex && (surface.positions[vertex * 3] ?? 0) < 0;

/** By shipped vertex the row of its place, without a side, and the same on both sides. */
function halfLabels(figure: Figure, rows: readonly PlaceRow[]): Uint16Array {
	const { surface, mirror } = figure;
	const count = surface.positions.length / 3;
	const soft = soften(
		ruled(figure, rows),
		neighbours(figure.fine.positions.length / 3, figure.fine.quads)
	);
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
