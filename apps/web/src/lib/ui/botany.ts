/**
 * Our ngaio drawings, grown from a few numbers: leaf, flower, and the glands they share.
 *
 * Pure geometry in drawing units, y pointing down. The same arguments always give the same drawing,
 * so pages do not change between one visit and the next.
 */

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Dots of one size, as a path of zero-length strokes: round caps turn each into a dot of `width`. */
export interface DotLayer {
	readonly width: number;
	readonly d: string;
}

export interface LeafShape {
	/** length along the midrib, tip at y = 0 */
	readonly length: number;
	/** widest point, edge to edge */
	readonly width: number;
	/** how far the midrib leans to the right at its middle; may be negative */
	readonly bend?: number;
	/** how many glands to try for */
	readonly glands?: number;
	/** any number: another one scatters the glands differently */
	readonly seed?: number;
}

export interface LeafDrawing {
	readonly blade: string;
	readonly rib: string;
	readonly dots: readonly DotLayer[];
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** A smooth closed or open curve through the points (Catmull-Rom, written as cubic Béziers). */
export function curveThrough(points: readonly Point[]): string {
	const last = points.length - 1;
	const pick = (index: number) => points[Math.min(Math.max(index, 0), last)] as Point;
	const parts = [`M${at(pick(0))}`];
	for (let i = 0; i < last; i++) {
		const [before, from, to, after] = [pick(i - 1), pick(i), pick(i + 1), pick(i + 2)];
		const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
		const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
		parts.push(`C${at(leave)} ${at(arrive)} ${at(to)}`);
	}
	return parts.join('');
}

/**
 * Evenly scattered pairs of fractions in [0, 1): the R2 sequence, which leaves no holes and no clumps.
 * @source Martin Roberts 2018, "The unreasonable effectiveness of quasirandom sequences"
 */
function scatter(count: number, seed: number): Point[] {
	const plastic = 1.324717957244746;
	return Array.from({ length: count }, (_, i) => ({
		x: (seed * 0.137 + (i + 1) / plastic) % 1,
		y: (seed * 0.311 + (i + 1) / plastic ** 2) % 1
	}));
}

/** Sorts scattered dots into three sizes, most of them small, as glands in a leaf are. */
function inLayers(points: readonly Point[], widths: readonly [number, number, number]): DotLayer[] {
	const paths = ['', '', ''];
	points.forEach((point, i) => {
		const size = i % 9 === 4 ? 2 : i % 3 === 1 ? 1 : 0;
		paths[size] += `M${at(point)}h0`;
	});
	return widths
		.map((width, i) => ({ width, d: paths[i] as string }))
		.filter((layer) => layer.d !== '');
}

/** Half the blade's width at `t` (0 the tip, 1 the stalk): a long tip, widest a little below the middle. */
const halfWidth = (t: number, width: number) => (width / 2) * Math.sin(Math.PI * t ** 1.18) ** 1.08;

/** A ngaio leaf standing on its stalk: tip at (0, 0), stalk end at (0, length * 1.06). */
export function leaf({ length, width, bend = 0, glands = 90, seed = 1 }: LeafShape): LeafDrawing {
	const steps = 12;
	const spine = (t: number) => bend * Math.sin(Math.PI * t);
	const edge = (side: 1 | -1) =>
		Array.from({ length: steps + 1 }, (_, i) => {
			const t = i / steps;
			return { x: spine(t) + side * halfWidth(t, width), y: t * length };
		});
	const outline = [...edge(1), ...edge(-1).reverse().slice(1)];

	const dots = scatter(glands, seed)
		.map(({ x, y }) => ({ t: 0.05 + 0.9 * y, across: 2 * x - 1 }))
		// a clear lane beside the rib, and a margin at the edge
		.filter(({ across }) => Math.abs(across) > 0.1 && Math.abs(across) < 0.86)
		.map(({ t, across }) => ({ x: spine(t) + across * halfWidth(t, width), y: t * length }));

	return {
		blade: `${curveThrough(outline)}Z`,
		rib: curveThrough(
			[0.03, 0.2, 0.4, 0.6, 0.8, 1, 1.06].map((t) => ({ x: spine(Math.min(t, 1)), y: t * length }))
		),
		dots: inLayers(dots, [width * 0.024, width * 0.036, width * 0.054])
	};
}

export interface PetalDrawing {
	readonly outline: string;
	readonly spots: readonly DotLayer[];
}

/** One petal pointing up from (0, 0), its far edge at y = -length, with a shallow notch there. */
export function petal(length: number, width: number, spotCount = 12, seed = 1): PetalDrawing {
	const half = width / 2;
	const outline = [
		{ x: 0, y: -length * 0.06 },
		{ x: half * 0.42, y: -length * 0.3 },
		{ x: half * 0.93, y: -length * 0.58 },
		{ x: half * 0.9, y: -length * 0.84 },
		{ x: half * 0.42, y: -length },
		{ x: 0, y: -length * 0.95 }
	];
	const mirrored = outline
		.slice(1, -1)
		.map(({ x, y }) => ({ x: -x, y }))
		.reverse();
	const spots = scatter(spotCount, seed).map(({ x, y }) => {
		const along = 0.24 + 0.62 * y;
		const reach = half * (0.2 + 0.55 * along);
		return { x: (2 * x - 1) * reach, y: -length * along };
	});
	return {
		outline: `${curveThrough([...outline, ...mirrored, outline[0] as Point])}Z`,
		spots: inLayers(spots, [length * 0.035, length * 0.055, length * 0.08])
	};
}

/** The five turns, in degrees, that make a flower of a petal. */
export const fiveTurns = [0, 72, 144, 216, 288] as const;

export interface SprayDrawing {
	/** the stems, as open curves */
	readonly strands: string;
	/** short strokes on both sides of each stem */
	readonly needles: string;
	/** zero-length strokes at the tips: round caps make each a berry */
	readonly fruit: string;
}

/** A hanging rimu spray about (0, 0): stems that rise from one point and droop, needles, a berry on some. */
export function spray({ length, strands }: { length: number; strands: number }): SprayDrawing {
	const half = length / 2;
	const stems = Array.from({ length: strands }, (_, i) => {
		const side = (2 * i) / (strands - 1) - 1; // -1 the leftmost, 1 the rightmost
		const reach = half * (1 - 0.18 * side * side);
		return Array.from({ length: 9 }, (_, n) => {
			const t = n / 8;
			return {
				x: side * half * 0.86 * Math.sin((Math.PI / 2) * t),
				y: -half + (half + reach) * t ** 1.35 - 10 * Math.abs(side) * Math.sin(Math.PI * t)
			};
		});
	});
	const needles = stems.flatMap((stem) =>
		stem.slice(2).flatMap((point, n) => {
			const before = stem[n + 1] as Point;
			const along = Math.atan2(point.y - before.y, point.x - before.x);
			return [-0.62, 0.62].map((lean) => {
				const tip = {
					x: point.x + 9.5 * Math.cos(along + lean),
					y: point.y + 9.5 * Math.sin(along + lean)
				};
				return `M${at(point)}L${at(tip)}`;
			});
		})
	);
	return {
		strands: stems.map(curveThrough).join(''),
		needles: needles.join(''),
		fruit: stems
			.filter((_, i) => i % 2 === 1)
			.map((stem) => `M${at(stem.at(-1) as Point)}h0`)
			.join('')
	};
}
