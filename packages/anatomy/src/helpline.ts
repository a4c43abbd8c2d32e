import * as v from 'valibot';
import { citation, review } from './citation.ts';
import { words } from './words.ts';

/** `111`, `healthline`, `1737`: as people know the line. */
export const helplineId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));

/** A number to call when a safety question is answered with yes. */
export const helpline = v.strictObject({
	id: helplineId,
	name: words,
	/** as printed: "0800 611 116" */
	shown: v.pipe(v.string(), v.regex(/^\d[\d ]*\d$/)),
	/** as dialled by a tel: link: digits only */
	dial: v.pipe(v.string(), v.digits()),
	/** as texted by an sms: link, where texting works */
	text: v.optional(v.pipe(v.string(), v.digits())),
	/** what it is for, in a sentence */
	for: words,
	/** cost and hours, such as "Free, day and night" */
	hours: words,
	/** what else a caller should know */
	note: v.optional(words),
	sources: v.pipe(v.array(citation), v.minLength(1)),
	review
});

export type Helpline = Readonly<v.InferOutput<typeof helpline>>;

/** content/atlas/helplines.json */
export const helplinesFile = v.pipe(v.array(helpline), v.minLength(1));
