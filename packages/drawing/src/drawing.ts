import * as v from 'valibot';

/** What the pain is like, in the person's own choice of word. */
export const qualities = ['ache', 'burning', 'stabbing', 'numb', 'tingling'] as const;
export type Quality = (typeof qualities)[number];

const feels = {
	/** 0 (none) to 10 (worst imaginable); null while nobody has said */
	intensity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
	/** null while nobody has said */
	quality: v.nullable(v.picklist(qualities))
};

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** `[quad, u, v]`: a surface address, short because there are many */
const point = v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), share, share]);

const brushed = {
	points: v.pipe(v.array(point), v.minLength(1), v.maxLength(400)),
	radiusMillimetres: v.pipe(v.number(), v.integer(), v.minValue(4), v.maxValue(80))
};

/** Painted on the skin with a round brush. */
export const stroke = v.strictObject({ kind: v.literal('stroke'), ...brushed, ...feels });
/** A whole place, by its name. */
export const filledPlace = v.strictObject({
	kind: v.literal('place'),
	place: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,40}$/)),
	side: v.optional(v.picklist(['left', 'right'])),
	...feels
});
/** Rubbed out again: what lies under it is not marked. */
export const erasure = v.strictObject({ kind: v.literal('erasure'), ...brushed });

export const drawingMark = v.variant('kind', [stroke, filledPlace, erasure]);

/**
 * Where it hurts, and nothing else: no name, no time. Marks lie over each other in their order, and
 * the last one at a spot is the one that counts there.
 */
export const drawing = v.strictObject({
	format: v.literal('palpate-drawing'),
	version: v.literal(1),
	/** id of the surface that the addresses are on */
	surface: v.pipe(v.string(), v.maxLength(40)),
	marks: v.pipe(v.array(drawingMark), v.maxLength(200))
});

export type Stroke = Readonly<v.InferOutput<typeof stroke>>;
export type FilledPlace = Readonly<v.InferOutput<typeof filledPlace>>;
export type Erasure = Readonly<v.InferOutput<typeof erasure>>;
export type DrawingMark = Stroke | FilledPlace | Erasure;
export type Drawing = Readonly<
	Omit<v.InferOutput<typeof drawing>, 'marks'> & { marks: readonly DrawingMark[] }
>;

export const emptyDrawing = (surface: string): Drawing => ({
	format: 'palpate-drawing',
	version: 1,
	surface,
	marks: []
});
