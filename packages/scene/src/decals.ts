import {
	type Body,
	type Drawing,
	type DrawingMark,
	type Feel,
	feelColour,
	type PatternKind,
	placeShares,
	positionAt,
	quadsUnder,
	type Skin
} from '@palpate/drawing';

/** Over the colour of a decal: a pain's pattern, or the dots of where pain spreads to. */
export type DecalPattern = PatternKind | 'spread';

/** How a decal looks. */
export interface Ink {
	/** `#rrggbb`; null rubs out what lies under it */
	readonly colour: string | null;
	readonly pattern: DecalPattern | null;
	/** 0 to 1 */
	readonly strength: number;
}

/** A shape laid on the skin. Its size counts in space, straight from its middle. */
export type DecalShape =
	| {
			readonly kind: 'touches';
			readonly points: readonly (readonly [quad: number, u: number, v: number])[];
			readonly radiusMillimetres: number;
	  }
	/** indexes of places of the body, without borders between them */
	| { readonly kind: 'places'; readonly places: ReadonlySet<number> };

export interface Decal {
	/** tells decals apart from frame to frame: the same object, the same shape */
	readonly shape: DecalShape;
	readonly ink: Ink;
}

/** A decal as the graphics card draws it: quad by quad, each with what its shape needs. */
export interface Instances {
	readonly count: number;
	/** by instance */
	readonly quads: Float32Array<ArrayBuffer>;
	/** four numbers an instance: middle and radius in metres, or the weights at its four corners */
	readonly shapes: Float32Array<ArrayBuffer>;
}

const inkOfFeel = ({ intensity, quality }: Feel): Ink => ({
	colour: feelColour(intensity),
	pattern: patternOf({ intensity, quality }),
	strength: 1
});

function patternOf({ intensity, quality }: Feel): PatternKind | null {
	if (quality === null) return intensity === null ? 'unsaid' : null;
	return quality === 'ache' ? null : quality;
}

const rubber: Ink = { colour: null, pattern: null, strength: 1 };

/** By mark: marks never change, so neither do their decals. */
const known = new WeakMap<DrawingMark, Decal>();

/** What a drawing lays on the skin, the first mark lowest. */
export const decalsOfDrawing = (body: Body, { marks }: Pick<Drawing, 'marks'>): readonly Decal[] =>
	marks.map((mark) => {
		const before = known.get(mark);
		if (before) return before;
		const made = decalOfMark(body, mark);
		known.set(mark, made);
		return made;
	});

function decalOfMark({ places }: Body, mark: DrawingMark): Decal {
	if (mark.kind === 'place') {
		const place = places.findIndex(({ id, side }) => id === mark.place && side === mark.side);
		return { shape: { kind: 'places', places: new Set([place]) }, ink: inkOfFeel(mark) };
	}
	const { points, radiusMillimetres } = mark;
	const shape: DecalShape = { kind: 'touches', points, radiusMillimetres };
	return { shape, ink: mark.kind === 'erasure' ? rubber : inkOfFeel(mark) };
}

/** What is still to be drawn so that `shown` becomes `wanted`; `anew` clears everything first. */
export interface Plan {
	readonly anew: boolean;
	readonly draw: readonly Decal[];
}

/**
 * The least drawing that leads from what is shown to what is wanted: only what came on top, and of a
 * stroke that grew only its new touches.
 */
export function planOf(shown: readonly Decal[], wanted: readonly Decal[]): Plan {
	const same = (n: number) => shown[n]?.shape === wanted[n]?.shape && sameInk(shown[n], wanted[n]);
	let kept = 0;
	while (kept < shown.length && kept < wanted.length && same(kept)) kept++;
	if (kept === shown.length) return { anew: false, draw: wanted.slice(kept) };
	const grown = kept === shown.length - 1 ? growth(shown[kept], wanted[kept]) : undefined;
	if (grown) return { anew: false, draw: [grown, ...wanted.slice(kept + 1)] };
	return { anew: true, draw: wanted };
}

function growth(before: Decal | undefined, after: Decal | undefined): Decal | undefined {
	if (before?.shape.kind !== 'touches' || after?.shape.kind !== 'touches') return undefined;
	const had = before.shape.points;
	const { points, radiusMillimetres } = after.shape;
	const continues =
		sameInk(before, after) &&
		before.shape.radiusMillimetres === radiusMillimetres &&
		had.length <= points.length &&
		had.every(([quad, u, v], n) => {
			const point = points[n];
			return point?.[0] === quad && point[1] === u && point[2] === v;
		});
	if (!continues) return undefined;
	const shape: DecalShape = {
		kind: 'touches',
		points: points.slice(had.length),
		radiusMillimetres
	};
	return { shape, ink: after.ink };
}

const sameInk = (a: Decal | undefined, b: Decal | undefined): boolean =>
	a?.ink.colour === b?.ink.colour &&
	a?.ink.pattern === b?.ink.pattern &&
	a?.ink.strength === b?.ink.strength;

/** What the graphics card draws of a decal. */
export function instancesOf(body: Body, skin: Skin, shape: DecalShape): Instances {
	if (shape.kind === 'touches') return touchInstances(skin, shape.points, shape.radiusMillimetres);
	return placeInstances(body, shape.places);
}

function touchInstances(
	skin: Skin,
	points: readonly (readonly [number, number, number])[],
	radiusMillimetres: number
): Instances {
	const touches = points.map(([quad, u, v]) => {
		const at = { quad, u, v };
		return { quads: quadsUnder(skin, at, radiusMillimetres), at: positionAt(skin.surface, at) };
	});
	const count = touches.reduce((sum, { quads }) => sum + quads.length, 0);
	const out = { count, quads: new Float32Array(count), shapes: new Float32Array(count * 4) };
	let n = 0;
	for (const { quads, at } of touches)
		for (const quad of quads) {
			out.quads[n] = quad;
			out.shapes.set([...at, radiusMillimetres / 1000], n * 4);
			n++;
		}
	return out;
}

/** The quads of places and of their rim; a corner's weight says how far inside it lies, ½ on the rim. */
function placeInstances(body: Body, places: ReadonlySet<number>): Instances {
	const weights = placeWeights(body, places);
	const { quads } = body.surface;
	const touched: number[] = [];
	for (let quad = 0; quad < quads.length / 4; quad++)
		if ([0, 1, 2, 3].some((c) => (weights[quads[quad * 4 + c] as number] as number) > 0))
			touched.push(quad);
	const shapes = Float32Array.from(
		touched.flatMap((quad) => [0, 1, 2, 3].map((c) => weights[quads[quad * 4 + c] as number] ?? 0))
	);
	return { count: touched.length, quads: Float32Array.from(touched), shapes };
}

/**
 * By vertex: how surely it belongs to one of these places, 0 to 1. Carried across a quad, one half is
 * their border, where the flat views have it too.
 */
export function placeWeights(body: Body, places: ReadonlySet<number>): Float32Array<ArrayBuffer> {
	return Float32Array.from(placeShares(body), (shares) => {
		let [inside, outside] = [0, 0];
		for (const [place, share] of shares)
			if (places.has(place)) inside = Math.max(inside, share);
			else outside = Math.max(outside, share);
		return (1 + inside - outside) / 2;
	});
}
