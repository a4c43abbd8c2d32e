import * as v from 'valibot';

/** Sides are always the person's own. */
export type Side = 'left' | 'right';

/** One place that hurts. Pain on both sides is two marks; on the midline `side` is absent. */
export const painMark = v.strictObject({
	region: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{1,40}$/)),
	side: v.optional(v.picklist(['left', 'right'])),
	/** how strong the pain usually is, 0 (none) to 10 (worst imaginable) */
	intensity: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))
});

export type PainMark = Readonly<v.InferOutput<typeof painMark>>;

/** The name a mark goes by in forms, lists and answers: `side-of-neck:left`, or `forehead`. */
export function markKey(mark: Pick<PainMark, 'region' | 'side'>): string {
	return mark.side ? `${mark.region}:${mark.side}` : mark.region;
}
