// What shapes of API v1 are made of.
import * as v from 'valibot';

export const text = (description: string) => v.pipe(v.string(), v.description(description));
export const whole = (least: number, most: number, sentence: string) =>
	v.pipe(v.number(), v.integer(sentence), v.minValue(least, sentence), v.maxValue(most, sentence));

export const id = v.pipe(v.string(), v.description('Plain English in kebab-case; valid for ever.'));
export const instant = v.pipe(
	v.string(),
	v.metadata({
		description: "ISO 8601 with the offset of the clinic's zone at that time.",
		format: 'date-time'
	})
);
export const side = v.picklist(['left', 'right']);
export const personsSide = v.pipe(
	side,
	v.description("The person's own side; absent on the midline.")
);

/** A list is always this: the items, and where the next page begins. */
export const listOf = <const S extends v.GenericSchema>(item: S, description: string) =>
	v.pipe(
		v.object({
			items: v.array(item),
			next: v.pipe(
				v.nullable(v.string()),
				v.description('Send it as "cursor" for the next page; null on the last one.')
			)
		}),
		v.description(description)
	);
